import { describe, expect, it } from 'vitest'
import { hostTimesOf, planRefresh, type Candidate } from './plan-refresh.ts'
import type { Source } from './source.ts'
import type { SourceHealth } from './source-health.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const nowMs = Date.parse('2026-04-24T12:00:00Z')

function candidate(id: string, url: string, health?: Partial<SourceHealth>, yields: 'edition' | 'stories' = 'stories'): Candidate {
  const source = { id, title: id, homepage: url, yields, url, everyMinutes: 120 } as Source
  return { source, urls: [url], health: health && { id, title: id, homepage: url, dueAtMs: 0, askedUrl: url, askedAtMs: nowMs - 2 * HOUR_MS, ...health } }
}

function plan(...candidates: Candidate[]): string[] {
  const healths = candidates.flatMap(({ health }) => health ?? [])
  return planRefresh(candidates, hostTimesOf(healths, nowMs), { seed: 'a', nowMs }).map(({ source }) => source.id)
}

describe('planRefresh', () => {
  it('names what is due, the report first', () => {
    const wire = candidate('wire', 'https://wire.example/', {})
    const later = candidate('later', 'https://later.example/', { dueAtMs: nowMs + 1 })
    const report = candidate('report', 'https://report.example/', {}, 'edition')
    expect(plan(wire, later, report)).toEqual(['report', 'wire'])
    expect(plan(candidate('new', 'https://new.example/'), { ...report, health: undefined })).toEqual(['report', 'new'])
  })

  it('lets the sources of one host take turns, whoever waits longest first', () => {
    const one = candidate('one', 'https://host.example/1', { dueAtMs: nowMs - 5 })
    const other = candidate('other', 'https://host.example/2', { dueAtMs: nowMs - 9 })
    expect(plan(one, other)).toEqual(['other'])
  })

  it('asks a host no address again within an hour of any request to it', () => {
    const due = candidate('due', 'https://host.example/1', {})
    const asked = (minutes: number) => candidate('asked', 'https://host.example/2', { dueAtMs: nowMs + 1, askedAtMs: nowMs - minutes * MINUTE_MS })
    expect(plan(due, asked(59))).toEqual([])
    expect(plan(due, asked(60))).toEqual(['due'])
  })

  it('does not let a clock that was set back hold a host for ever', () => {
    expect(plan(candidate('due', 'https://host.example/1', { askedAtMs: nowMs + 365 * 24 * HOUR_MS }))).toEqual(['due'])
  })

  it('does not make a source wait that was never asked', () => {
    const asked = candidate('asked', 'https://host.example/1', { askedAtMs: nowMs, dueAtMs: nowMs + 1 })
    expect(plan(asked, candidate('new', 'https://host.example/2'), candidate('newer', 'https://host.example/3'))).toEqual(['new', 'newer'])
  })

  it('fetches the pages of a new report at once; what is only of a new day waits its turn', () => {
    const asked = candidate('asked', 'https://host.example/1', { askedAtMs: nowMs, dueAtMs: nowMs + 1 })
    const today = candidate('today', 'https://host.example/2026-04-24', { askedUrl: 'https://host.example/2026-04-23' })
    expect(plan(asked, today)).toEqual([])
    expect(plan(asked, { ...today, source: { ...today.source, isPageOfReport: true } })).toEqual(['today'])
  })

  it('keeps the hour’s place at the report’s host for the report', () => {
    const papers = candidate('papers', 'https://report.example/papers', {})
    const soon = candidate('report', 'https://report.example/', { dueAtMs: nowMs + 20 * MINUTE_MS }, 'edition')
    expect(plan(papers, soon)).toEqual([])
    const resting = candidate('report', 'https://report.example/', { dueAtMs: nowMs + 4 * HOUR_MS }, 'edition')
    expect(plan(papers, resting)).toEqual(['papers'])
    const stopped = candidate('report', 'https://report.example/', { isStopped: true }, 'edition')
    expect(plan(papers, stopped)).toEqual(['papers'])
  })

  it('skips a source that has no address today', () => {
    expect(plan({ ...candidate('tables', 'https://tables.example/'), urls: [] })).toEqual([])
  })

  it('asks a source that stopped again once it has moved', () => {
    expect(plan(candidate('gone', 'https://gone.example/', { isStopped: true }))).toEqual([])
    expect(plan(candidate('moved', 'https://new.example/', { isStopped: true, askedUrl: 'https://gone.example/' }))).toEqual(['moved'])
  })
})
