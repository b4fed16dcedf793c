import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from './day.ts'
import { addMonths, monthGrid, moveInMonths } from './month-grid.ts'
import { weekdayOf } from './week.ts'

const [MONDAY, SATURDAY, SUNDAY] = [1, 6, 7]
const dates = (weeks: ReturnType<typeof monthGrid>) => weeks.map((week) => week.map((day) => (day ? Number(day.slice(8)) : 0)))

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1990-01-01', count))
const anyWeekday = fc.integer({ min: 1, max: 7 })

describe('monthGrid', () => {
  it('sets a month in weeks that begin with the weekday that is asked for', () => {
    expect(dates(monthGrid('2026-04-24', MONDAY))).toEqual([
      [0, 0, 1, 2, 3, 4, 5],
      [6, 7, 8, 9, 10, 11, 12],
      [13, 14, 15, 16, 17, 18, 19],
      [20, 21, 22, 23, 24, 25, 26],
      [27, 28, 29, 30, 0, 0, 0],
    ])
    expect(dates(monthGrid('2026-04-01', SUNDAY))[0]).toEqual([0, 0, 0, 1, 2, 3, 4])
    expect(dates(monthGrid('2026-04-01', SATURDAY))[0]).toEqual([0, 0, 0, 0, 1, 2, 3])
  })

  it('knows months of four weeks and of six, and leap years', () => {
    expect(monthGrid('2027-02-10', MONDAY)).toHaveLength(4)
    expect(monthGrid('2026-08-10', MONDAY)).toHaveLength(6)
    expect(monthGrid('2028-02-10', MONDAY).flat().filter(Boolean)).toHaveLength(29)
  })

  it('holds each day of the month once, in order, and each under its weekday', () => {
    fc.assert(
      fc.property(anyDay, anyWeekday, (day, first) => {
        const weeks = monthGrid(day, first)
        const days = weeks.flat().filter((each) => each !== undefined)
        expect(days).toContain(day)
        expect(days[0]?.slice(8)).toBe('01')
        expect(addDays(days.at(-1) ?? '', 1).slice(8)).toBe('01')
        for (const week of weeks) {
          expect(week.some(Boolean)).toBe(true)
          for (const [place, each] of week.entries()) if (each) expect((weekdayOf(each) - first + 7) % 7).toBe(place)
        }
      }),
    )
  })
})

describe('addMonths', () => {
  it('keeps the day of the month where there is one', () => {
    expect([addMonths('2026-04-24', 1), addMonths('2026-01-05', -1), addMonths('2026-04-24', -12)]).toEqual(['2026-05-24', '2025-12-05', '2025-04-24'])
  })

  it('takes the last day of a shorter month', () => {
    expect([addMonths('2026-03-31', -1), addMonths('2028-02-29', 12), addMonths('2026-10-31', 1)]).toEqual(['2026-02-28', '2029-02-28', '2026-11-30'])
  })
})

describe('moveInMonths', () => {
  const press = (key: string, held: Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey', boolean>> = {}, day = '2026-04-24') =>
    moveInMonths({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held }, day, MONDAY)

  it('goes by a day and a week, over the ends of months', () => {
    expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map((key) => press(key))).toEqual(['2026-04-23', '2026-04-25', '2026-04-17', '2026-05-01'])
  })

  it('goes to either end of the week, which begins where the reader’s does', () => {
    expect([press('Home'), press('End')]).toEqual(['2026-04-20', '2026-04-26'])
    expect(moveInMonths({ key: 'Home', shiftKey: false, ctrlKey: false, altKey: false, metaKey: false }, '2026-04-24', SUNDAY)).toBe('2026-04-19')
    expect([press('Home', {}, '2026-04-20'), press('End', {}, '2026-04-26')]).toEqual(['2026-04-20', '2026-04-26'])
  })

  it('goes by a month, and with Shift by a year', () => {
    expect([press('PageUp'), press('PageDown'), press('PageUp', { shiftKey: true }), press('PageDown', { shiftKey: true })]).toEqual([
      '2026-03-24', '2026-05-24', '2025-04-24', '2027-04-24',
    ])
  })

  it('leaves the browser its own keys', () => {
    expect([press('ArrowLeft', { altKey: true }), press('PageUp', { ctrlKey: true }), press('Home', { metaKey: true }), press('ArrowLeft', { shiftKey: true }), press('a')]).toEqual([
      undefined, undefined, undefined, undefined, undefined,
    ])
  })

  it('comes back by the opposite key', () => {
    fc.assert(
      fc.property(anyDay, anyWeekday, (day, first) => {
        const go = (key: string, from: string) => moveInMonths({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false }, from, first) ?? ''
        expect(go('ArrowLeft', go('ArrowRight', day))).toBe(day)
        expect(go('ArrowUp', go('ArrowDown', day))).toBe(day)
        expect(go('End', go('Home', day))).toBe(go('End', day))
      }),
    )
  })
})
