// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import StoryList from './StoryList.vue'
import type { Story } from '../core/edition/edition.ts'

const nowMs = Date.parse('2026-04-24T12:00:00Z')
const stories = [
  { id: '1', title: 'One', url: 'https://www.theverge.com/one', source: 'The Verge', publishedAtMs: nowMs - 2 * 3_600_000 },
  { id: '2', title: 'Two', url: 'javascript:alert(1)' },
  { id: '3', title: '<b>Three</b>' },
  { id: '4', title: 'Four', url: 'https://news.example/4', source: 'news.example' },
]

describe('StoryList', () => {
  const list = mount(StoryList, { props: { stories, nowMs } })
  const items = list.findAll('li').map((item) => item.text())

  it('shows publisher, host and age beside a headline, and no host that says the same as the publisher', () => {
    const elsewhere = mount(StoryList, { props: { stories: [{ id: '1', title: 'One', url: 'https://huggingface.co/one', source: 'Moonshot AI' }], nowMs } })
    expect(elsewhere.text()).toContain('Moonshot AI\u00A0· huggingface.co')
    expect(items[0]).toMatch(/One.*The Verge\u00A0· 2\u00A0h\u00A0ago/)
    expect(items[3]?.match(/news\.example/g)).toHaveLength(1)
  })

  it('links to web addresses only, in a new tab without an opener', () => {
    expect(list.findAll('a').map((link) => link.attributes('href'))).toEqual(['https://www.theverge.com/one', 'https://news.example/4'])
    for (const link of list.findAll('a')) expect(link.attributes()).toMatchObject({ target: '_blank', rel: 'noopener noreferrer' })
  })

  it('keeps a story in the language it was written in, and claims none where nobody says it', () => {
    const written = [{ id: '1', title: 'Eins', summary: 'Kurz.', language: 'de' }, { id: '2', title: 'Two', summary: 'Short.' }]
    const texts = mount(StoryList, { props: { stories: written, nowMs, hasSummaries: true } }).findAll('.title, .summary')
    expect(texts.map((text) => text.attributes('lang'))).toEqual(['de', 'de', '', ''])
  })

  it('sets a headline and what is below it in the direction of its own letters, and not in that of our word before it', () => {
    const written = [{ id: '1', title: 'عنوان of an English story', url: 'https://news.example/1', summary: 'عنوان of an English story' }]
    const list = mount(StoryList, { props: { stories: written, nowMs, hasSummaries: true, stateOf: () => 'unread' as const } })
    // The browser looks for the first letter outside of what has a direction of its own.
    const headline = list.get('li > [dir=auto]').element.cloneNode(true) as Element
    for (const apart of headline.querySelectorAll('bdi, [dir]')) apart.remove()
    expect(headline.textContent.trim()).toBe('عنوان of an English story')
    expect(list.get('.summary').attributes('dir')).toBe('auto')
  })

  it('sets a headline from the right that begins with a Latin name and goes on in Hebrew', () => {
    const written = [{ id: '1', title: 'GPT-5.5 הושק היום', url: 'https://news.example/1', summary: 'OpenAI מגישה דגם חדש' }]
    const list = mount(StoryList, { props: { stories: written, nowMs, hasSummaries: true } })
    expect(list.findAll('li > [dir]').map((text) => text.attributes('dir'))).toEqual(['rtl', 'rtl'])
  })

  it('shows markup in a title as the text it is', () => {
    expect(items[2]).toContain('<b>Three</b>')
  })

  it('shows what a repository is written in and how many starred it, as far as known', () => {
    const repositories = [
      { id: '1', title: 'a/one', url: 'https://github.com/a/one', source: 'GitHub', repository: { language: 'Rust', stars: 1840 } },
      { id: '2', title: 'a/two', source: 'GitHub', repository: { stars: 0 } },
    ]
    const [one, two] = mount(StoryList, { props: { stories: repositories, nowMs } }).findAll('li')
    expect(one?.text()).toContain('GitHub\u00A0· Rust\u00A0· 1,840 stars')
    expect(two?.text()).toContain('GitHub\u00A0· 0 stars')
  })

  it('keeps no line below a headline of which nothing is known', () => {
    for (const actions of [[], ['save'] as const]) {
      const items = mount(StoryList, { props: { stories, nowMs, actions } }).findAll('li')
      expect(items.map((item) => item.find('.foot').exists())).toEqual([true, false, false, true])
    }
  })

  it('stops at the limit', () => {
    expect(mount(StoryList, { props: { stories, nowMs, limit: 2 } }).findAll('li')).toHaveLength(2)
  })

  it('names others who report the same, each once, with the number of sources', () => {
    const alsoIn = ['Wired', 'Wired', 'The Verge', 'Ars Technica', 'VentureBeat', 'The Register', 'The Guardian'].map((source) => ({
      title: `As ${source} tells it`,
      source,
      url: `https://${source.replaceAll(' ', '').toLowerCase()}.example/`,
    }))
    const text = mount(StoryList, { props: { stories: [{ id: '1', title: 'One', source: 'The Verge', alsoIn }], nowMs } }).text()
    expect(text).toContain('6 sources, also Wired, Ars Technica, VentureBeat, The Register and 1 more')
  })

  it('folds what goes on from an earlier day behind what is new, and in a short list leaves it out', () => {
    const going = { id: '5', title: 'Five', continuesSince: '2026-04-23' }
    const all = mount(StoryList, { props: { stories: [...stories, going], nowMs } })
    expect(all.findAll('.stories > li')).toHaveLength(4)
    expect(all.get('details').text()).toMatch(/One story goes on from an earlier day.*Five.*continuing since 23\u00A0Apr\u00A02026/)
    expect(mount(StoryList, { props: { stories: [...stories, going], nowMs, limit: 4 } }).find('details').exists()).toBe(false)
    expect(mount(StoryList, { props: { stories: [going], nowMs, limit: 4 } }).find('details').exists()).toBe(true)
  })
})

