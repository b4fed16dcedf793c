import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../day/day.ts'
import { emptyHistory, type History } from './history.ts'
import { daysToPrune } from './prune-history.ts'

const today = '2026-04-24'
const historyOf = (bytesByAge: Readonly<Record<number, number>>): History => ({
  ...emptyHistory,
  days: Object.fromEntries(Object.entries(bytesByAge).map(([age, bytes]) => [addDays(today, -Number(age)), { figures: { bytes } }])),
})

describe('daysToPrune', () => {
  it('keeps a year of small days', () => {
    const year = historyOf(Object.fromEntries(Array.from({ length: 365 }, (_, age) => [age, 1])))
    expect(daysToPrune(year, today)).toEqual([])
  })

  it('lets the oldest go first, and no more than it must', () => {
    expect(daysToPrune(historyOf({ 0: 10, 1: 10, 2: 10, 3: 10 }), today, { mostDays: 365, mostBytes: 25 })).toEqual(['2026-04-21', '2026-04-22'])
    expect(daysToPrune(historyOf({ 0: 1, 365: 1, 400: 1 }), today)).toEqual(['2025-03-20', '2025-04-24'])
  })

  it('keeps today, however large', () => {
    expect(daysToPrune(historyOf({ 0: 1000, 1: 1 }), today, { mostDays: 365, mostBytes: 10 })).toEqual(['2026-04-23'])
  })

  it('lets days to come go last, where the others were not enough', () => {
    expect(daysToPrune(historyOf({ [-365]: 10, 0: 10, 1: 10 }), today, { mostDays: 365, mostBytes: 15 })).toEqual(['2026-04-23', '2027-04-24'])
    expect(daysToPrune(historyOf({ [-365]: 10, 0: 10 }), today)).toEqual([])
  })

  it('leaves what has room, whatever the days', () => {
    const bytesByAge = fc.dictionary(fc.integer({ min: 0, max: 800 }).map(String), fc.integer({ min: 0, max: 50 }), { maxKeys: 40 })
    fc.assert(
      fc.property(bytesByAge, fc.integer({ min: 50, max: 500 }), (bytes, mostBytes) => {
        const history = historyOf(bytes)
        const pruned = daysToPrune(history, today, { mostDays: 365, mostBytes })
        const kept = Object.entries(history.days).filter(([day]) => !pruned.includes(day))
        expect(kept.reduce((total, [, { figures }]) => total + (figures?.bytes ?? 0), 0)).toBeLessThanOrEqual(mostBytes)
        for (const [day] of kept) expect(day > addDays(today, -365)).toBe(true)
      }),
    )
  })
})
