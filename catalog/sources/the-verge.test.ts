import { beforeAll, describe, expect, it } from 'vitest'
import type { Story } from '../../core/edition/edition.ts'
import { readFixture } from '../../tests/fixtures/fixture.ts'
import { theVerge } from './the-verge.ts'

const HOUR_MS = 3_600_000
const nowMs = Date.parse('2026-04-24T12:00:00Z')
const context = { url: 'https://www.theverge.com/rss/ai-artificial-intelligence/index.xml', fetchedAtMs: nowMs }

describe('The Verge', () => {
  let stories: readonly Story[]
  const story = (words: string) => stories.find(({ title }) => title.includes(words))

  beforeAll(async () => {
    stories = theVerge.parse(await readFixture('feeds/the-verge.xml', nowMs), context)
  })

  it('gives every story with its own summary, never the article', () => {
    expect(stories).toHaveLength(6)
    expect(stories[0]).toEqual({
      id: 'https://www.theverge.com/example/claude-opus-4-7-plans-a-move',
      title: 'I let Claude Opus 4.7 plan my move, and it called the piano “optional”',
      url: 'https://www.theverge.com/example/claude-opus-4-7-plans-a-move',
      source: 'The Verge',
      publishedAtMs: nowMs - 3 * HOUR_MS,
      summary: 'A week of boxes, checklists and one very firm opinion about upright pianos.',
    })
  })

  it('reads headlines as HTML, XHTML or text, whichever the entry says', () => {
    expect(story('keyboard')?.title).toBe('GPT-5.5 comes to the phone keyboard, quietly')
    expect(story('museum')?.title).toBe('The museum guide that runs on DeepSeek V3.2 and a solar panel')
    expect(story('chatbots')?.title).toBe('Why <b> is back in chatbots & what it breaks')
  })

  it('keeps the words on both sides of a line break apart', () => {
    expect(story('keyboard')?.summary).toContain('announced it. Here')
  })

  it('links to the page, in full, not to its picture', () => {
    expect(story('museum')?.url).toBe('https://www.theverge.com/example/museum-guide-on-solar')
    expect(story('captions')?.url).toBe('https://www.theverge.com/example/live-captions-that-wait')
  })

  it('dates a story by its last change where it has no other date, and not at all where it has none', () => {
    expect(story('captions')?.publishedAtMs).toBe(nowMs - 19 * HOUR_MS)
    expect(story('browser')).not.toHaveProperty('publishedAtMs')
    expect(story('browser')).not.toHaveProperty('summary')
  })
})
