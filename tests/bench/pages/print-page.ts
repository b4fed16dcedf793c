import { median, quantile } from '../measure.ts'
import { fixed, percent, printTable } from '../report.ts'
import type { WorkKind } from './main-thread.ts'
import type { Cost } from './measure-cost.ts'
import { added, bestRival, busyMs, costsOf, LEAST_FOUND, longTasksBeyond, ownCodeMs, runsOf, shareFound, type PageResult, type Runs } from './page-result.ts'

const KB = 1000

const legend = [
  'Milliseconds of the page’s main thread by its own clock, medians and quartiles of the differences to the blank extension in the same round',
  '(for blank: its own). wall: the same by the clock on the wall. own code: what of it the extension’s scripts ran. longest: the longest',
  'task. long: tasks ≥ 50 ms that no blank visit shows. slice: 99 of 100 runs of own code are shorter. scrolled: added by a walk through',
  'the page afterwards. marked: from the start of the script until all names on the first screen are marked, on the wall.',
]

export function printLegend(): void {
  for (const line of legend) console.log(line)
}

export function printPage(result: PageResult): void {
  const { page, runs } = result
  const best = bestRival(result)
  const [blank] = runsOf(result, 'baseline')
  const bytes = Buffer.byteLength(page.html)
  console.log(`\n${page.name}: ${fixed(bytes / KB)} kB, ${page.names.length} names`)
  printTable([
    ['', 'added ms', 'wall', 'own code', 'longest', 'long', 'slice', 'scrolled', 'marked', 'found', 'heap kB', 'shift', 'rounds', ''],
    ...runs.map((run) => rowOf(run, blank, run === best?.run ? 'best rival' : '')),
  ])
  for (const run of runsOf(result, 'ours')) printKinds(run, blank)
}

function printKinds(run: Runs, blank: Runs | undefined): void {
  const kinds = Object.keys(costsOf(run)[0]?.kindsMs ?? {}) as WorkKind[]
  const parts = kinds.map((kind) => `${kind} ${orDash(added(run, blank, ({ kindsMs }) => kindsMs[kind]))}`)
  const rest = added(run, blank, (cost) => cost.busyMs - kinds.reduce((total, kind) => total + cost.kindsMs[kind], 0))
  console.log(`  What ${run.contender.title} adds is ${parts.join(', ')}, all else ${orDash(rest)}.`)
}

function rowOf(run: Runs, blank: Runs | undefined, remark: string): string[] {
  const costs = costsOf(run)
  const figures = (figureOf: (cost: Cost) => number | undefined) =>
    run === blank ? costs.flatMap((cost) => figureOf(cost) ?? []) : added(run, blank, figureOf)
  const share = shareFound(run)
  const markedAfter = run.sights.flatMap((sight) => sight?.markedAfterMs ?? [])
  const remarks = [remark, share < LEAST_FOUND ? 'found too few to count' : '', run.failures > 0 ? `${run.failures} × never at rest` : '']
  return [
    run.contender.title,
    spread(figures(busyMs)),
    orDash(figures(({ wallMs }) => wallMs)),
    orDash(costs.map(ownCodeMs)),
    orDash(costs.map(({ tasksMs: [longest = 0] }) => longest)),
    run === blank ? '' : String(longTasksBeyond(run, blank)),
    fixed(quantile(costs.flatMap(({ slicesMs }) => slicesMs), 0.99)),
    orDash(figures(({ scrollMs }) => scrollMs)),
    markedAfter.length > 0 ? spread(markedAfter) : '',
    Number.isNaN(share) ? '' : percent(share),
    orDash(figures(({ heapBytes }) => heapBytes / KB)),
    median(costs.map(({ layoutShift }) => layoutShift)).toFixed(3),
    String(costs.length),
    remarks.filter((text) => text !== '').join(', '),
  ]
}

function orDash(figures: readonly number[]): string {
  return figures.length === 0 ? '–' : fixed(median(figures))
}

function spread(figures: readonly number[]): string {
  return figures.length === 0 ? '–' : `${fixed(median(figures))} (${fixed(quantile(figures, 0.25))} … ${fixed(quantile(figures, 0.75))})`
}
