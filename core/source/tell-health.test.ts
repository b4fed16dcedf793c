import { describe, expect, it } from 'vitest'
import type { SourceHealth } from './source-health.ts'
import { tellHealth } from './tell-health.ts'

const HOUR_MS = 3_600_000
const nowMs = Date.parse('2026-04-24T12:00:00Z')
const ago = (hours: number) => nowMs - hours * HOUR_MS
const source = { id: 'lab', title: 'The Lab', homepage: 'https://lab.example/', group: 'labs' as const, isOn: true, url: 'https://www.lab.example/feed', isAllowed: true, isOwn: true }
const about = { id: 'lab', title: 'The Lab', homepage: 'https://lab.example/', dueAtMs: nowMs + 2 * HOUR_MS }
const tell = (health: Partial<SourceHealth>) => tellHealth({ ...source, health: { ...about, ...health } }, nowMs)
const failure = { sinceMs: ago(40), atMs: ago(1), reason: 'Answered with an error (503).', count: 4 }

describe('tellHealth', () => {
  it('says when a source was last good and when it is asked next', () => {
    expect(tell({ fetchedAtMs: ago(3), checkedAtMs: ago(3) })).toEqual({ state: 'Good 3 h ago', isWorn: false, next: 'in 2 h', details: [] })
    expect(tell({ fetchedAtMs: ago(30), checkedAtMs: ago(1) }).state).toBe('Good 1 h ago, last news 30 h ago')
  })

  it('keeps the last good copy in view beside the reason of the failure', () => {
    expect(tell({ fetchedAtMs: ago(50), checkedAtMs: ago(50), failure })).toEqual({
      state: 'Good 2 days ago',
      isWorn: true,
      next: 'in 2 h',
      problem: 'Answered with an error (503).',
      details: ['Failed 4 times in a row, last 1 h ago.', 'What it gave before stays.'],
    })
  })

  it('says that a source never answered', () => {
    expect(tell({ failure: { ...failure, count: 1 } })).toMatchObject({ state: 'Nothing yet', isWorn: true, details: ['Failed 1 h ago.'] })
  })

  it('names a source that is gone for good, and promises no next try', () => {
    const words = tell({ fetchedAtMs: ago(50), checkedAtMs: ago(50), isStopped: true, failure })
    expect(words.problem).toContain('gone for good (410)')
    expect(words.next).toBeUndefined()
  })

  it('names a source that has told nothing new for half a year', () => {
    const newestStoryAtMs = Date.parse('2025-03-12T09:00:00Z')
    expect(tell({ fetchedAtMs: ago(1), checkedAtMs: ago(1), newestStoryAtMs }).problem).toContain('nothing newer than 12 March 2025')
    expect(tell({ fetchedAtMs: ago(1), checkedAtMs: ago(1), newestStoryAtMs: ago(24 * 100) }).problem).toBeUndefined()
  })

  it('says that the newest page of a source that is good cannot be read, and why', () => {
    const words = tell({ fetchedAtMs: ago(30), checkedAtMs: ago(1), unreadReason: 'It is not an edition.' })
    expect(words).toMatchObject({ state: 'Good 1 h ago, last news 30 h ago', problem: 'The newest page of The Lab could not be read. It is not an edition.' })
  })

  it('knows that nobody was asked, and whom we may not ask', () => {
    expect(tellHealth({ ...source, isOn: false }, nowMs).state).toBe('Off')
    expect(tellHealth(source, nowMs).state).toBe('Not asked yet')
    expect(tellHealth({ ...source, isAllowed: false }, nowMs).problem).toBe('The browser does not let us ask lab.example.')
  })
})
