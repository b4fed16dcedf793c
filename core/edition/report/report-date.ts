import * as v from 'valibot'
import { DaySchema, type Day } from '../../day/day.ts'
import { MONTHS } from '../../feed/feed-date.ts'
import type { Page } from '../../markup/page.ts'

const MONTH_DAY_YEAR = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(20\d\d)\b/i
const DAY_MONTH_YEAR = /\b(\d{1,2})(?:st|nd|rd|th)?\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+(20\d\d)\b/i
const LONGEST_DATE_LINE = 120

export interface ReportDate {
  day: Day
  /** Or else the address alone names it. */
  isShown: boolean
  /** The text behind the date, where the page shows one. */
  to: number
}

/**
 * The day of an edition: the first date shown before `end`; or, where an address names the day and the page shows several (yesterday's
 * edition in a menu), the one that is shown and named.
 */
export function findReportDate(page: Page, pageUrl: string, end: number): ReportDate | undefined {
  const named = /\/(20\d\d-\d\d-\d\d)(?:[/?#]|$)/.exec(pageUrl)?.[1]
  const shown = shownDates(page, end)
  const chosen = shown.find(({ day }) => day === named) ?? shown[0]
  // In January the year before is soon written.
  if (chosen && named !== undefined && chosen.day < named && chosen.day.slice(4) === named.slice(4)) return { ...chosen, day: named }
  if (chosen) return chosen
  return named !== undefined && isDay(named) ? { day: named, isShown: false, to: 0 } : undefined
}

function shownDates(page: Page, end: number): ReportDate[] {
  const dates: ReportDate[] = []
  for (const line of page.lines) {
    if (line.from >= end) break
    if (line.text.length > LONGEST_DATE_LINE) continue
    const stamped = page.texts.slice(line.from, line.to).find(({ around }) => around.time)?.around.time?.attributes.datetime
    const day = dayIn(line.text) ?? stamped?.slice(0, 10)
    if (day !== undefined && isDay(day)) dates.push({ day, isShown: true, to: line.to })
  }
  return dates
}

/** The day a text names in words: `Friday, April 24, 2026`. */
function dayIn(text: string): Day | undefined {
  const american = MONTH_DAY_YEAR.exec(text)
  const [, first = '', second = '', year = ''] = american ?? DAY_MONTH_YEAR.exec(text) ?? []
  const [month, day] = american ? [first, second] : [second, first]
  const number = MONTHS.indexOf(month.toLowerCase().slice(0, 3)) + 1
  return number > 0 ? `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}` : undefined
}

function isDay(text: string): boolean {
  return text.startsWith('20') && v.is(DaySchema, text)
}