describe('a row', () => {
  it('says of no headline that it is in the language of the page', () => {
    const list = mount(StoryList, { props: { stories: [{ id: '1', title: 'Eins', summary: 'Mehr', url: 'https://news.example/1' }], nowMs, hasSummaries: true } })
    expect([list.get('.title').attributes('lang'), list.get('.summary').attributes('lang')]).toEqual(['', ''])
  })

  it('has its buttons where the story can be opened, also in what goes on, and says what was pressed of which', async () => {
    const going = { id: '5', title: 'Five', url: 'https://news.example/5', continuesSince: '2026-04-23' }
    const list = mount(StoryList, { props: { stories: [...stories, going], nowMs, actions: ['save'], isSaved: ({ id }: Story) => id === '4' } })
    const buttons = list.findAll('[data-story] button')
    expect(buttons.map((button) => button.attributes('aria-pressed'))).toEqual(['false', 'true', 'false'])
    const headline = list.get('[role=group]').attributes('aria-labelledby') ?? ''
    expect(list.get(`[id="${headline}"]`).text()).toBe('One')
    for (const button of buttons) await button.trigger('click')
    expect(list.emitted<[string, Story]>('act')?.map(([action, { id }]) => `${action} ${id}`)).toEqual(['save 1', 'save 4', 'save 5'])
  })

  it('begins no line with the dot between two facts', () => {
    const discussion = { url: 'https://news.ycombinator.com/item?id=1', points: 1, comments: 2 }
    const story = { id: '1', title: 'One', url: 'https://huggingface.co/one', source: 'Moonshot AI', publishedAtMs: nowMs, discussion }
    const origin = mount(StoryList, { props: { stories: [story], nowMs } }).get('.origin').text()
    expect(origin.match(/\u00A0· /g)).toHaveLength(4)
    expect(origin).not.toMatch(/ ·/)
  })

  it('tells a discussion by its points and comments', () => {
    const discussion = { url: 'https://news.ycombinator.com/item?id=1', points: 1, comments: 1234 }
    expect(mount(StoryList, { props: { stories: [{ id: '1', title: 'One', discussion }], nowMs } }).text()).toContain('1\u00A0point\u00A0· 1,234\u00A0comments')
  })
})

describe('what is read', () => {
  /** Whether the page had stopped the browser from following the link. Here nothing is to be followed. */
  const wereTakenFromBrowser: boolean[] = []
  for (const type of ['click', 'auxclick']) {
    document.addEventListener(type, (event) => {
      wereTakenFromBrowser.push(event.defaultPrevented)
      event.preventDefault()
    })
  }
  const stateOf = ({ id }: Story) => (id === '1' ? 'unread' : id === '4' ? 'read' : undefined)

  it('is told to the eye by weight and a dot, to the ear by a word, and of no story nobody knows of', () => {
    const [one, two, , four] = mount(StoryList, { props: { stories, nowMs, stateOf } }).findAll('li')
    expect(one?.text()).toMatch(/^Unread:.*One/)
    expect(one?.find('.dot').exists()).toBe(true)
    expect([one, two, four].map((item) => item?.classes())).toEqual([['unread'], [], ['read']])
    expect(`${two?.text()} ${four?.text()}`).not.toContain('nread')
  })

  it('is what was opened in any way that a link opens, and the link stays the browser’s', () => {
    const list = mount(StoryList, { props: { stories, nowMs, stateOf }, attachTo: document.body })
    const press = (type: string, how: MouseEventInit) =>
      list.get('a').element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, ...how }))
    press('click', {})
    press('click', { ctrlKey: true })
    press('click', { shiftKey: true })
    press('auxclick', { button: 1 })
    press('auxclick', { button: 2 })
    expect(wereTakenFromBrowser.splice(0)).toEqual(Array(5).fill(false))
    expect(list.emitted<[Story]>('open')?.map(([{ id }]) => id)).toEqual(['1', '1', '1', '1'])
    list.unmount()
  })

  it('is a story that was opened where others tell it, or among those that go on', async () => {
    const others = [{ title: 'Elsewhere', source: 'Wired', url: 'https://wired.example/' }]
    const going = { id: '5', title: 'Five', url: 'https://news.example/5', continuesSince: '2026-04-23' }
    const list = mount(StoryList, { props: { stories: [{ id: '1', title: 'One', alsoIn: others }, going], nowMs, stateOf }, attachTo: document.body })
    for (const link of list.findAll('a')) await link.trigger('click')
    expect(list.emitted<[Story]>('open')?.map(([{ id }]) => id)).toEqual(['1', '5'])
    list.unmount()
  })
})
