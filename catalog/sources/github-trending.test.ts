import { beforeAll, describe, expect, it } from 'vitest'
import type { Story } from '../../core/edition/edition.ts'
import { SourceError } from '../../core/source/source.ts'
import { readFixture } from '../../tests/fixtures/fixture.ts'
import { githubTrending } from './github-trending.ts'

const HOUR_MS = 3_600_000
const nowMs = Date.parse('2026-04-24T12:00:00Z')
const context = { url: String(githubTrending.url), fetchedAtMs: nowMs }
const feed = (inside: string) => `<rss version="2.0"><channel><title>Trending</title>${inside}</channel></rss>`
const item = '<item><title>tjorn/tide-tables</title><link>https://github.com/tjorn/tide-tables</link></item>'

describe('GitHub Trending', () => {
  let stories: readonly Story[]

  beforeAll(async () => {
    stories = githubTrending.parse(await readFixture('feeds/github-trending.xml', nowMs), context)
  })

  it('names repositories as GitHub does, however the feed spaces them', () => {
    expect(stories.map(({ title }) => title)).toEqual(['lanternfish/pocket-agent', 'odd-parity/kimi.c', 'tjorn/tide-tables'])
  })

  it('has the first words of a front page for a summary, or none', () => {
    expect(stories[0]?.summary).toMatch(/^An agent that fits on a memory stick\./)
    expect(stories[0]?.summary?.length).toBeLessThan(221)
    expect(stories[1]).not.toHaveProperty('summary')
  })

  it('is of the day of the list, at the latest of now', () => {
    expect(stories.map(({ publishedAtMs = 0 }) => (nowMs - publishedAtMs) / HOUR_MS)).toEqual([5, 5, 5])
    expect(githubTrending.parse(feed(item), context)[0]?.publishedAtMs).toBe(nowMs)
    const ofTomorrow = `<pubDate>Sat, 25 Apr 2026 12:00:00 GMT</pubDate>${item}`
    expect(githubTrending.parse(feed(ofTomorrow), context)[0]?.publishedAtMs).toBe(nowMs)
  })

  it('leads to repositories and nowhere else', () => {
    const elsewhere = feed(item.replaceAll('https://github.com/', 'https://shop.example/'))
    expect(() => githubTrending.parse(elsewhere, context)).toThrow(SourceError)
  })
})
