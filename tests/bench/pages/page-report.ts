import { median } from '../measure.ts'
import { fixed, percent, printTable, type Verdict } from '../report.ts'
import type { Contender } from './contenders.ts'
import type { BenchPage } from './page.ts'
import type { Cost, Sight } from './visit.ts'

/** All visits of one contender to one page; an entry is undefined where the page did not come to rest. */
export interface Runs {
  contender: Contender
  costs: (Cost | undefined)[]
  sights: (Sight | undefined)[]
}
export interface PageResult {
  page: BenchPage
  runs: Runs[]
}

const KB = 1000
const LEAST_FOUND = 0.95

export function printPage({ page, runs }: PageResult): void {
  const bytes = Buffer.byteLength(page.html)
  console.log(`\n${page.name}: ${fixed(bytes / KB)} kB, ${page.names.length} names`)
  const blank = runs.find(({ contender }) => contender.role === 'baseline')
  printTable([
    ['', 'added ms (quartiles)', 'on the wall', 'longest task', '≥ 50 ms', 'slices p99', 'marked after', 'found', 'heap kB', 'shift', 'rounds'],
    ...runs.map((run) => {
      const costs = run.costs.filter((cost) => cost !== undefined)
      const isBlank = run === blank
      const added = isBlank ? costs.map(({ busyMs }) => busyMs) : differences(run, blank, ({ busyMs }) => busyMs)
      const wall = isBlank ? costs.map(({ wallMs }) => wallMs) : differences(run, blank, ({ wallMs }) => wallMs)
      const heap = isBlank ? costs.map(({ heapBytes }) => heapBytes) : differences(run, blank, ({ heapBytes }) => heapBytes)
      return [
        isBlank ? 'blank (itself)' : run.contender.title,
        spread(added),
        fixed(median(wall)),
        fixed(median(costs.map(({ tasksMs: [longest = 0] }) => longest))),
        String(median(costs.map(longTasks))),
        fixed(percentile(costs.flatMap(({ slicesMs }) => slicesMs), 0.99)),
        run.sights.length > 0 ? spread(run.sights.flatMap((sight) => sight?.markedAfterMs ?? [])) : '',
        run.sights.length > 0 ? shareFound(run) : '',
        fixed(median(heap) / KB),
        median(costs.map(({ layoutShift }) => layoutShift)).toFixed(3),
        `${costs.length}/${run.costs.length}`,
      ]
    }),
  ])
}

export function judgePages(results: readonly PageResult[]): Verdict[] {
  return results.map(({ page }) => ({ bar: page.name, measured: '', isHeld: true }))
}

function shareFound({ sights }: Runs): string {
  const share = median(sights.flatMap((sight) => sight?.share ?? []))
  return `${percent(share)}${share < LEAST_FOUND ? ' does not count' : ''}`
}

const longTasks = ({ tasksMs }: Cost) => tasksMs.filter((ms) => ms >= 50).length

/** What a contender's visits had more than those of the blank extension in the same round. */
function differences(run: Runs, blank: Runs | undefined, figureOf: (cost: Cost) => number): number[] {
  return run.costs.flatMap((cost, round) => {
    const beside = blank?.costs[round]
    return cost && beside ? [figureOf(cost) - figureOf(beside)] : []
  })
}

function spread(figures: readonly number[]): string {
  return figures.length === 0 ? '–' : `${fixed(median(figures))} (${fixed(percentile(figures, 0.25))} to ${fixed(percentile(figures, 0.75))})`
}

function percentile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN
}
