import { median } from '../measure.ts'
import type { Contender } from './contenders.ts'
import type { Cost } from './measure-cost.ts'
import type { Sight } from './measure-sight.ts'
import type { BenchPage } from './page.ts'

/** All visits of one contender to one page by round; undefined where it was left out, or the page did not come to rest. */
export interface Runs {
  contender: Contender
  costs: (Cost | undefined)[]
  sights: (Sight | undefined)[]
  /** How often it was left to run without coming to rest. */
  failures: number
}
export interface PageResult {
  page: BenchPage
  runs: Runs[]
}

export const LEAST_FOUND = 0.95
const LONG_TASK_MS = 50
/** Two tasks that do the same differ by so much from run to run. */
const SAME_TASK = 1.1

export function runsOf({ runs }: PageResult, role: Contender['role']): Runs[] {
  return runs.filter(({ contender }) => contender.role === role)
}

export function costsOf({ costs }: Runs): Cost[] {
  return costs.filter((cost) => cost !== undefined)
}

/** What a contender's visits have more than those of the blank extension in the same round. */
export function added(run: Runs, blank: Runs | undefined, figureOf: (cost: Cost) => number | undefined): number[] {
  return run.costs.flatMap((cost, round) => {
    const [own, beside] = [cost, blank?.costs[round]].map((one) => one && figureOf(one))
    return own === undefined || beside === undefined ? [] : [own - beside]
  })
}

export const busyMs = ({ busyMs: ms }: Cost) => ms
export const ownCodeMs = ({ slicesMs }: Cost) => slicesMs.reduce((total, ms) => total + ms, 0)

export function shareFound({ sights }: Runs): number {
  return median(sights.flatMap((sight) => sight?.share ?? []))
}

/** Whether it found enough to be compared with; on a page without names everyone did. */
export function isComplete({ page }: PageResult, run: Runs): boolean {
  return costsOf(run).length > 0 && (page.names.length === 0 || shareFound(run) >= LEAST_FOUND)
}

/** The complete rival that adds least. */
export function bestRival(result: PageResult): { run: Runs; addedMs: number } | undefined {
  const [blank] = runsOf(result, 'baseline')
  return runsOf(result, 'rival')
    .filter((run) => isComplete(result, run))
    .map((run) => ({ run, addedMs: median(added(run, blank, busyMs)) }))
    .sort((a, b) => a.addedMs - b.addedMs)[0]
}

/** How many long tasks a visit has that no visit with the blank extension has too: the median. */
export function longTasksBeyond(run: Runs, blank: Runs | undefined): number {
  const besides = blank ? costsOf(blank) : []
  return median(
    costsOf(run).map(({ tasksMs }) => {
      const isAlsoBlanks = (ms: number, rank: number) => besides.some((beside) => (beside.tasksMs[rank] ?? 0) * SAME_TASK >= ms)
      return tasksMs.filter((ms, rank) => ms >= LONG_TASK_MS && !isAlsoBlanks(ms, rank)).length
    }),
  )
}
