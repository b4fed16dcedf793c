import { describe, expect, it } from 'vitest'
import type { FeedItem } from './feed-item.ts'
import { storiesOf } from './stories-of.ts'

const NOW_MS = Date.UTC(2026, 3, 24, 12)
const publisher = { name: 'The Paper', fetchedAtMs: NOW_MS }
const item = (given: Partial<FeedItem>): FeedItem => ({ title: 'A headline', authors: [], categories: [], ...given })

describe('storiesOf', () => {
  it('names the publisher and leaves unknown what the feed does not say', () => {
    expect(storiesOf([item({ url: 'https://e.example/a?utm_source=rss' })], publisher)).toEqual([
      { id: 'https://e.example/a', title: 'A headline', url: 'https://e.example/a?utm_source=rss', source: 'The Paper' },
    ])
  })

  it('dates a story of a fast clock to when it was fetched, never to tomorrow', () => {
    expect(storiesOf([item({ publishedAtMs: NOW_MS + 86_400_000 })], publisher)[0]?.publishedAtMs).toBe(NOW_MS)
  })

  it('gives a story once, however often the feed lists it', () => {
    const twice = [item({ url: 'https://e.example/a' }), item({ url: 'https://e.example/a#comments' })]
    expect(storiesOf(twice, publisher)).toHaveLength(1)
  })

  it('keeps the entries of one page of release notes apart', () => {
    const notes = [
      item({ title: 'Version 1', url: 'https://e.example/notes#v1' }),
      item({ title: 'Version 2', url: 'https://e.example/notes#v2' }),
      item({ title: 'Version 3', url: 'https://e.example/notes#v2' }),
    ]
    expect(new Set(storiesOf(notes, publisher).map(({ id }) => id)).size).toBe(3)
  })

  it('knows a story without an address again by the feed’s own id', () => {
    const [before] = storiesOf([item({ id: 'guid-7', title: 'As it was' })], publisher)
    const [after] = storiesOf([item({ id: 'guid-7', title: 'As it was corrected' })], publisher)
    expect(before?.id).toBe(after?.id)
  })

  it('does not repeat the headline as a summary', () => {
    for (const summary of ['A headline', 'A Headline.', '“A headline” Read more…']) {
      expect(storiesOf([item({ summary })], publisher)[0]).not.toHaveProperty('summary')
    }
    const named = item({ title: 'A headline - The Paper', summary: 'A headline The Paper' })
    expect(storiesOf([named], publisher)[0]).not.toHaveProperty('summary')
  })

  it('cuts a summary that is a whole article', () => {
    expect(storiesOf([item({ summary: 'word '.repeat(400) })], publisher)[0]?.summary?.length).toBeLessThanOrEqual(500)
  })
})
