import { describe, expect, it } from 'vitest'
import { readFixture } from '../../tests/fixtures/fixture.ts'
import { SourceError } from '../../core/source/source.ts'
import { labs } from './labs.ts'
import { wire } from './wire.ts'

const HOUR_MS = 3_600_000
const nowMs = Date.parse('2026-04-24T12:00:00Z')
const feeds = [...labs, ...wire]
const contextOf = (url: unknown) => ({ url: String(url), fetchedAtMs: nowMs })

async function storiesOf(id: string) {
  const source = feeds.find((feed) => feed.id === id)
  return source?.parse(await readFixture(`feeds/${id}.xml`, nowMs), contextOf(source.url)) ?? []
}
const titlesOf = async (id: string) => (await storiesOf(id)).map(({ title }) => title)

describe.each(feeds)('the feed of $title', ({ id, title, url, parse }) => {
  it('is read: headlines, publisher, addresses and times', async () => {
    const stories = await storiesOf(id)
    expect(stories.length).toBeGreaterThan(1)
    for (const story of stories) {
      expect(story.title).toMatch(/^\S.{5,}/)
      expect(title).toContain(story.source)
      expect(story.url).toMatch(/^https:\/\//)
      expect(story.summary ?? '').not.toMatch(/<|&#|appeared first|Continue reading/)
    }
    expect(stories.some(({ publishedAtMs }) => publishedAtMs !== undefined && publishedAtMs < nowMs)).toBe(true)
  })

  it('is not mistaken for the page that some sites answer with instead', () => {
    const page = '<!DOCTYPE html><html lang="en"><head><title>Not found</title></head><body><h1>Not found</h1></body></html>'
    expect(() => parse(page, contextOf(url))).toThrow(SourceError)
  })
})

describe('a lab', () => {
  it('whose feed somebody else makes has no links but its own', async () => {
    expect(await titlesOf('anthropic')).toHaveLength(3)
    expect((await storiesOf('anthropic')).map(({ url = '' }) => new URL(url).host)).toEqual(Array(3).fill('www.anthropic.com'))
  })

  it('whose feed repeats its headlines has no summaries', async () => {
    const [first, , third] = await storiesOf('anthropic')
    expect(first).not.toHaveProperty('summary')
    expect(third).toMatchObject({ title: 'Claude Sonnet 4.6 & long tables', summary: 'What changes when a table has more rows than a page.' })
  })

  it('that blogs with WordPress has summaries without their footer', async () => {
    const [first] = await storiesOf('microsoft-foundry')
    expect(first?.summary).toBe('Pay by token or rent a machine; the price is the maker’s.')
  })

  it('may link without its host', async () => {
    expect((await storiesOf('mistral'))[1]?.url).toBe('https://mistral.ai/news/example-wait')
  })

  it.each([
    ['nvidia', ['A hospital trains its own model overnight', 'Nemotron reads the small print']],
    ['nvidia-developer', ['Batching for LLM Inference When Nobody Is Waiting', 'Fine Print for Finer Tuning']],
    ['google-research', ['Teaching a small language model to ask back', 'Reading old tide tables']],
    ['microsoft-research', ['A benchmark for agents that must wait', 'Small models in the clinic']],
    ['ibm-research', ['Open weights for a model that reads logs', 'What an AI agent should not be allowed to sign']],
    ['ars-technica', ['A court asks what an AI model remembers', 'The night nurse and the note-taker']],
    ['mit-technology-review', ['Chatbots are learning to hang up', 'The people who label the rain']],
  ])('or paper with other subjects, %s, gives what is about AI', async (id, titles) => {
    expect(await titlesOf(id)).toEqual(titles)
  })
})

describe('dates', () => {
  it('are those of the feed', async () => {
    expect((await storiesOf('openai')).map(({ publishedAtMs = 0 }) => (nowMs - publishedAtMs) / HOUR_MS)).toEqual([5, 29, 53])
  })
})
