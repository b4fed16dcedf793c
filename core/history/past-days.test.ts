import { describe, expect, it } from 'vitest'
import { startOfDayMs } from '../day/day.ts'
import { emptyHistory, type History } from './history.ts'
import { isKnownAbsent, nextDayToFill, pauseAfterFailure } from './past-days.ts'

const HOUR_MS = 3_600_000
const today = '2026-04-24'
const nowMs = startOfDayMs(today) + 9 * HOUR_MS
const held = { edition: { origin: 'report', bytes: 1 } } as const
const composed = { edition: { origin: 'composed', bytes: 1 } } as const
const next = (history: Partial<History>, atMs = nowMs) => nextDayToFill({ ...emptyHistory, ...history }, today, atMs)

describe('nextDayToFill', () => {
  it('goes through the last seven days, the oldest first, and leaves today to the report’s source', () => {
    expect(next({})).toBe('2026-04-17')
    const days = Object.fromEntries(['17', '18', '19', '20', '21', '22'].map((day) => [`2026-04-${day}`, held]))
    expect(next({ days })).toBe('2026-04-23')
    expect(next({ days: { ...days, '2026-04-23': held } })).toBeUndefined()
  })

  it('asks for the report of a day that has a composed edition', () => {
    expect(next({ days: { '2026-04-17': composed, '2026-04-18': held } })).toBe('2026-04-17')
  })

  it('asks for a day that the report did not have again after a day, and never once it is long over', () => {
    const absent = Object.fromEntries(['17', '18', '19', '20', '21', '22'].map((day) => [`2026-04-${day}`, nowMs - HOUR_MS]))
    expect(next({ absent: { ...absent, '2026-04-23': nowMs - HOUR_MS } })).toBeUndefined()
    const tomorrow = nowMs + 24 * HOUR_MS
    expect(nextDayToFill({ ...emptyHistory, absent: { ...absent, '2026-04-23': nowMs } }, today, tomorrow)).toBe('2026-04-22')
  })

  it('asks for a day that failed once no other is left, and of several for the one that waits longest', () => {
    const failed = { '2026-04-17': nowMs - HOUR_MS, '2026-04-19': nowMs - 2 * HOUR_MS }
    expect(next({ failed })).toBe('2026-04-18')
    const days = Object.fromEntries(['18', '20', '21', '22', '23'].map((day) => [`2026-04-${day}`, held]))
    expect(next({ failed, days })).toBe('2026-04-19')
  })

  it('takes what a clock noted that was ahead for nothing', () => {
    const aheadMs = nowMs + 365 * 24 * HOUR_MS
    expect(next({ pause: { count: 1, untilMs: aheadMs }, absent: { '2026-04-17': aheadMs }, failed: { '2026-04-17': aheadMs } })).toBe('2026-04-17')
  })

  it('waits out a pause', () => {
    expect(next({ pause: { count: 1, untilMs: nowMs + 1 } })).toBeUndefined()
    expect(next({ pause: { count: 1, untilMs: nowMs } })).toBe('2026-04-17')
  })
})

describe('isKnownAbsent', () => {
  it('lasts a day', () => {
    const history = { ...emptyHistory, absent: { [today]: nowMs } }
    expect(isKnownAbsent(history, today, nowMs + 24 * HOUR_MS - 1)).toBe(true)
    expect(isKnownAbsent(history, today, nowMs + 24 * HOUR_MS)).toBe(false)
  })
})

describe('pauseAfterFailure', () => {
  it('doubles from an hour to a day, and is never shorter than the report asks for', () => {
    const hours = Array.from({ length: 7 }, (_, count) => (pauseAfterFailure({ ...emptyHistory, pause: { count, untilMs: 0 } }, undefined, 0).untilMs) / HOUR_MS)
    expect(hours).toEqual([1, 2, 4, 8, 16, 24, 24])
    expect(pauseAfterFailure(emptyHistory, 3 * HOUR_MS, 0)).toEqual({ count: 1, untilMs: 3 * HOUR_MS, retryAtMs: 3 * HOUR_MS })
  })
})
