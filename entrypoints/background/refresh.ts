import { makeTurns } from '../../core/steps/turns.ts'
import { readInterrupted } from '../../platform/refresh-progress.ts'
import { withRefreshLock } from '../../platform/refresh-lock.ts'
import type { Wanted } from './choose-sources.ts'
import { runRound } from './refresh-round.ts'

/** Rounds that were wanted and have not begun, by what is wanted of them. */
const waiting = new Map<string, Promise<void>>()
const inTurn = makeTurns()
let runningSinceMs: number | undefined

/**
 * Asks every source that is due; every source a person may ask for now; or one, even one that stopped. One round runs at a time. Who
 * wants a round that is waiting joins it; who wants another one than that which waits or runs gets it afterwards, without the sources
 * that were asked meanwhile.
 */
export function refresh({ everySource, sourceId }: { everySource: boolean; sourceId?: string | undefined }): Promise<void> {
  const sinceMs = runningSinceMs ?? (waiting.size > 0 ? Date.now() : undefined)
  return queue(sourceId !== undefined ? [sourceId] : everySource ? 'every' : 'due', sinceMs)
}

/** Goes on where a background was ended in the middle of a refresh. Call once, when a background starts. */
export async function resumeRefresh(): Promise<void> {
  const interrupted = await readInterrupted()
  if (interrupted) await queue(interrupted.wanted, interrupted.startedAtMs)
}

function queue(wanted: Wanted, beforeMs = Infinity): Promise<void> {
  const name = String(wanted)
  const joined = waiting.get(name)
  if (joined) return joined
  const round = inTurn(() => {
    waiting.delete(name)
    runningSinceMs = Date.now()
    return withRefreshLock(() => runRound(wanted, beforeMs)).finally(() => (runningSinceMs = undefined))
  })
  waiting.set(name, round)
  return round
}
