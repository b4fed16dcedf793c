import * as v from 'valibot'

/** A calendar day, `YYYY-MM-DD`. Days are told in UTC, so that every reader means the same edition. */
export const DaySchema = v.pipe(v.string(), v.isoDate())
export type Day = v.InferOutput<typeof DaySchema>

const MS_PER_DAY = 86_400_000

export function dayOf(atMs: number): Day {
  return new Date(atMs).toISOString().slice(0, 10)
}

/** The UTC midnight that begins `day`. */
export function startOfDayMs(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}

export function addDays(day: Day, count: number): Day {
  return dayOf(startOfDayMs(day) + count * MS_PER_DAY)
}
