import { beforeAll, describe, expect, it } from 'vitest'
import type { Story } from '../../core/edition/edition.ts'
import { SourceError } from '../../core/source/source.ts'
import { readFixture } from '../../tests/fixtures/fixture.ts'
import { hackerNews } from './hacker-news.ts'

const nowMs = Date.parse('2026-04-24T12:00:00Z')
const context = { url: 'https://hn.algolia.com/api/v1/search_by_date', fetchedAtMs: nowMs }

describe('Hacker News', () => {
  let stories: readonly Story[]
  const story = (words: string) => stories.find(({ title }) => title.includes(words))

  beforeAll(async () => {
    stories = hackerNews.parse(await readFixture('feeds/hacker-news.json', nowMs), context)
  })

  it('gives every story with its discussion', () => {
    expect(stories).toHaveLength(6)
    expect(stories[0]).toEqual({
      id: 'https://lanternfish.example/gpt-5-5-vs-claude-opus-4-7',
      title: 'GPT-5.5 vs. Claude Opus 4.7 on 40 real pull requests',
      url: 'https://lanternfish.example/gpt-5-5-vs-claude-opus-4-7',
      source: 'Hacker News',
      publishedAtMs: nowMs - 3 * 3_600_000,
      discussion: { url: 'https://news.ycombinator.com/item?id=90000001', points: 512, comments: 288 },
    })
  })

  it.each([
    ['a question without an address', 'Ask HN', '90000002'],
    ['an address that is not of the web', 'tide table', '90000007'],
  ])('opens the discussion for %s', (_what, words, number) => {
    expect(story(words)?.url).toBe(`https://news.ycombinator.com/item?id=${number}`)
  })

  it('knows a story or paper that another source also has', () => {
    expect(story('GLM-5.1')?.id).toBe('https://techcrunch.com/example/glm-5-1-three-more-clouds/')
    expect(story('Coding Agents')?.id).toBe('arxiv:2699.10002')
  })

  it('counts no comments where the count is missing', () => {
    expect(story('Show HN')).not.toHaveProperty('discussion')
  })

  it.each([{ points: '512' }, { points: -1 }, { num_comments: 0.5 }])('keeps a story whose count is none, without it: %j', (odd) => {
    const body = JSON.stringify({ hits: [{ objectID: '1', title: 'GPT-5.5 is out', points: 512, num_comments: 288, ...odd }] })
    expect(hackerNews.parse(body, context)).toMatchObject([{ title: 'GPT-5.5 is out' }])
    expect(hackerNews.parse(body, context)[0]).not.toHaveProperty('discussion')
  })

  it.each([
    ['nowhere', -1e18, undefined],
    ['before there was a web', 0, undefined],
    ['after it was fetched', Date.UTC(2031, 0), nowMs],
  ])('believes no time that lies %s', (_where, created_at_i, publishedAtMs) => {
    const body = JSON.stringify({ hits: [{ objectID: '1', title: 'GPT-5.5 is out', created_at_i }] })
    expect(hackerNews.parse(body, context).map((found) => found.publishedAtMs)).toEqual([publishedAtMs])
  })

  it.each([{ created_at_i: '1777024800' }, { created_at_i: 1_777_024_800_000 }, { created_at_i: null }])('goes by the time in words where the seconds are none: %j', (odd) => {
    const body = JSON.stringify({ hits: [{ objectID: '1', title: 'GPT-5.5 is out', created_at: '2026-04-24T10:00:00Z', ...odd }] })
    expect(hackerNews.parse(body, context)[0]?.publishedAtMs).toBe(Date.UTC(2026, 3, 24, 10))
  })

  it.each([{ objectID: 1 }, { url: { href: 'https://e.example/' } }])('keeps a story that is told in another shape: %j', (odd) => {
    const body = JSON.stringify({ hits: [{ objectID: '1', title: 'GPT-5.5 is out', ...odd }] })
    expect(hackerNews.parse(body, context)).toMatchObject([{ title: 'GPT-5.5 is out', url: 'https://news.ycombinator.com/item?id=1' }])
  })

  it('says so when the answer has changed', () => {
    expect(() => hackerNews.parse('{"hits":[{"headline":"x"}]}', context)).toThrow(SourceError)
    expect(() => hackerNews.parse('{"message":"Too many requests"}', context)).toThrow(SourceError)
  })

  it('may be empty', () => {
    expect(hackerNews.parse('{"hits":[]}', context)).toEqual([])
  })
})
