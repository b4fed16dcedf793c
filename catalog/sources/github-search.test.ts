import { beforeAll, describe, expect, it } from 'vitest'
import type { Story } from '../../core/edition/edition.ts'
import { SourceError } from '../../core/source/source.ts'
import { readFixture } from '../../tests/fixtures/fixture.ts'
import { githubSearch } from './github-search.ts'
import { sourceUrls } from './index.ts'

const nowMs = Date.parse('2026-04-24T12:00:00Z')
const context = { url: 'https://api.github.com/search/repositories', fetchedAtMs: nowMs }

describe('GitHub’s search', () => {
  let stories: readonly Story[]

  beforeAll(async () => {
    stories = githubSearch.parse(await readFixture('feeds/github-search.json', nowMs), context)
  })

  it('gives repositories with their language and stars', () => {
    expect(stories[0]).toEqual({
      id: 'https://github.com/brackwater/patient-agent',
      title: 'brackwater/patient-agent',
      url: 'https://github.com/brackwater/patient-agent',
      source: 'GitHub',
      publishedAtMs: nowMs - 50 * 3_600_000,
      summary: 'Waits for the tests before it says "done" & means it',
      repository: { language: 'TypeScript', stars: 1840 },
    })
  })

  it('leaves unknown what a repository does not say', () => {
    expect(stories[1]).not.toHaveProperty('summary')
    expect(stories[1]?.repository).toEqual({ stars: 312 })
  })

  it('keeps a repository whose stars and language are told in another shape, without them', () => {
    const odd = { full_name: 'a/b', html_url: 'https://github.com/a/b', stargazers_count: '1.8k', language: { name: 'Rust' } }
    expect(githubSearch.parse(JSON.stringify({ items: [odd, { ...odd, language: '\u202eRust' }] }), context).map(({ repository }) => repository)).toEqual([{}, { language: 'Rust' }])
  })

  it.each([{ description: { text: 'x' } }, { created_at: 1_777_024_800 }])('keeps a repository that is told in another shape: %j', (odd) => {
    const body = JSON.stringify({ items: [{ full_name: 'a/b', html_url: 'https://github.com/a/b', stargazers_count: 5, ...odd }] })
    expect(githubSearch.parse(body, context)).toMatchObject([{ title: 'a/b', repository: { stars: 5 } }])
  })

  it('says nothing of the pictures in a description that GitHub knows by name', () => {
    const summaryOf = (description: string) => githubSearch.parse(JSON.stringify({ items: [{ full_name: 'a/b', html_url: 'https://github.com/a/b', description }] }), context)[0]?.summary
    expect(summaryOf(':rocket: Fast :+1: tool, at 10:30:45 as in std::vec::Vec :zap:')).toBe('Fast tool, at 10:30:45 as in std::vec::Vec')
    expect(summaryOf(':rocket:')).toBeUndefined()
  })

  it('leaves out what leads nowhere', () => expect(stories).toHaveLength(3))

  it('takes one that is dated ahead of the clock for just made', () => {
    const [story] = githubSearch.parse(JSON.stringify({ items: [{ full_name: 'a/b', html_url: 'https://github.com/a/b', created_at: '2026-05-01T00:00:00Z' }] }), context)
    expect(story?.publishedAtMs).toBe(nowMs)
  })

  it('looks a week back', () => {
    expect(sourceUrls(githubSearch, { today: '2026-04-24' })[0]).toContain('created:>2026-04-17+topic:llm')
  })

  it('may be empty, but not of another shape', () => {
    expect(githubSearch.parse('{"total_count":0,"items":[]}', context)).toEqual([])
    expect(() => githubSearch.parse('{"message":"API rate limit exceeded"}', context)).toThrow(SourceError)
    expect(() => githubSearch.parse('{"items":[{"name":"x"}]}', context)).toThrow(SourceError)
  })
})
