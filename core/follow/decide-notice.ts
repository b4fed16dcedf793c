import { startOfDayMs } from '../day/day.ts'
import type { Edition } from '../edition/edition.ts'
import { findAlerts } from './find-alerts.ts'
import type { Follows, Shown } from './followed.ts'
import type { FollowMemory } from './follow-memory.ts'
import { writeNotice, type Notice } from './notice.ts'
import { emptyMemory, remember } from './remember.ts'

/** `off`: the reader wants no alerts. `wait`: what there is to tell may still become more. `now`: it is to be told. */
export type Turn = 'off' | 'wait' | 'now'

export interface Decision {
  /** To be kept before anything is shown: whoever is ended in between has told at most once. */
  memory: FollowMemory
  notice?: Notice
}

/**
 * What an edition is to tell of what its reader follows, and what is to be known of it from then on. An edition has one notice; what
 * comes after it waits for the next edition. The edition in which somebody began to follow is before their eyes and needs none.
 */
export function decideNotice(memory: FollowMemory | undefined, follows: Follows, shown: Shown, turn: Turn): Decision {
  if (!memory) return { memory: { ...remember(emptyMemory, follows, shown), toldDay: shown.day } }
  if (turn === 'off') return { memory: remember(memory, follows, shown, true) }
  const known = remember(memory, follows, shown)
  if (turn === 'wait' || memory.toldDay === shown.day) return { memory: known }
  const told = findAlerts(known, follows, shown)
  const next = remember(known, follows, shown, true)
  return told.length === 0 ? { memory: next } : { memory: { ...next, toldDay: shown.day }, notice: writeNotice(told) }
}

/** The report is there by then on most days; it brings the boards, and would come too late for the notice of its own day. */
const WAITED_FOR_REPORT_MS = 12 * 3_600_000

/** Whether an edition is what it will be: the report's own, or one composed here once the report's is hardly to come any more. */
export function isSettled({ origin, date }: Pick<Edition, 'origin' | 'date'>, nowMs: number): boolean {
  return origin === 'report' || nowMs >= startOfDayMs(date) + WAITED_FOR_REPORT_MS
}
