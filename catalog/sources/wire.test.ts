import { beforeAll, describe, expect, it } from 'vitest'
import type { Story } from '../../core/edition/edition.ts'
import { readFixture } from '../../tests/fixtures/fixture.ts'
import { wire } from './wire.ts'

const HOUR_MS = 3_600_000
const nowMs = Date.parse('2026-04-24T12:00:00Z')

async function storiesOf(id: string): Promise<readonly Story[]> {
  const source = wire.find((feed) => feed.id === id)
  const context = { url: String(source?.url), fetchedAtMs: nowMs }
  return source?.parse(await readFixture(`feeds/${id}.xml`, nowMs), context) ?? []
}

describe('TechCrunch', () => {
  let stories: readonly Story[]
  const story = (words: string) => stories.find(({ title }) => title.includes(words))

  beforeAll(async () => {
    stories = await storiesOf('techcrunch')
  })

  it('gives every story with its address, time and summary', () => {
    expect(stories).toHaveLength(7)
    expect(stories[0]).toEqual({
      id: 'https://techcrunch.com/example/startups-weigh-gpt-5-5-against-claude-opus-4-7/',
      title: 'Startups weigh GPT-5.5’s price against Claude Opus 4.7’s staying power',
      url: 'https://techcrunch.com/example/startups-weigh-gpt-5-5-against-claude-opus-4-7/',
      source: 'TechCrunch',
      language: 'en-US',
      publishedAtMs: nowMs - 2 * HOUR_MS,
      summary: expect.stringMatching(/^Five founders opened .* three of five cases\.$/),
    })
  })

  it('reads the markup of a summary as words, without its footer', () => {
    expect(story('warehouse')?.summary).toBe('At 132 tokens a second, the model answers before the forklift has stopped.')
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

describe('The Verge', () => {
  let stories: readonly Story[]
  const story = (words: string) => stories.find(({ title }) => title.includes(words))

  beforeAll(async () => {
    stories = await storiesOf('the-verge')
  })

  it('gives every story with its own summary, never the article', () => {
    expect(stories).toHaveLength(6)
    expect(stories[0]).toEqual({
      id: 'https://www.theverge.com/example/claude-opus-4-7-plans-a-move',
      title: 'I let Claude Opus 4.7 plan my move, and it called the piano “optional”',
      url: 'https://www.theverge.com/example/claude-opus-4-7-plans-a-move',
      source: 'The Verge',
      language: 'en-US',
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

describe('other papers', () => {
  it('put headings, pictures and links into their summaries', async () => {
    expect((await storiesOf('the-guardian'))[0]?.summary).toBe('Head says the poem was good and the software was not It had one line and no verb.')
    expect((await storiesOf('the-register'))[1]).toMatchObject({
      title: 'Rented GPUs & the art of the small print',
      summary: 'By the hour, rounded up Read it before the meter does.',
      publishedAtMs: nowMs - 21 * HOUR_MS,
    })
  })
})
