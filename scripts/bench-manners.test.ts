import { describe, expect, it } from 'vitest'
import { sourceUrls } from '../catalog/sources/index.ts'
import { addDays, dayOf } from '../core/day/day.ts'
import { feedSource } from '../core/source/feed-source.ts'
import { hostTimesOf, planRefresh } from '../core/source/plan-refresh.ts'
import type { SourceHealth } from '../core/source/source-health.ts'
import type { Source } from '../core/source/source.ts'
import { askOnce } from '../tests/bench/manners/simulate-install.ts'
import { simulatePopulation } from '../tests/bench/manners/simulate-population.ts'
import { simulateRefusals } from '../tests/bench/manners/simulate-refusals.ts'
import { seededRandom } from '../tests/bench/seeded-random.ts'

const feed = (id: string, url: string): Source => feedSource({ id, title: id, homepage: url, section: 'wire', url })
const report: Source = {
  id: 'report',
  title: 'Report',
  homepage: 'https://report.example/',
  yields: 'edition',
  isOnByDefault: true,
  everyMinutes: 60,
  url: ({ today }) => [0, 1, 2].map((age) => `https://report.example/archive/${addDays(today, -age)}`),
  parse: () => expect.fail('Nothing is read here'),
}
const feeds = Array.from({ length: 12 }, (_, index) => feed(`feed-${index}`, `https://feed-${index}.example/`))
const together = Array.from({ length: 4 }, (_, index) => feed(`mirror-${index}`, `https://mirrors.example/${index}`))

/** `npm run bench -- manners` plays the same with ten thousand installs over thirty days. */
describe('many installs over days', () => {
  const few = { installs: 300, days: 3, windowMinutes: 15 }
  const { all, hosts, pollCount, conditionalCount } = simulatePopulation([report, ...feeds, ...together], few)

  it('crowd into no span of time', () => {
    expect(all.peak / all.mean).toBeLessThan(1.5)
  })

  it('do not even after all were updated at the same moment', () => {
    const updated = simulatePopulation(feeds, { ...few, areTogether: true }).all
    expect(updated.peak / updated.mean).toBeLessThan(1.5)
  })

  it('ask a host of many sources no address again more than once an hour', () => {
    const mirrors = hosts.get('mirrors.example') ?? expect.fail('It was never asked')
    expect((mirrors.mean * 96) / few.installs).toBeGreaterThan(12)
    expect((mirrors.mean * 96) / few.installs).toBeLessThanOrEqual(24)
  })

  it('ask the report hourly until its edition is there, and seldom from then on', () => {
    const ofReport = hosts.get('report.example') ?? expect.fail('It was never asked')
    const aDay = (ofReport.mean * 96) / few.installs
    expect(aDay).toBeGreaterThan(6)
    expect(aDay).toBeLessThan(12)
  })

  it('send the validators they hold', () => {
    expect(conditionalCount / pollCount).toBeGreaterThanOrEqual(0.95)
  })
})

describe('a source in trouble', () => {
  it('is asked once a day at most after three days of errors, and once only where it is gone', () => {
    const troubles = { failing: 'feed-0', gone: 'feed-1' }
    const played = simulatePopulation(feeds.slice(0, 2), { installs: 100, days: 14 }, troubles)
    expect(played.mostADayWhenFailing).toBe(1)
    expect(played.mostAfterGone).toBe(1)
  })

  it.each([
    ['one address', feed('busy', 'https://busy.example/')],
    ['an address a day', report],
  ])('is never asked before its Retry-After in ten thousand hours: %s', (_of, source) => {
    const { requestCount, earlyCount } = simulateRefusals(source, 10_000, seededRandom(7))
    expect(requestCount).toBeGreaterThan(1_000)
    expect(earlyCount).toBe(0)
  })

  it('would be caught if it were asked whenever somebody likes', () => {
    const source = feed('busy', 'https://busy.example/')
    expect(simulateRefusals(source, 24, seededRandom(7), () => true).earlyCount).toBeGreaterThan(0)
  })
})

describe('a clock that is changed', () => {
  const sources = [report, ...feeds, ...together]
  const HOUR_MS = 3_600_000
  const startMs = Date.parse('2026-04-24T12:00:00Z')

  /** Looks every twenty minutes, by the clock as it stands then. @returns how often each source was asked */
  function look(healths: Map<string, SourceHealth>, fromMs: number, hours: number): number[] {
    const counts = new Map<string, number>()
    for (let nowMs = fromMs; nowMs < fromMs + hours * HOUR_MS; nowMs += HOUR_MS / 3) {
      const today = dayOf(nowMs)
      const candidates = sources.map((source) => ({ source, urls: sourceUrls(source, { today }), health: healths.get(source.id) }))
      for (const candidate of planRefresh(candidates, hostTimesOf([...healths.values()], nowMs), { seed: 'a', nowMs })) {
        const { id } = candidate.source
        counts.set(id, (counts.get(id) ?? 0) + 1)
        healths.set(id, askOnce(candidate, { seed: 'a', nowMs }, () => ({ status: 200 })))
      }
    }
    return sources.map(({ id }) => counts.get(id) ?? 0)
  }

  it.each([
    ['a day back', -24],
    ['two hours back', -2],
    ['an hour ahead', 1],
    ['a year ahead', 365 * 24],
    ['slept through for eight hours', 8],
  ])('%s: each source is asked once, and then as ever', (_what, hours) => {
    const healths = new Map<string, SourceHealth>()
    look(healths, startMs, 1)
    const changedMs = startMs + HOUR_MS + hours * HOUR_MS
    const inAnHour = look(healths, changedMs, 1)
    expect(Math.max(...inAnHour)).toBe(1)
    expect(Math.max(...look(healths, changedMs + HOUR_MS, 12))).toBeLessThanOrEqual(8)
    expect(Math.min(...sources.map(({ id }) => healths.get(id)?.askedAtMs ?? 0))).toBeGreaterThan(changedMs)
    for (const { id, askedAtMs = 0, checkedAtMs = 0, fetchedAtMs = 0 } of healths.values()) {
      expect(Math.max(askedAtMs, checkedAtMs, fetchedAtMs), id).toBeLessThan(changedMs + 13 * HOUR_MS)
    }
  })
})
