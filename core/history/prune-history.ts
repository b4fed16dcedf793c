import { addDays, type Day } from '../day/day.ts'
import type { History } from './history.ts'

const MOST_DAYS = 365
const MOST_BYTES = 100 * 1024 * 1024

/** So many days in a row nobody's clock is a year ahead. */
const SURE_AFTER_DAYS = 7

interface Bounds {
  mostDays: number
  mostBytes: number
}

/** Which days have to go: those older than a year, then the oldest until the rest has room, those of a clock that was ahead among them. Today always stays. */
export function daysToPrune({ days }: History, today: Day, bounds: Bounds = { mostDays: MOST_DAYS, mostBytes: MOST_BYTES }): Day[] {
  const oldest = addDays(today, -bounds.mostDays)
  const byAge = Object.keys(days).sort()
  let bytes = totalBytes(days)
  return byAge.filter((day) => {
    const isTooMuch = day !== today && (day <= oldest || bytes > bounds.mostBytes)
    if (isTooMuch) bytes -= bytesOf(days[day])
    return isTooMuch
  })
}

/** The day to count a year back from. By a clock that is a year ahead every day would have to go: only once days were kept for a week is it believed. */
export function countedFrom({ days }: History, today: Day): Day {
  const sure = Object.keys(days).filter((day) => day <= today).sort().at(-SURE_AFTER_DAYS)
  return sure !== undefined && sure <= addDays(today, -MOST_DAYS) ? sure : today
}

function totalBytes(days: History['days']): number {
  return Object.values(days).reduce((total, day) => total + bytesOf(day), 0)
}

function bytesOf(day: History['days'][string] | undefined): number {
  return (day?.edition?.bytes ?? 0) + (day?.figures?.bytes ?? 0)
}
