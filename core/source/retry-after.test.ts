import { describe, expect, it } from 'vitest'
import { readRetryAfter } from './retry-after.ts'

const DAY_MS = 86_400_000
const nowMs = Date.parse('2026-04-24T08:00:00Z')

describe('readRetryAfter', () => {
  it.each([
    ['120', nowMs + 120_000],
    ['-5', nowMs],
    ['999999999', nowMs + DAY_MS],
    ['Fri, 24 Apr 2026 09:00:00 GMT', nowMs + 3_600_000],
    ['Fri, 24 Apr 2020 09:00:00 GMT', nowMs],
    ['Fri, 24 Apr 2099 09:00:00 GMT', nowMs + DAY_MS],
  ])('understands %s', (header, atMs) => {
    expect(readRetryAfter(header, nowMs)).toBe(atMs)
  })

  it('takes nonsense for no answer', () => {
    expect([readRetryAfter(null, nowMs), readRetryAfter('soon', nowMs)]).toEqual([undefined, undefined])
  })
})
