import { startOfDayMs, type Day } from './day.ts'

const MONDAY = 1
const DAY_MS = 86_400_000
/** A Monday. */
const SOME_MONDAY_MS = Date.UTC(2024, 0, 1)

/** From 1, Monday, to 7, Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(startOfDayMs(day)).getUTCDay() || 7
}

/** The weekday that a week begins with where this language is spoken; Monday where the browser does not know, as Firefox before 153. */
export function firstWeekday(locale: string): number {
  const known: Intl.Locale & { getWeekInfo?: () => { firstDay: number } } = new Intl.Locale(locale)
  return known.getWeekInfo?.().firstDay ?? MONDAY
}

/** What weekdays are called, a week from its first day on. */
export function weekdayNames(locale: string, first: number): { short: string; long: string }[] {
  const [short, long] = (['short', 'long'] as const).map((weekday) => new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }))
  return Array.from({ length: 7 }, (_name, position) => {
    const atMs = SOME_MONDAY_MS + (first - MONDAY + position) * DAY_MS
    return { short: short?.format(atMs) ?? '', long: long?.format(atMs) ?? '' }
  })
}
