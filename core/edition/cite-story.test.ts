import { expect, it } from 'vitest'
import { citeStory } from './cite-story.ts'

const url = 'https://news.example/a_(1)'

it('names the story with its address, who told it and when', () => {
  const story = { id: '1', title: 'One', url, source: 'The Verge', publishedAtMs: Date.parse('2026-04-22T23:59:00Z') }
  expect(citeStory(story, '2026-04-24')).toBe('[One](https://news.example/a_%281%29) — The Verge, 22 Apr 2026')
})

it('names the host and the day of the edition where nothing else is known', () => {
  expect(citeStory({ id: '1', title: 'One', url: 'https://www.news.example/' }, '2026-04-24')).toBe('[One](https://www.news.example/) — news.example, 24 Apr 2026')
  expect(citeStory({ id: '1', title: 'Printed only' }, '2026-04-24')).toBe('Printed only — 24 Apr 2026')
})

it('lets nothing of a text become markup', () => {
  expect(citeStory({ id: '1', title: '[a](b) *c*\n# d', url: 'javascript:alert(1)', source: '_e_' }, '2026-04-24')).toBe(
    '\\[a\\](b) \\*c\\* # d — \\_e\\_, 24 Apr 2026',
  )
})
