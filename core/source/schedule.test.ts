import { describe, expect, it } from 'vitest'
import { dueAfterFailure, dueAfterSuccess, isDue, mayAskNow } from './schedule.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const nowMs = Date.parse('2026-04-24T12:00:00Z')
const feed = { id: 'feed', yields: 'stories', everyMinutes: 120 } as const
const report = { id: 'report', yields: 'edition', everyMinutes: 60 } as const
const about = { id: 'x', title: 'X', homepage: 'https://x.example/' }
const seeds = Array.from({ length: 500 }, (_, index) => `install ${index}`)

describe('a source that answers', () => {
  it('is asked again after its interval, a fifth more or less', () => {
    for (const seed of seeds) {
      const first = dueAfterSuccess(feed, undefined, { seed, nowMs })
      const second = dueAfterSuccess(feed, undefined, { seed, nowMs: first })
      expect((second - first) / HOUR_MS).toBeGreaterThanOrEqual(1.6)
      expect((second - first) / HOUR_MS).toBeLessThanOrEqual(2.4)
    }
  })

  it('is asked by each install at a time of its own, spread over the whole interval', () => {
    const dues = seeds.map((seed) => dueAfterSuccess(feed, undefined, { seed, nowMs }) - nowMs)
    const quarters = [0, 1, 2, 3].map((quarter) => dues.filter((due) => Math.floor((due - HOUR_MS) / (HOUR_MS / 2)) === quarter).length)
    for (const count of quarters) expect(count).toBeGreaterThan(seeds.length / 8)
  })

  it('has the same turns after the background was ended', () => {
    expect(dueAfterSuccess(feed, undefined, { seed: 'a', nowMs })).toBe(dueAfterSuccess(feed, undefined, { seed: 'a', nowMs: nowMs + 1 }))
  })

  it('goes on from any clock: a day back, a year ahead', () => {
    for (const wrongMs of [nowMs - DAY_MS, nowMs + 365 * DAY_MS, 0]) {
      const due = dueAfterSuccess(feed, undefined, { seed: 'a', nowMs: wrongMs })
      expect(due - wrongMs).toBeGreaterThanOrEqual(HOUR_MS)
      expect(due - wrongMs).toBeLessThanOrEqual(3.4 * HOUR_MS)
    }
  })
})

describe('the report', () => {
  const waitHours = (editionDay: string | undefined, atMs = nowMs) =>
    seeds.map((seed) => (dueAfterSuccess(report, editionDay, { seed, nowMs: atMs }) - atMs) / HOUR_MS)

  it('is asked hourly until today’s edition is there', () => {
    expect(Math.max(...waitHours('2026-04-23'))).toBeLessThanOrEqual(1.7)
    expect(Math.max(...waitHours(undefined))).toBeLessThanOrEqual(1.7)
  })

  it('rests once it is there, until the next day comes', () => {
    expect(Math.min(...waitHours('2026-04-24'))).toBeGreaterThanOrEqual(3)
    const lateMs = Date.parse('2026-04-24T23:30:00Z')
    for (const hours of waitHours('2026-04-24', lateMs)) {
      expect(hours).toBeGreaterThanOrEqual(0.5)
      expect(hours).toBeLessThanOrEqual(1.5)
    }
  })

  it('is let rest when there was none for days', () => {
    expect(Math.min(...waitHours('2026-04-21'))).toBeGreaterThanOrEqual(3)
  })
})

describe('a source that fails', () => {
  const waitsAfter = (count: number, sinceMs = nowMs) =>
    seeds.map((seed) => (dueAfterFailure(feed, { count, sinceMs }, undefined, { seed, nowMs }) - nowMs) / HOUR_MS)

  it('is left alone for longer each time, up to a day, every install for another while', () => {
    expect([1, 2, 3, 4, 20].map((count) => Math.round(Math.max(...waitsAfter(count))))).toEqual([4, 8, 16, 24, 24])
    expect(Math.min(...waitsAfter(4))).toBeLessThan(2)
    expect(Math.min(...waitsAfter(1))).toBeGreaterThanOrEqual(1)
  })

  it('is asked once a day at most after three days', () => {
    expect(Math.min(...waitsAfter(12, nowMs - 3 * DAY_MS))).toBeGreaterThanOrEqual(24)
  })

  it('is not given up after two failures with days of sleep between them', () => {
    expect(Math.max(...waitsAfter(2, nowMs - 4 * DAY_MS))).toBeLessThanOrEqual(8)
  })

  it('is never asked before its Retry-After, not even for a person', () => {
    const retryAtMs = nowMs + 20 * HOUR_MS
    for (const seed of seeds) expect(dueAfterFailure(feed, { count: 1, sinceMs: nowMs }, retryAtMs, { seed, nowMs })).toBeGreaterThanOrEqual(retryAtMs)
    const health = { ...about, dueAtMs: 0, retryAtMs }
    expect([mayAskNow(health, retryAtMs - 1), mayAskNow(health, retryAtMs)]).toEqual([false, true])
    expect([isDue(health, retryAtMs - 1), isDue(health, retryAtMs)]).toEqual([false, true])
  })

  it('that is gone for good is not asked again', () => {
    const health = { ...about, dueAtMs: 0, isStopped: true as const }
    expect([isDue(health, nowMs), mayAskNow(health, nowMs)]).toEqual([false, false])
  })
})

describe('what is due', () => {
  it('is what nothing is known of, and what waited long enough', () => {
    expect(isDue(undefined, 0)).toBe(true)
    expect(isDue({ ...about, dueAtMs: HOUR_MS }, HOUR_MS - 1)).toBe(false)
    expect(isDue({ ...about, dueAtMs: HOUR_MS }, HOUR_MS)).toBe(true)
  })

  it('is what a clock put into the future, whether it was ahead for an hour or a year', () => {
    expect(isDue({ ...about, dueAtMs: nowMs + 3 * HOUR_MS, askedAtMs: nowMs + HOUR_MS }, nowMs)).toBe(true)
    expect(isDue({ ...about, dueAtMs: nowMs + 365 * DAY_MS, askedAtMs: nowMs + 365 * DAY_MS }, nowMs)).toBe(true)
    expect(mayAskNow({ ...about, dueAtMs: 0, retryAtMs: nowMs + 365 * DAY_MS }, nowMs)).toBe(true)
  })
})
