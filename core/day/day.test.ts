import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { addDays, DaySchema, dayOf } from './day.ts'

describe('DaySchema', () => {
  it('takes days that there are, and no others', () => {
    const days = ['2026-04-24', '2028-02-29', '2026-02-29', '2026-02-31', '2026-13-01', '2026-4-1', 'today']
    expect(days.filter((day) => v.is(DaySchema, day))).toEqual(['2026-04-24', '2028-02-29'])
  })
})

describe('dayOf', () => {
  it('tells the day in UTC', () => {
    expect(dayOf(Date.UTC(2026, 3, 24, 23, 59))).toBe('2026-04-24')
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
  })

  it('gives a day that can be read back, whatever the moment', () => {
    const days = [-1, 1e300, Infinity, -Infinity, 8.64e15].map(dayOf)
    expect(days.filter((day) => !v.is(DaySchema, day))).toEqual([])
  })
})
