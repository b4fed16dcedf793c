import { addDays, dayOf, startOfDayMs, type Day } from './day.ts'
import { weekdayOf } from './week.ts'

const DAYS_A_WEEK = 7

/** The weeks of the month that `day` is in, each of seven places; the places before its first day and after its last are empty. */
export function monthGrid(day: Day, firstWeekday: number): (Day | undefined)[][] {
  const first = `${day.slice(0, 7)}-01`
  const count = Number(lastOfMonth(first).slice(8))
  const empty = placeInWeek(first, firstWeekday)
  const weeks = Math.ceil((empty + count) / DAYS_A_WEEK)
  return Array.from({ length: weeks }, (_week, row) =>
    Array.from({ length: DAYS_A_WEEK }, (_day, column) => {
      const position = row * DAYS_A_WEEK + column - empty
      return position >= 0 && position < count ? addDays(first, position) : undefined
    }),
  )
}

/** The same day so many months on, or that month's last day where it has none such. */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = lastOfMonth(dayOf(Date.UTC(year, month - 1 + count)))
  return `${last.slice(0, 8)}${String(Math.min(date, Number(last.slice(8)))).padStart(2, '0')}`
}

/**
 * Where a key leads from a day, after WAI-ARIA's pattern of a date grid: arrows by a day and a week, Home and End along the week, Page Up
 * and Page Down by a month, with Shift by a year.
 *
 * @returns undefined for a key that moves nothing
 */
export function moveInMonths(
  { key, shiftKey, ctrlKey, altKey, metaKey }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>,
  day: Day,
  firstWeekday: number,
): Day | undefined {
  if (ctrlKey || altKey || metaKey) return undefined
  const place = placeInWeek(day, firstWeekday)
  switch (key) {
    case 'PageUp':
      return addMonths(day, shiftKey ? -12 : -1)
    case 'PageDown':
      return addMonths(day, shiftKey ? 12 : 1)
  }
  if (shiftKey) return undefined
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -DAYS_A_WEEK, ArrowDown: DAYS_A_WEEK, Home: -place, End: DAYS_A_WEEK - 1 - place }
  const step = steps[key]
  return step === undefined ? undefined : addDays(day, step)
}

function lastOfMonth(day: Day): Day {
  const at = new Date(startOfDayMs(day))
  return dayOf(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0))
}

/** How many days of its week come before it. */
function placeInWeek(day: Day, firstWeekday: number): number {
  return (weekdayOf(day) - firstWeekday + DAYS_A_WEEK) % DAYS_A_WEEK
}
