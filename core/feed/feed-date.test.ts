import { describe, expect, it } from 'vitest'
import { readFeedDate } from './feed-date.ts'

const TEN_UTC = Date.UTC(2026, 3, 24, 10)

describe('readFeedDate', () => {
  it.each([
    ['Fri, 24 Apr 2026 10:00:00 +0000'],
    ['Fri, 24 Apr 2026 06:00:00 -0400'],
    ['Fri, 24 Apr 2026 06:00:00 EDT'],
    ['24 April 2026 10:00 GMT'],
    ['Fri, 24 Apr 26 10:00:00 Z'],
    ['2026-04-24T10:00:00Z'],
    ['2026-04-24T12:00:00.123+02:00'],
    ['2026-04-24 10:00:00'],
    [' 2026-04-24T10:00:00+0000\n'],
    ['2026-04-24T12:00:00+02'],
    ['2026/4/24 10:00'],
    ['Fri,24 Apr 2026, 10:00:00 GMT'],
    ['24. April 2026 12:00:00 UTC+2'],
    ['24 Apr 2026 06:00 AM EDT'],
    ['April 24, 2026 10:00 AM'],
    ['Friday, Apr. 24, 2026 - 10:00'],
    ['Fri Apr 24 10:00:00 UTC 2026'],
    ['Fri Apr 24 2026 12:00:00 GMT+0200 (CEST)'],
    ['2026-04-24T10:00:00+25:00'],
  ])('reads %s', (written) => {
    expect(readFeedDate(written)).toBe(TEN_UTC)
  })

  it.each([['2026-04-24'], ['April 24, 2026'], ['24 Apr 26']])('reads %s, a bare day, as its beginning', (written) => {
    expect(readFeedDate(written)).toBe(Date.UTC(2026, 3, 24))
  })

  it('tells noon from midnight, and the evening from the morning', () => {
    expect(['12:00 AM', '12:00 PM', '8:30 p.m.', '8:30 PM'].map((time) => new Date(readFeedDate(`24 Apr 2026 ${time}`) ?? 0).getUTCHours())).toEqual([0, 12, 20, 20])
  })

  it.each([
    [undefined],
    [''],
    ['yesterday'],
    ['-1'],
    ['1777024800'],
    ['Mon, 99 Xyz 2026 25:61:61 ZZZ'],
    ['2026-13-40'],
    ['Tue, 31 Feb 2026 10:00:00 GMT'],
    ['2026-06-31'],
    ['昭和51年'],
  ])('leaves %s unknown', (written) => {
    expect(readFeedDate(written)).toBeUndefined()
  })

  it.each([['1970-01-01T00:00:00Z'], ['0001-01-01T00:00:00Z'], ['9999-12-31T23:59:59Z']])(
    'takes %s for the blank it is',
    (written) => {
      expect(readFeedDate(written)).toBeUndefined()
    },
  )
})
