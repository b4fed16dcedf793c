import { describe, expect, it } from 'vitest'
import type { SourceHealth } from './source-health.ts'
import { tellTrouble } from './tell-trouble.ts'

const HOUR_MS = 3_600_000
const nowMs = Date.parse('2026-04-24T12:00:00Z')

function failing(title: string, goodHoursAgo?: number): SourceHealth {
  const goodAtMs = goodHoursAgo === undefined ? undefined : nowMs - goodHoursAgo * HOUR_MS
  const failure = { sinceMs: 0, atMs: nowMs - HOUR_MS, reason: `${title} is down.`, count: 1 }
  return { id: title, title, homepage: '', dueAtMs: 0, fetchedAtMs: goodAtMs, checkedAtMs: goodAtMs, failure }
}
const frozen = (title: string, newest: string): SourceHealth => ({ id: title, title, homepage: '', dueAtMs: 0, newestStoryAtMs: Date.parse(newest) })
const tell = (failing: SourceHealth[], isEverySource = false) => tellTrouble({ isEverySource, failing, frozen: [] }, nowMs).failing

describe('tellTrouble', () => {
  it('says of one source when it was last read, and why not since', () => {
    expect(tell([failing('arXiv', 72)])).toBe('arXiv was last read 3 days ago. arXiv is down. What was fetched before stays.')
    expect(tell([failing('arXiv')])).toBe('arXiv could not be read yet. arXiv is down.')
  })

  it('names several, as far as a line holds them', () => {
    expect(tell([failing('A', 72), failing('B')])).toContain('A and B could not be read lately.')
    expect(tell(['A', 'B', 'C'].map((title) => failing(title)))).toContain('A, B and C could')
    expect(tell(['A', 'B', 'C', 'D', 'E'].map((title) => failing(title)))).toContain('A, B and 3 others could')
  })

  it('says when nothing at all could be read', () => {
    expect(tell([failing('A', 72), failing('B')], true)).toBe('No source could be read 1 h ago. A is down. What was fetched before stays.')
  })

  it('names those that tell nothing new, and since when', () => {
    const trouble = { isEverySource: false, failing: [], frozen: [frozen('Qwen', '2025-05-03'), frozen('Cohere', '2024-06-01')] }
    expect(tellTrouble(trouble, nowMs)).toEqual({ frozen: 'Nothing new from Qwen since May 2025 and Cohere since June 2024.' })
  })
})
