import { describe, expect, it } from 'vitest'
import { formatAge, formatDated, formatDay, formatDayAge, formatDue, formatMoment, formatWeekday, isStaleDay } from './format-time.ts'
import { isStale } from './stale.ts'

const HOUR_MS = 3_600_000
const nowMs = Date.parse('2026-04-25T10:00:00Z')

describe('ages', () => {
  it('grow from minutes to days', () => {
    const ages = [0.5, 3, 30, 47.9, 72].map((hours) => formatAge(nowMs - hours * HOUR_MS, nowMs))
    expect(ages).toEqual(['30 min ago', '3 h ago', '30 h ago', '47 h ago', '3 days ago'])
  })

  it('are never in the future, whatever the clock did', () => {
    expect(formatAge(nowMs + 72 * HOUR_MS, nowMs)).toBe('just now')
    expect(formatDayAge('2026-05-01', nowMs)).toBe('today')
  })

  it('change tone after 36 hours', () => {
    expect(isStale(nowMs - 35.9 * HOUR_MS, nowMs)).toBe(false)
    expect(isStale(nowMs - 36.1 * HOUR_MS, nowMs)).toBe(true)
    expect(isStaleDay('2026-04-24', nowMs)).toBe(false)
    expect(isStaleDay('2026-04-23', nowMs)).toBe(true)
  })

  it('of days are told in days', () => {
    expect(['2026-04-25', '2026-04-24', '2026-04-20'].map((day) => formatDayAge(day, nowMs))).toEqual(['today', 'yesterday', '5 days old'])
  })

  it('stand beside a figure’s day only when it is old', () => {
    expect([30, 40, 60].map((hours) => formatDated(nowMs - hours * HOUR_MS, nowMs))).toEqual(['24 Apr 2026', '23 Apr 2026, 2 days old', '22 Apr 2026, 3 days old'])
  })

  it('of what is to come say when', () => {
    expect(formatDue(nowMs - HOUR_MS, nowMs)).toBe('now')
    expect(formatDue(nowMs + 2 * HOUR_MS, nowMs)).toBe('in 2 h')
  })
})

describe('days', () => {
  it('are written out, told in UTC', () => {
    expect(formatDay('2026-04-24')).toBe('24 Apr 2026')
    expect(formatDay('2026-04-24', 'long')).toBe('24 April 2026')
    expect(formatWeekday('2026-04-24')).toBe('Friday 24 April 2026')
  })
})

describe('moments', () => {
  it('are told by the clock on the reader’s wall', () => {
    expect(formatMoment(new Date(2026, 3, 24, 8, 12).getTime())).toBe('24 Apr, 08:12')
  })
})
