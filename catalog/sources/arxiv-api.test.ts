import { describe, expect, it } from 'vitest'
import { SourceError } from '../../core/source/source.ts'
import { readFixture } from '../../tests/fixtures/fixture.ts'
import { arxivApi } from './arxiv-api.ts'

const nowMs = Date.parse('2026-04-24T12:00:00Z')
const context = { url: String(arxivApi.url), fetchedAtMs: nowMs }
const feed = (entries: string) => `<feed xmlns="http://www.w3.org/2005/Atom"><title>arXiv Query</title>${entries}</feed>`

describe('the arXiv API', () => {
  it('gives papers as submitted, whatever their version', async () => {
    const stories = arxivApi.parse(await readFixture('feeds/arxiv-api.xml', nowMs), context)
    expect(stories).toHaveLength(2)
    expect(stories[0]).toEqual({
      id: 'arxiv:2699.30001',
      title: 'Sampling from π with Fisher–Rao Flows',
      url: 'https://arxiv.org/abs/2699.30001',
      source: 'arXiv',
      publishedAtMs: nowMs - 20 * 3_600_000,
      paper: { authors: ['Chidi Eze', 'Ilse Verhoeven'], category: 'stat.ML', abstract: 'We sample from π ∝ e⁻ᶠ⁻ᵍ over ℝᵈ in Õ(√d) steps.' },
    })
  })

  it('is not believed when it finds nothing at all', () => expect(() => arxivApi.parse(feed(''), context)).toThrow(SourceError))

  it('complains in the form of a paper', () => {
    const complaint = '<entry><id>http://arxiv.org/api/errors#incorrect_id</id><title>Error</title><summary>incorrect id</summary></entry>'
    expect(() => arxivApi.parse(feed(complaint), context)).toThrow(/did not understand/)
  })
})
