import { afterEach, describe, expect, it, vi } from 'vitest'
import { firstWeekday, weekdayNames, weekdayOf } from './week.ts'

const prototype = Intl.Locale.prototype as Intl.Locale & { getWeekInfo?: (() => { firstDay: number }) | undefined }
const own = Object.getOwnPropertyDescriptor(prototype, 'getWeekInfo')
afterEach(() => {
  if (own) Object.defineProperty(prototype, 'getWeekInfo', own)
  else delete prototype.getWeekInfo
})
const know = (getWeekInfo: (() => { firstDay: number }) | undefined) =>
  Object.defineProperty(prototype, 'getWeekInfo', { value: getWeekInfo, configurable: true, writable: true })

describe('weekdayOf', () => {
  it('counts from Monday to Sunday', () => {
    expect(['2026-04-20', '2026-04-24', '2026-04-26'].map(weekdayOf)).toEqual([1, 5, 7])
  })
})

describe('firstWeekday', () => {
  it('asks the browser', () => {
    const getWeekInfo = vi.fn(() => ({ firstDay: 7 }))
    know(getWeekInfo)
    expect(firstWeekday('ja')).toBe(7)
    expect(getWeekInfo).toHaveBeenCalledOnce()
  })

  it('is Monday where the browser does not know', () => {
    know(undefined)
    expect(firstWeekday('en-US')).toBe(1)
  })
})

describe('weekdayNames', () => {
  it('says them in the language, from the first day of the week on', () => {
    expect(weekdayNames('en-GB', 1).map(({ short }) => short)).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'])
    expect(weekdayNames('de', 7).map(({ long }) => long)).toEqual(['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'])
  })
})
