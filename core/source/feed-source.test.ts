import { describe, expect, it } from 'vitest'
import { feedSource, type FeedRow } from './feed-source.ts'
import { SourceError } from './source.ts'

const context = { url: 'https://feeds.example/all.xml', fetchedAtMs: Date.parse('2026-04-24T12:00:00Z') }
const row: FeedRow = { id: 'x', title: 'X AI', homepage: 'https://x.example/', section: 'wire', url: context.url }
const feed = (...items: [title: string, url: string][]) =>
  `<rss version="2.0"><channel><title>X</title>${items.map(([title, url]) => `<item><title>${title}</title><link>${url}</link></item>`).join('')}</channel></rss>`
const titles = (source: Partial<FeedRow>, body: string) => feedSource({ ...row, ...source }).parse(body, context).map(({ title }) => title)

describe('feedSource', () => {
  it('names its stories after the publisher, or else after itself', () => {
    const body = feed(['One', 'https://x.example/1'])
    expect(feedSource({ ...row, publisher: 'X' }).parse(body, context)[0]?.source).toBe('X')
    expect(feedSource(row).parse(body, context)[0]?.source).toBe('X AI')
  })

  it('keeps of a general feed what is about AI', () => {
    const body = feed(['A bridge opens', 'https://x.example/1'], ['OpenAI opens a bridge', 'https://x.example/2'])
    expect(titles({ isGeneral: true }, body)).toEqual(['OpenAI opens a bridge'])
    expect(titles({}, body)).toHaveLength(2)
  })

  it('keeps of a mirror what leads to the publisher', () => {
    const mirror = { mirroredHost: 'lab.example' }
    const foreign: [string, string] = ['Foreign', 'https://lab.example.evil.example/']
    expect(titles(mirror, feed(['Own', 'https://www.lab.example/1'], foreign))).toEqual(['Own'])
    expect(titles(mirror, feed())).toEqual([])
    expect(() => titles(mirror, feed(foreign))).toThrow(SourceError)
  })

  it('reads a feed of papers as arXiv writes them, without those that only come in another version', () => {
    const paper = (number: number, kind: string, creator: string) =>
      `<item><title>On $\\pi$, ${number}</title><link>https://arxiv.org/abs/2699.1000${number}</link><category>cs.RO</category><dc:creator>${creator}</dc:creator>
      <description>arXiv:2699.1000${number}v1 Announce Type: ${kind} Abstract: We count to $\\pi$.</description></item>`
    const body = `<rss version="2.0"><channel><title>cs.RO</title>${paper(1, 'new', 'Ada Ro (Uni X, Delft), Bo Li')}${paper(2, 'replace-cross', 'Bo Li')}${paper(3, 'cross', 'Bo Li')}</channel></rss>`
    const stories = feedSource({ ...row, section: 'papers' }).parse(body, context)
    expect(stories.map(({ title }) => title)).toEqual(['On π, 1', 'On π, 3'])
    expect(stories[0]?.paper).toEqual({ authors: ['Ada Ro (Uni X, Delft)', 'Bo Li'], category: 'cs.RO', abstract: 'We count to π.' })
  })

  it('tells the abstracts of papers apart that have no address', () => {
    const body = `<rss version="2.0"><channel><title>X</title>${[1, 2].map((number) => `<item><title>Paper ${number}</title><description>About ${number}.</description></item>`).join('')}</channel></rss>`
    expect(feedSource({ ...row, section: 'papers' }).parse(body, context).map(({ paper }) => paper?.abstract)).toEqual(['About 1.', 'About 2.'])
  })

  it.each([
    ['a page for people', '<!doctype html><html><head><title>Page not found</title></head><body><h1>404</h1></body></html>'],
    ['a page without its head', '<html lang="en"><body><div id="__next"></div></body></html>'],
    ['nothing', ''],
  ])('says so where a feed’s address answers with %s', (_what, body) => {
    expect(() => titles({}, body)).toThrow(SourceError)
  })
})
