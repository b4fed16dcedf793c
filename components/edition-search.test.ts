// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { FoundPiece } from '../core/search/found-piece.ts'
import EditionSearch from './EditionSearch.vue'

const plain = (text: string) => [{ text, isMatch: false }]
const story: FoundPiece = {
  kind: 'wire',
  place: 3,
  title: [...plain('All about '), { text: 'Opus', isMatch: true }],
  excerpt: plain('It is out.'),
  origin: plain('The News'),
  url: 'https://www.news.example/opus',
  language: 'de',
}
const paragraph: FoundPiece = { kind: 'editorial', place: 0, title: plain('Opus came.'), excerpt: [], origin: [], url: undefined, language: 'en' }
const model = { id: 'anthropic/claude-opus-4.7', name: 'Claude Opus 4.7', creator: 'Anthropic', aliases: [] }

const found = {
  query: 'opus',
  models: [{ model, name: plain('Claude Opus 4.7'), creator: plain('Anthropic') }],
  days: [
    { day: '2026-04-24', pieces: [paragraph, story] },
    { day: '2026-04-22', pieces: [{ ...story, place: 9 }] },
  ],
  count: 3,
  shownCount: 3,
  isNear: false,
  searchedCount: 365,
  dayCount: 365,
  isReading: false,
}
const none = { ...found, models: [], days: [], count: 0, shownCount: 0 }
const mountSearch = (props: Partial<typeof found> = {}) => mount(EditionSearch, { props: { ...found, ...props }, attachTo: document.body })
const told = (search: ReturnType<typeof mountSearch>) => [search.findAll('.told span').map((span) => span.text()).join(' ').trim(), search.find('.hint').exists() ? search.get('.hint').text() : '']

describe('EditionSearch', () => {
  it('groups what was found by day, with kind and host, and leads to all of it', () => {
    const search = mountSearch()
    expect(search.findAll('h2').map((title) => title.text())).toEqual(['Models', 'Friday 24 April 2026', 'Wednesday 22 April 2026'])
    expect(search.findAll('.hit .title').map((title) => [title.text(), title.attributes('href')])).toEqual([
      ['Claude Opus 4.7', undefined],
      ['Opus came.', '#/2026-04-24'],
      ['All about Opus', 'https://www.news.example/opus'],
      ['All about Opus', 'https://www.news.example/opus'],
    ])
    expect(search.findAll('.origin').map((origin) => origin.text())).toEqual(['Anthropic', 'Editorial', 'Wire · The News · news.example', 'Wire · The News · news.example'])
    expect(search.find('mark').text()).toBe('Opus')
    expect(search.findAll('.title[lang], .excerpt').map((text) => text.attributes('lang'))).toEqual(['en', 'de', 'de', 'de', 'de'])
    search.unmount()
  })

  it.each([
    [{}, ['4 results All 365 days are searched.', '']],
    [{ isReading: true, searchedCount: 120 }, ['4 results 120 of 365 days are searched so far.', '']],
    [{ isNear: true }, ['4 results All 365 days are searched.', 'Nothing is written quite like that. These come close.']],
    [none, ['Nothing says “opus”. All 365 days are searched.', 'A result has to say every word. Try fewer of them, or another spelling.']],
    [{ ...none, isReading: true, searchedCount: 1 }, ['0 results 1 of 365 days are searched so far.', '']],
    [{ ...none, query: '…' }, ['', 'Type a name, a topic, an author or a source, such as GPT-5.4 or distillation.']],
    [{ ...none, query: '' }, ['', '']],
  ])('says what there is: %o', (props, words) => {
    const search = mountSearch(props)
    expect(told(search)).toEqual(words)
    search.unmount()
  })

  it('goes through what was found by arrows, and out at the top', async () => {
    const search = mountSearch({ count: 50 })
    search.vm.focusFirst()
    const focused = () => document.activeElement?.textContent?.trim()
    const press = (key: string) => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    const seen = [focused()]
    for (let presses = 0; presses < 5; presses++) {
      press('ArrowDown')
      seen.push(focused())
    }
    expect(seen).toEqual(['Claude Opus 4.7', 'Opus came.', 'All about Opus', 'All about Opus', 'Show more (47 left)', 'Show more (47 left)'])
    for (let presses = 0; presses < 5; presses++) press('ArrowUp')
    expect(search.emitted('leave')).toHaveLength(1)
    press('Escape')
    expect(search.emitted('clear')).toHaveLength(1)
    search.unmount()
  })

  it('opens the card of a model, shows more, and ends where a day is opened', async () => {
    const search = mountSearch({ count: 50 })
    await search.get('button.title').trigger('click')
    await search.get('.more').trigger('click')
    expect([search.emitted('select'), search.emitted('more')?.length, search.emitted('end')]).toEqual([[['anthropic/claude-opus-4.7']], 1, undefined])
    await search.get('h2 time').trigger('click')
    expect(search.emitted('end')).toHaveLength(1)
    search.unmount()
  })
})
