import { describe, expect, it } from 'vitest'
import { lastCheckedAtMs, troubleOf, type SourceHealth } from './source-health.ts'

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
  it('is silent while nothing failed', () => {
    expect(troubleOf([health('a', 5)])).toBeUndefined()
  })

  it('gives the reason of the latest failure', () => {
    const trouble = troubleOf([health('a', 5, 20), health('b', 5, 10), health('c', 5)])
    expect(trouble).toMatchObject({ isEverySource: false, atMs: 20, reason: 'a is down.' })
    expect(trouble?.failing.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('knows when everything that was asked failed', () => {
    expect(troubleOf([health('a', 5, 20), health('b', undefined, 10)])?.isEverySource).toBe(true)
  })
})

describe('lastCheckedAtMs', () => {
  it('is the latest good answer of any source', () => {
    expect(lastCheckedAtMs([health('a', 5, 20), health('b', 8)])).toBe(8)
    expect(lastCheckedAtMs([])).toBeUndefined()
  })
})
