import { describe, expect, it } from 'vitest'
import type { Source } from './source.ts'
import { dueAfterFailure, dueAfterSuccess, isDue, mayAskNow } from './schedule.ts'

const HOUR_MS = 3_600_000
const source: Source = { id: 'x', title: 'X', homepage: 'https://x.example/', yields: 'stories', section: 'wire', isOnByDefault: true, everyMinutes: 120, url: 'https://x.example/', parse: () => [] }

const about = { id: 'x', title: 'X', homepage: 'https://x.example/' }

describe('the schedule', () => {
  it('asks a source that answered again after its interval', () => {
    expect(dueAfterSuccess(source, 0)).toBe(2 * HOUR_MS)
  })

  it('doubles the wait with every failure, up to a day', () => {
    const waits = [1, 2, 3, 4, 5, 60].map((count) => dueAfterFailure(source, count, undefined, 0) / HOUR_MS)
    expect(waits).toEqual([2, 4, 8, 16, 24, 24])
  })

  it('never asks before the server’s Retry-After, not even for a person', () => {
    expect(dueAfterFailure(source, 1, 20 * HOUR_MS, 0)).toBe(20 * HOUR_MS)
    const health = { ...about, dueAtMs: 0, failure: { atMs: 0, reason: '', count: 1, retryAtMs: HOUR_MS } }
    expect([mayAskNow(health, HOUR_MS - 1), mayAskNow(health, HOUR_MS)]).toEqual([false, true])
  })

  it('asks a source it knows nothing of, and one whose due time a wrong clock put far ahead', () => {
    expect(isDue(undefined, 0)).toBe(true)
    expect(isDue({ ...about, dueAtMs: 25 * HOUR_MS }, 0)).toBe(true)
    expect(isDue({ ...about, dueAtMs: HOUR_MS }, 0)).toBe(false)
  })
})
