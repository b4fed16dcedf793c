import { describe, expect, it } from 'vitest'
import { healthAfterAnswer, healthAfterFailure } from './next-health.ts'

const HOUR_MS = 3_600_000
const nowMs = Date.parse('2026-04-24T12:00:00Z')
const now = { seed: 'a', nowMs }
const later = { seed: 'a', nowMs: nowMs + HOUR_MS }
const source = { id: 'feed', title: 'Feed', homepage: 'https://feed.example/', yields: 'stories', everyMinutes: 120 } as const
const asked = { urls: ['u1', 'u2'], absentUrls: [] }
const copy = { copyUrl: 'u1', etag: 'W/"odd"', newestStoryAtMs: 7 }
const down = { reason: 'Is down.', isGone: false, isBlameless: false }

const good = healthAfterAnswer(source, undefined, asked, copy, now)

describe('the note on a source', () => {
  it('keeps what came with the copy while the copy stands', () => {
    const still = healthAfterAnswer(source, good, asked, undefined, later)
    expect(still).toMatchObject({ etag: 'W/"odd"', copyUrl: 'u1', newestStoryAtMs: 7, fetchedAtMs: nowMs, checkedAtMs: later.nowMs })
  })

  it('keeps it also through failures, which it counts from the first', () => {
    const twice = healthAfterFailure(source, healthAfterFailure(source, good, asked, down, now), asked, down, later)
    expect(twice).toMatchObject({ etag: 'W/"odd"', fetchedAtMs: nowMs, failure: { count: 2, sinceMs: nowMs, atMs: later.nowMs } })
    expect(healthAfterAnswer(source, twice, asked, undefined, later).failure).toBeUndefined()
  })

  it('does not count it against a source that the reader has no network', () => {
    const offline = healthAfterFailure(source, good, asked, { ...down, isBlameless: true }, now)
    const again = healthAfterFailure(source, offline, asked, { ...down, isBlameless: true }, now)
    expect(again.failure).toMatchObject({ reason: 'Is down.', count: 0 })
    expect(again.dueAtMs).toBe(offline.dueAtMs)
  })

  it('forgets the validators of a copy that was replaced by one without', () => {
    expect(healthAfterAnswer(source, good, asked, { copyUrl: 'u1' }, later).etag).toBeUndefined()
  })

  it('says when a source is gone for good, and that it is back', () => {
    const gone = healthAfterFailure(source, good, asked, { ...down, isGone: true }, now)
    expect(gone.isStopped).toBe(true)
    expect(healthAfterAnswer(source, gone, asked, copy, later).isStopped).toBeUndefined()
  })

  it('remembers which addresses had nothing while they are of use', () => {
    const first = healthAfterAnswer(source, undefined, { urls: ['d2', 'd1', 'd0'], absentUrls: ['d2', 'd1'] }, { copyUrl: 'd0' }, now)
    const next = healthAfterAnswer(source, first, { urls: ['d3', 'd2', 'd1'], absentUrls: ['d3'] }, undefined, later)
    expect(next.absentUrls).toEqual(['d3', 'd2', 'd1'])
  })

  it('holds to a Retry-After that came with a good answer', () => {
    const retryAtMs = nowMs + 10 * HOUR_MS
    const waiting = healthAfterAnswer(source, undefined, { ...asked, retryAtMs }, copy, now)
    expect(waiting.retryAtMs).toBe(retryAtMs)
    expect(waiting.dueAtMs).toBeGreaterThanOrEqual(retryAtMs)
  })

  it('never keeps a copy from the future', () => {
    expect(healthAfterAnswer(source, good, asked, undefined, { seed: 'a', nowMs: nowMs - 24 * HOUR_MS }).fetchedAtMs).toBe(nowMs - 24 * HOUR_MS)
  })
})
