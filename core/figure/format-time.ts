import { dayOf, startOfDayMs, type Day } from '../day/day.ts'
import { dateFormat } from '../language/formats.ts'
import { locale, say } from '../language/say.ts'
import { isStale } from './stale.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

const shortDay = dayFormat({ month: 'short' })
const longDay = dayFormat({ month: 'long' })
const monthOnly = dateFormat({ month: 'long', year: 'numeric', timeZone: 'UTC' })
const moment = dateFormat({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
const weekday = dayFormat({ month: 'long', weekday: 'long' })

/** `just now`, `12 min ago`, `3 h ago`, `2 days ago`. A moment ahead of the clock is `just now`: clocks differ. */
export function formatAge(atMs: number, nowMs: number): string {
  const ageMs = nowMs - atMs
  if (ageMs < MINUTE_MS) return say('figure.justNow')
  const { unit, count } = spanOf(ageMs)
  switch (unit) {
    case 'minute':
      return say('figure.minutesAgo', count, { count })
    case 'hour':
      return say('figure.hoursAgo', count, { count })
    case 'day':
      return say('figure.daysAgo', count, { count })
  }
}

/** When something is due: `now`, `in 12 min`, `in 3 h`. */
export function formatDue(dueAtMs: number, nowMs: number): string {
  const leftMs = dueAtMs - nowMs
  if (leftMs < MINUTE_MS) return say('figure.now')
  const { unit, count } = spanOf(leftMs)
  switch (unit) {
    case 'minute':
      return say('figure.inMinutes', count, { count })
    case 'hour':
      return say('figure.inHours', count, { count })
    case 'day':
      return say('figure.inDays', count, { count })
  }
}

/** `24 Apr 2026`, or `24 April 2026`. A day is told in UTC, as it is kept. */
export function formatDay(day: Day, form: 'short' | 'long' = 'short'): string {
  return (form === 'long' ? longDay : shortDay)(startOfDayMs(day))
}

/** `May 2025` */
export function formatMonth(atMs: number): string {
  return monthOnly(atMs)
}

/** When the reader did something, by the clock on their wall: `24 Apr, 08:12`. */
export function formatMoment(atMs: number): string {
  return moment(atMs)
}

/** `Friday 24 April 2026` */
export function formatWeekday(day: Day): string {
  const told = weekday(startOfDayMs(day))
  return locale().startsWith('en') ? told.replace(',', '') : told
}

/** `today`, `yesterday`, `5 days old`; a day ahead of the clock is today. */
export function formatDayAge(day: Day, nowMs: number): string {
  const days = Math.round((startOfDayMs(dayOf(nowMs)) - startOfDayMs(day)) / DAY_MS)
  if (days <= 0) return say('figure.today')
  return days === 1 ? say('figure.yesterday') : say('figure.daysOld', days, { count: days })
}

export function isStaleDay(day: Day, nowMs: number): boolean {
  return isStale(startOfDayMs(day), nowMs)
}

/** The day of a figure, and how old it is once that is worth a word: `24 Apr 2026`, `24 Apr 2026, 5 days old`. */
export function formatDated(atMs: number, nowMs: number, form?: 'long'): string {
  const day = dayOf(atMs)
  const told = formatDay(day, form)
  return isStale(atMs, nowMs) ? say('figure.aged', { day: told, age: formatDayAge(day, nowMs) }) : told
}

function spanOf(ms: number): { unit: 'minute' | 'hour' | 'day'; count: number } {
  if (ms < HOUR_MS) return { unit: 'minute', count: Math.floor(ms / MINUTE_MS) }
  if (ms < 2 * DAY_MS) return { unit: 'hour', count: Math.floor(ms / HOUR_MS) }
  return { unit: 'day', count: Math.floor(ms / DAY_MS) }
}

function dayFormat(options: Intl.DateTimeFormatOptions): (atMs: number) => string {
  return dateFormat({ day: 'numeric', year: 'numeric', timeZone: 'UTC', ...options })
}
