import { addDays, startOfDayMs, type Day } from '../day/day.ts'
import { CLOCKS_DIFFER_MS, mayAsk } from '../source/schedule.ts'
import type { History } from './history.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const DAYS_FILLED = 7

/** Whether the report said lately that it has none; a day it said so of is not asked for again for a day. */
export function isKnownAbsent({ absent }: History, day: Day, nowMs: number): boolean {
  const askedAtMs = notedAt(absent, day, nowMs)
  return askedAtMs !== undefined && nowMs - askedAtMs < DAY_MS
}

/**
 * The oldest of the last seven days that is still to be asked for: in order of time, so that each day knows the one before it. Days that
 * failed come last, the one that waits longest first: one bad day keeps no other away.
 */
export function nextDayToFill(history: History, today: Day, nowMs: number): Day | undefined {
  if (!mayAsk({ retryAtMs: history.pause?.untilMs }, nowMs)) return undefined
  const days = Array.from({ length: DAYS_FILLED }, (_, age) => addDays(today, age - DAYS_FILLED))
  const failedAtMs = (day: Day) => notedAt(history.failed, day, nowMs) ?? 0
  return days
    .filter((day) => history.days[day]?.edition?.origin !== 'report' && !isKnownAbsent(history, day, nowMs) && !isGivenUp(history, day, nowMs))
    .sort((a, b) => failedAtMs(a) - failedAtMs(b))[0]
}

/** What the report did not have two days later it will not have. */
function isGivenUp({ absent }: History, day: Day, nowMs: number): boolean {
  const askedAtMs = notedAt(absent, day, nowMs)
  return askedAtMs !== undefined && askedAtMs - startOfDayMs(day) > 3 * DAY_MS
}

/** What was noted of a day by a clock that was ahead counts as nothing. */
function notedAt(noted: History['failed'], day: Day, nowMs: number): number | undefined {
  const atMs = noted?.[day]
  return atMs !== undefined && atMs <= nowMs + CLOCKS_DIFFER_MS ? atMs : undefined
}

/** After so many failures in a row: an hour, doubling to a day, and never before the report itself says. */
export function pauseAfterFailure({ pause }: History, retryAtMs: number | undefined, nowMs: number): NonNullable<History['pause']> {
  const count = (pause?.count ?? 0) + 1
  const waitMs = Math.min(HOUR_MS * 2 ** (count - 1), DAY_MS)
  return { count, untilMs: Math.max(nowMs + waitMs, retryAtMs ?? 0), ...(retryAtMs !== undefined && { retryAtMs }) }
}
