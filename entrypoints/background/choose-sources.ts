import { hostTimesOf, planRefresh, type Candidate } from '../../core/source/plan-refresh.ts'
import { mayAsk, mayAskNow, type Now } from '../../core/source/schedule.ts'
import type { SourceHealth } from '../../core/source/source-health.ts'
import { isStarting } from '../../core/source/wakes.ts'
import { readBrowserStart } from '../../platform/browser-start.ts'
import type { RefreshProgress } from '../../platform/refresh-progress.ts'
import { readInstallSeed } from '../../platform/install-seed.ts'

/** Whom to ask: those the schedule names; all that a person may ask for; or these, due or not. */
export type Wanted = RefreshProgress['wanted']
export type Choose = (candidates: readonly Candidate[]) => Candidate[]

/** @param beforeMs sources that were asked since then are left out: they have answered whoever wants them */
export async function chooserOf(wanted: Wanted, healths: readonly SourceHealth[], beforeMs: number): Promise<Choose> {
  const nowMs = Date.now()
  if (wanted === 'due') return chooserOfDue(healths, isStarting(await readBrowserStart(), nowMs), { seed: await readInstallSeed(), nowMs })
  const isWanted = wanted === 'every' ? mayAskNow : mayAsk
  return (candidates) =>
    candidates
      .filter(({ source, urls, health }) => urls.length > 0 && (wanted === 'every' || wanted.includes(source.id)) && isWanted(health, nowMs))
      .filter(({ health }) => (health?.askedAtMs ?? -Infinity) < beforeMs)
      .sort((a, b) => Number(b.source.yields === 'edition') - Number(a.source.yields === 'edition'))
}

/** May be called again in the same refresh: hosts that were chosen are taken. */
function chooserOfDue(healths: readonly SourceHealth[], isQuiet: boolean, now: Now): Choose {
  const hostTimes = new Map(hostTimesOf(healths, now.nowMs))
  return (candidates) => {
    const planned = planRefresh(candidates, hostTimes, now).filter(({ source }) => !isQuiet || source.yields === 'edition')
    for (const { urls } of planned) hostTimes.set(new URL(urls[0] ?? '').host, now.nowMs)
    return planned
  }
}
