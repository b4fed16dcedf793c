import { median, quantile } from '../measure.ts'
import { fixed, percent, type Verdict } from '../report.ts'
import { added, bestRival, busyMs, costsOf, LEAST_FOUND, longTasksBeyond, ownCodeMs, runsOf, shareFound, type PageResult, type Runs } from './page-result.ts'

const KB = 1000
const bars = { plainMs: 8, namesMs: 20, sliceMs: 8, markedMs: 100, heapBytes: 300 * KB }
/** Of what the best rival adds. */
const leastRatio = { ordinary: 0.15, long: 0.5, table: 0.6, chat: 0.6, list: 0.6, dynamic: undefined }

interface Ours {
  result: PageResult
  run: Runs
  blank: Runs
  addedMs: number
}

export function judgePages(results: readonly PageResult[]): Verdict[] {
  const pages = results.flatMap((result): Ours[] => {
    const [[run], [blank]] = [runsOf(result, 'ours'), runsOf(result, 'baseline')]
    return run && blank && costsOf(run).length > 0 ? [{ result, run, blank, addedMs: median(added(run, blank, busyMs)) }] : []
  })
  if (pages.length === 0) return []
  const withNames = pages.filter(({ result }) => result.page.names.length > 0)
  const plain = pages.filter((page) => !withNames.includes(page))
  const ordinary = withNames.filter(({ result }) => result.page.kind === 'ordinary')
  return [
    ...pages.flatMap(judgeOne),
    worst(`finds ≥ ${percent(LEAST_FOUND)} of the names`, withNames, ({ run }) => -shareFound(run), -LEAST_FOUND, (share) => percent(-share)),
    worst('no task ≥ 50 ms but blank’s own', pages, ({ run, blank }) => longTasksBeyond(run, blank), 0, String),
    worst(`slices ≤ ${bars.sliceMs} ms, 99 of 100`, pages, ({ run }) => quantile(costsOf(run).flatMap(({ slicesMs }) => slicesMs), 0.99), bars.sliceMs, ms),
    worst(`visible names marked < ${bars.markedMs} ms`, ordinary, ({ run }) => median(run.sights.map((sight) => sight?.markedAfterMs ?? Infinity)), bars.markedMs, ms),
    worst(`heap ≤ ${bars.heapBytes / KB} kB without names`, plain, ({ run, blank }) => median(added(run, blank, ({ heapBytes }) => heapBytes)), bars.heapBytes, (bytes) => `${fixed(bytes / KB)} kB`),
    worst('layout shift 0', pages, ({ run, blank }) => Math.max(...added(run, blank, ({ layoutShift }) => layoutShift)), 0, (shift) => shift.toFixed(3)),
  ].flat()
}

function judgeOne(ours: Ours): Verdict[] {
  const { result, addedMs } = ours
  const { name, kind, names } = result.page
  const limitMs = names.length === 0 ? bars.plainMs : bars.namesMs
  const absolute = kind === 'ordinary' ? [{ bar: `${name}: adds ≤ ${limitMs} ms`, measured: ms(addedMs), isHeld: addedMs <= limitMs }] : []
  return [...absolute, ...(kind === 'long' && names.length === 0 ? besideFloor(ours) : besideRivals(ours))]
}

function besideFloor({ result, run, blank, addedMs }: Ours): Verdict[] {
  const ownCode = (one: Runs) => fixed(median(costsOf(one).map(ownCodeMs)))
  return runsOf(result, 'floor').map((floor) => {
    const floorMs = median(added(floor, blank, busyMs))
    const measured = `${ms(addedMs)} of ${ms(floorMs)} (own code ${ownCode(run)} of ${ownCode(floor)})`
    return { bar: `${result.page.name}: less than the bare walk`, measured, isHeld: addedMs < floorMs }
  })
}

function besideRivals({ result, addedMs }: Ours): Verdict[] {
  const best = bestRival(result)
  const least = leastRatio[result.page.kind]
  if (!best || least === undefined) return []
  // Where a rival seems to add nothing, the machine was too restless to tell.
  const ratio = best.addedMs > 0 ? addedMs / best.addedMs : NaN
  const measured = `${ratio.toFixed(2)} × (${best.run.contender.title}, ${ms(best.addedMs)})`
  return [{ bar: `${result.page.name}: ≤ ${least} × the best rival`, measured, isHeld: ratio <= least }]
}

/** One line for many pages: it holds when it holds on the worst of them. */
function worst(bar: string, pages: readonly Ours[], figureOf: (page: Ours) => number, most: number, print: (figure: number) => string): Verdict[] {
  const [page] = pages.map((one) => ({ name: one.result.page.name, figure: figureOf(one) })).sort((a, b) => b.figure - a.figure)
  return page ? [{ bar, measured: Number.isNaN(page.figure) ? 'not measured' : `${print(page.figure)} (${page.name})`, isHeld: page.figure <= most }] : []
}

function ms(figure: number): string {
  return `${fixed(figure)} ms`
}
