import { addDays, startOfDayMs, type Day } from '../day/day.ts'
import type { History } from './history.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const DAYS_FILLED = 7

/** Whether the report said lately that it has none; a day it said so of is not asked for again for a day. */
export function isKnownAbsent({ absent }: History, day: Day, nowMs: number): boolean {
  const askedAtMs = absent[day]
  return askedAtMs !== undefined && nowMs - askedAtMs < DAY_MS
}

/**
 * The oldest of the last seven days that is still to be asked for: in order of time, so that each day knows the one before it. Days that
 * failed come last, the one that waits longest first: one bad day keeps no other away.
 */
export function nextDayToFill(history: History, today: Day, nowMs: number): Day | undefined {
  if ((history.pause?.untilMs ?? 0) > nowMs) return undefined
  const days = Array.from({ length: DAYS_FILLED }, (_, age) => addDays(today, age - DAYS_FILLED))
  const failedAtMs = (day: Day) => history.failed?.[day] ?? 0
  return days
    .filter((day) => history.days[day]?.edition?.origin !== 'report' && !isKnownAbsent(history, day, nowMs) && !isGivenUp(history, day))
    .sort((a, b) => failedAtMs(a) - failedAtMs(b))[0]
}

/** What the report did not have two days later it will not have. */
function isGivenUp({ absent }: History, day: Day): boolean {
  const askedAtMs = absent[day]
  return askedAtMs !== undefined && askedAtMs - startOfDayMs(day) > 3 * DAY_MS
}

/** After so many failures in a row: an hour, doubling to a day, and never before the report itself says. */
export function pauseAfterFailure({ pause }: History, retryAtMs: number | undefined, nowMs: number): NonNullable<History['pause']> {
  const count = (pause?.count ?? 0) + 1
  const waitMs = Math.min(HOUR_MS * 2 ** (count - 1), DAY_MS)
  return { count, untilMs: Math.max(nowMs + waitMs, retryAtMs ?? 0), ...(retryAtMs !== undefined && { retryAtMs }) }
}
