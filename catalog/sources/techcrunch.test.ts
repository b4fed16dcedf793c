import { beforeAll, describe, expect, it } from 'vitest'
import type { Story } from '../../core/edition/edition.ts'
import { readFixture } from '../../tests/fixtures/fixture.ts'
import { techcrunch } from './techcrunch.ts'

const HOUR_MS = 3_600_000
const nowMs = Date.parse('2026-04-24T12:00:00Z')
const context = { url: 'https://techcrunch.com/category/artificial-intelligence/feed/', fetchedAtMs: nowMs }

describe('TechCrunch', () => {
  let stories: readonly Story[]
  const story = (words: string) => stories.find(({ title }) => title.includes(words))

  beforeAll(async () => {
    stories = techcrunch.parse(await readFixture('feeds/techcrunch.xml', nowMs), context)
  })

  it('gives every story with its address, time and summary', () => {
    expect(stories).toHaveLength(7)
    expect(stories[0]).toEqual({
      id: 'https://techcrunch.com/example/startups-weigh-gpt-5-5-against-claude-opus-4-7/',
      title: 'Startups weigh GPT-5.5’s price against Claude Opus 4.7’s staying power',
      url: 'https://techcrunch.com/example/startups-weigh-gpt-5-5-against-claude-opus-4-7/',
      source: 'TechCrunch',
      publishedAtMs: nowMs - 2 * HOUR_MS,
      summary: expect.stringMatching(/^Five founders opened .* three of five cases\.$/),
    })
  })

  it('reads the markup of a summary as words', () => {
    expect(story('warehouse')?.summary).toBe('At 132 tokens a second, the model answers before the forklift has stopped. Read more')
  })

  it('shows ampersands and angle brackets in a headline as written', () => {
    expect(story('teams')?.title).toMatch(/^R&D teams/)
    expect(story('tokens')?.title).toBe('What <think> tokens cost you, and who shows them on the bill')
  })

  it('knows a story again without its tracking parameters', () => {
    expect(story('GLM-5.1')?.id).toBe('https://techcrunch.com/example/glm-5-1-three-more-clouds/')
  })

  it('leaves a story undated whose date is missing', () => {
    expect(story('week ahead')).not.toHaveProperty('publishedAtMs')
  })
})
