import * as v from 'valibot'

/** A calendar day, `YYYY-MM-DD`, that there is: a 31 February cannot be told. Days are told in UTC, so that every reader means the same edition. */
export const DaySchema = v.pipe(v.string(), v.isoDate(), v.check(isRealDay))
export type Day = v.InferOutput<typeof DaySchema>

const MS_PER_DAY = 86_400_000
const LAST_MS = Date.UTC(9999, 11, 31)

/** Of a moment that no calendar reaches, the nearest day that it does. */
export function dayOf(atMs: number): Day {
  return new Date(Math.min(Math.max(atMs, 0), LAST_MS)).toISOString().slice(0, 10)
}

/** The UTC midnight that begins `day`. */
export function startOfDayMs(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}

export function addDays(day: Day, count: number): Day {
  return dayOf(startOfDayMs(day) + count * MS_PER_DAY)
}

/** Whether nobody can have that day yet, whatever their zone and clock: it is later than tomorrow. */
export function isToCome(day: Day, nowMs: number): boolean {
  return day > addDays(dayOf(nowMs), 1)
}

function isRealDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
}
