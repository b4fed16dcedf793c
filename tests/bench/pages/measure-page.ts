import { median } from '../measure.ts'
import type { Canary } from '../canary.ts'
import type { Contender } from './contenders.ts'
import type { BenchBrowser } from './launch.ts'
import { measureCost } from './measure-cost.ts'
import { measureSight } from './measure-sight.ts'
import { isMoving, type BenchPage } from './page.ts'
import { added, busyMs, costsOf, type PageResult, type Runs } from './page-result.ts'

export interface Entry {
  contender: Contender
  browser: BenchBrowser
}

/** Enough for what hardly varies; and for a rival that is far from the best one. */
const FEW_ROUNDS = 2
/** A rival that takes so many times as long as the best is not going to be the best. */
const FAR_BEHIND = 1.3

/** Contenders take turns, and who begins changes, so that a slow minute of the machine is no one's fault. */
export async function measurePage(page: BenchPage, url: string, entries: readonly Entry[], rounds: number, canary: Canary): Promise<PageResult> {
  const runs: Runs[] = entries.map(({ contender }) => ({ contender, costs: [], sights: [], failures: 0 }))
  for (let round = 0; round < rounds; round++) {
    canary.look()
    const isFirst = round < FEW_ROUNDS
    const isRunning = runs.map((run) => isFirst || isWorthARound(run, runs, page))
    for (let turn = 0; turn < entries.length; turn++) {
      const at = (round + turn) % entries.length
      const [entry, run] = [entries[at], runs[at]]
      if (!entry || !run || isRunning[at] !== true) continue
      const cost = await measureCost(entry.browser, page, url, isFirst && !isMoving(page))
      run.costs[round] = cost
      if (!cost) run.failures++
      const { role } = entry.contender
      const isSeeing = role === 'ours' || (role === 'rival' && round === 0)
      if (page.names.length > 0 && isSeeing && isFirst) run.sights.push(await measureSight(entry.browser, page, url))
    }
  }
  return { page, runs }
}

function isWorthARound(run: Runs, runs: readonly Runs[], { kind, names }: BenchPage): boolean {
  const { role } = run.contender
  if (role === 'floor') return kind === 'long' && names.length === 0
  if (role !== 'rival') return true
  const [blank] = runs.filter(({ contender }) => contender.role === 'baseline')
  const addedMs = (one: Runs) => median(added(one, blank, busyMs))
  const best = Math.min(...runs.filter((one) => one.contender.role === 'rival' && costsOf(one).length > 0).map(addedMs))
  return addedMs(run) <= best * FAR_BEHIND
}
