import { describe, expect, it } from 'vitest'
import { storyId } from './story-id.ts'

describe('storyId', () => {
  it.each([
    ['https://e.example/a?utm_source=rss&utm_medium=feed'],
    ['https://e.example/a?fbclid=x#comments'],
    ['https://e.example/a?ref=hn'],
    ['https://e.example/a?at_medium=RSS&at_campaign=KARANGA'],
    ['https://e.example/a?source=rss------ai-5'],
    ['https://E.example/a#'],
  ])('is the same for %s', (url) => {
    expect(storyId(url)).toBe('https://e.example/a')
  })

  it('keeps what names the page', () => {
    expect(storyId('https://e.example/?p=41&utm_source=x&page=2')).toBe('https://e.example/?p=41&page=2')
    expect(storyId('https://e.example/?at=1&source=wire&feed=rss2')).toBe('https://e.example/?at=1&source=wire&feed=rss2')
  })

  it.each([
    ['http://arxiv.org/abs/2607.11111v2'],
    ['https://arxiv.org/pdf/2607.11111'],
    ['https://www.arxiv.org/pdf/2607.11111v1.pdf'],
    ['https://export.arxiv.org/abs/2607.11111'],
  ])('is the number of the paper for %s', (url) => {
    expect(storyId(url)).toBe('arxiv:2607.11111')
  })

  it('does not take any page of arXiv for a paper', () => {
    expect(storyId('https://arxiv.org/list/stat.ML/new')).toBe('https://arxiv.org/list/stat.ML/new')
  })
})
