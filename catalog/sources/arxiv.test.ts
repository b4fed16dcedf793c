import { beforeAll, describe, expect, it } from 'vitest'
import { SourceError } from '../../core/source/source.ts'
import type { Story } from '../../core/edition/edition.ts'
import { readFixture } from '../../tests/fixtures/fixture.ts'
import { arxiv } from './arxiv.ts'

const nowMs = Date.parse('2026-04-24T12:00:00Z')
const context = { url: 'https://rss.arxiv.org/rss/stat.ML+cs.LG+cs.CL+cs.AI', fetchedAtMs: nowMs }
const feed = (items: string) => `<rss version="2.0"><channel><title>arXiv</title>${items}</channel></rss>`
const newPaper = (number: number) =>
  `<item><title>Paper ${number}</title><link>https://arxiv.org/abs/2699.${number}</link>
  <description>arXiv:2699.${number}v1 Announce Type: new Abstract: x</description></item>`

describe('arXiv', () => {
  let stories: readonly Story[]
  const ids = () => stories.map(({ id }) => id)

  beforeAll(async () => {
    stories = arxiv.parse(await readFixture('feeds/arxiv.xml', nowMs), context)
  })

  it('keeps what is new: neither replaced versions nor papers listed a second time', () => {
    expect(ids()).toEqual(['arxiv:2699.10001', 'arxiv:2699.10002', 'arxiv:2699.10003', 'arxiv:2699.10005'])
  })

  it('takes the announcement apart', () => {
    expect(stories[1]).toEqual({
      id: 'arxiv:2699.10002',
      title: 'Do Coding Agents Read the Error? Evidence from GPT-5.4, Claude Opus 4.6 and GLM-5',
      url: 'https://arxiv.org/abs/2699.10002',
      source: 'arXiv',
      language: 'en-US',
      publishedAtMs: nowMs - 6 * 3_600_000,
      paper: {
        authors: ['Renata Quispe', 'Harald Nørgaard'],
        category: 'cs.CL',
        abstract: expect.stringMatching(/^Agents that repair software .* resolved issues\.$/),
      },
    })
  })

  it('makes LaTeX readable, less-than signs included', () => {
    expect(stories[0]?.title).toContain('ℓ₁/₂ Route Around the Kullback–Leibler')
    expect(stories[0]?.paper?.abstract).toContain('every α>1/2 with')
    expect(stories[0]?.paper?.abstract).toContain('whenever 0<δ<1/4.')
  })

  it('takes the whole description for the abstract where the announcement is not part of it', () => {
    expect(stories[3]?.paper?.abstract).toMatch(/^We compare 48 vocabularies/)
    expect(stories[3]).not.toHaveProperty('publishedAtMs')
  })

  it('keeps the first sixty of a busy day, however many replacements come before', () => {
    const replaced = newPaper(20_000).replace('Type: new', 'Type: replace').repeat(500)
    const papers = Array.from({ length: 70 }, (_none, index) => newPaper(10_000 + index)).join('')
    const busy = arxiv.parse(feed(replaced + papers), context)
    expect(busy).toHaveLength(60)
    expect(busy[0]?.id).toBe('arxiv:2699.10000')
  })

  it('is empty at weekends, without being wrong', () => {
    expect(arxiv.parse(feed(''), context)).toEqual([])
  })

  it('says so when nothing tells the new papers from the old any more', () => {
    const silent = feed('<item><title>x</title><link>https://arxiv.org/abs/2699.10001</link></item>')
    expect(() => arxiv.parse(silent, context)).toThrow(SourceError)
  })
})
