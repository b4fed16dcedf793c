import { describe, expect, it } from 'vitest'
import { lastCheckedAtMs, troubleOf, type SourceHealth } from './source-health.ts'

const DAY_MS = 86_400_000

function health(id: string, goodAtMs?: number, failedAtMs?: number): SourceHealth {
  return {
    id,
    title: id,
    homepage: `https://${id}.example/`,
    dueAtMs: 0,
    ...(goodAtMs && { fetchedAtMs: goodAtMs, checkedAtMs: goodAtMs }),
    ...(failedAtMs && { failure: { sinceMs: failedAtMs, atMs: failedAtMs, reason: `${id} is down.`, count: 1 } }),
  }
}

describe('troubleOf', () => {
  const nowMs = 200 * DAY_MS
  const idsOf = (healths: readonly SourceHealth[] = []) => healths.map(({ id }) => id)

  it('is silent while nothing failed', () => {
    expect(troubleOf([health('a', nowMs)], nowMs)).toBeUndefined()
  })

  it('is silent of a source that failed a moment ago, and names it once what it gave is old', () => {
    const others = health('b', nowMs)
    expect(troubleOf([health('a', nowMs - DAY_MS, nowMs), others], nowMs)).toBeUndefined()
    expect(idsOf(troubleOf([health('a', nowMs - 2 * DAY_MS, nowMs), others], nowMs)?.failing)).toEqual(['a'])
    expect(idsOf(troubleOf([health('a', undefined, nowMs), others], nowMs)?.failing)).toEqual(['a'])
  })

  it('names at once a source that is gone for good', () => {
    const gone = { ...health('a', nowMs, nowMs), isStopped: true as const }
    expect(idsOf(troubleOf([gone, health('b', nowMs)], nowMs)?.failing)).toEqual(['a'])
  })

  it('knows when everything that was asked failed', () => {
    expect(troubleOf([health('a', nowMs, nowMs), health('b', undefined, nowMs)], nowMs)?.isEverySource).toBe(true)
  })

  it('names a source whose newest edition cannot be read once the one it gave is old', () => {
    const unread = { ...health('a', nowMs), unreadReason: 'It is odd.', editionDay: '1970-07-18' }
    expect(troubleOf([unread], nowMs)?.unread).toBe(unread)
    expect(troubleOf([{ ...unread, editionDay: '1970-07-19' }], nowMs)).toBeUndefined()
    expect(troubleOf([{ ...unread, unreadReason: undefined }], nowMs)).toBeUndefined()
  })

  it('names sources that answer well with nothing but old stories', () => {
    const frozen = { ...health('a', nowMs), newestStoryAtMs: 1 }
    expect(idsOf(troubleOf([frozen, { ...health('b', nowMs), newestStoryAtMs: nowMs }], nowMs)?.frozen)).toEqual(['a'])
  })
})

describe('lastCheckedAtMs', () => {
  it('is the latest good answer of any source', () => {
    expect(lastCheckedAtMs([health('a', 5, 20), health('b', 8)])).toBe(8)
    expect(lastCheckedAtMs([])).toBeUndefined()
  })
})
