import { beforeAll, describe, expect, it } from 'vitest'
import type { Story } from '../../core/edition/edition.ts'
import { SourceError } from '../../core/source/source.ts'
import { readFixture } from '../../tests/fixtures/fixture.ts'
import { huggingFacePapers } from './hugging-face-papers.ts'
import { sourceUrls } from './index.ts'

const nowMs = Date.parse('2026-04-24T12:00:00Z')
const context = { url: 'https://huggingface.co/api/daily_papers', fetchedAtMs: nowMs }

describe('Hugging Face daily papers', () => {
  let stories: readonly Story[]

  beforeAll(async () => {
    stories = huggingFacePapers.parse(await readFixture('feeds/hugging-face-papers.json', nowMs), context)
  })

  it('are papers of the day they were chosen, with what readers think of them', () => {
    expect(stories[0]).toEqual({
      id: 'arxiv:2699.20001',
      title: 'Asking Back: When a Question Is the Best Answer',
      url: 'https://arxiv.org/abs/2699.20001',
      source: 'Hugging Face',
      publishedAtMs: Date.parse('2026-04-24T00:00:00Z'),
      paper: { authors: ['Noor Haddad', 'Elif Aksoy'], abstract: expect.stringContaining('by 4.5% at O(1) extra tokens – and people') },
      discussion: { url: 'https://huggingface.co/papers/2699.20001', points: 41, comments: 6 },
    })
  })

  it('are known again where arXiv lists them', () => expect(stories[1]?.id).toBe('arxiv:2699.10002'))

  it('may be no paper of arXiv, undated and without an abstract', () => {
    expect(stories[2]).toEqual({
      id: 'https://huggingface.co/papers/kimi-report',
      title: 'A Report Without a Number',
      url: 'https://huggingface.co/papers/kimi-report',
      source: 'Hugging Face',
      paper: { authors: [] },
    })
  })

  it('keep without its votes one whose votes are told in another shape', () => {
    const [story] = huggingFacePapers.parse(JSON.stringify([{ paper: { id: '2604.00001', title: 'A Paper', upvotes: '41' }, numComments: -6 }]), context)
    expect(story).toMatchObject({ title: 'A Paper' })
    expect(story).not.toHaveProperty('discussion')
  })

  it('keep of odd fields what can be read', () => {
    const paper = { id: '2604.00001', title: 'A Paper', summary: { text: 'x' }, authors: [{ name: 'Ada' }, null, { name: null }, { name: 'Bo' }], submittedOnDailyAt: 5, publishedAt: '2026-04-20' }
    expect(huggingFacePapers.parse(JSON.stringify([{ paper }, { paper: { ...paper, authors: 'Ada' } }]), context)).toMatchObject([
      { title: 'A Paper', publishedAtMs: Date.UTC(2026, 3, 20), paper: { authors: ['Ada', 'Bo'] } },
      { title: 'A Paper', paper: { authors: [] } },
    ])
  })

  it('leave out what has no title', () => expect(stories).toHaveLength(3))

  it('are those of the last day that has a list', () => {
    const days = sourceUrls(huggingFacePapers, { today: '2026-04-27' }).map((url) => new URL(url).searchParams.get('date'))
    expect(days).toEqual(['2026-04-27', '2026-04-26', '2026-04-25', '2026-04-24'])
    expect(() => huggingFacePapers.parse('[]', context)).toThrow(SourceError)
  })

  it('say so when their shape has changed', () => {
    expect(() => huggingFacePapers.parse('[{"headline":"x"}]', context)).toThrow(SourceError)
    expect(() => huggingFacePapers.parse('{"error":"Invalid date"}', context)).toThrow(SourceError)
  })
})
