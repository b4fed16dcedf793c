import { beforeAll, describe, expect, it } from 'vitest'
import { formatWeekday } from '../../core/figure/format-time.ts'
import type { ColorScheme, Tab } from './browsers/browser.ts'
import { clickOn, find, findAll, findViolations, visibleText, waitForText } from './pages/accessible.ts'
import { pressTo, waitForFocus } from './pages/by-keyboard.ts'
import { keepPastEdition } from './pages/past-editions.ts'
import { openPopup, refresh } from './pages/popup-page.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'

const visit = startVisit()
const FIELD = 'Search all editions'
const story = { id: 'https://news.example/zebra', url: 'https://www.news.example/zebra', title: 'Zebrafish models learn to spell', source: 'The News' }
const paper = { id: 'p', url: 'https://arxiv.org/abs/1', title: '人工智能的新模型', paper: { authors: ['Zoë Łukaszewicz'], abstract: 'Of zebrafish, and GPT-9.4.' } }
let [lastWeek, before] = ['', '']

beforeAll(async () => {
  const popup = await openPopup(visit.browser)
  await refresh(popup)
  lastWeek = await keepPastEdition(popup, 9, { wire: [story], papers: [paper] })
  before = await keepPastEdition(popup, 12, { paragraphs: ['Quiet hours, but for a zebrafish.'], wire: [{ ...story, title: 'Older words of it' }] })
  await popup.close()
})

async function openDigest(): Promise<Tab> {
  const digest = await visit.browser.openNewTab()
  // The tab begins as an empty one.
  await waitForText(digest, 'Artificial Analysis Intelligence Index')
  await find(digest, { role: 'searchbox', name: FIELD })
  return digest
}

/** Of the shown results, in order, what leads to each. */
const results = (tab: Tab) =>
  tab.evaluate(() => [...document.querySelectorAll<HTMLElement>('main .hit .title')].filter((hit) => hit.checkVisibility()).map(({ innerText }) => innerText))
const marked = (tab: Tab) => tab.evaluate(() => [...document.querySelectorAll<HTMLElement>('main .hit mark')].map(({ innerText }) => innerText))

it('takes no focus by itself, and opens, is gone through and left by keys alone', async () => {
  const digest = await openDigest()
  expect(await digest.evaluate(() => document.activeElement?.localName)).toBe('body')
  await pressTo(digest, ['/'], 'searchbox', FIELD)
  await digest.type('zebrafish')
  await waitForText(digest, '3 results')
  expect(await results(digest)).toEqual([story.title, paper.title, 'Quiet hours, but for a zebrafish.'])
  expect(new Set((await marked(digest)).map((text) => text.toLowerCase()))).toEqual(new Set(['zebrafish']))
  const text = await visibleText(digest)
  expect(text).toContain('Wire · The News · news.example')
  expect(text.indexOf(formatWeekday(lastWeek))).toBeLessThan(text.indexOf(formatWeekday(before)))

  await pressTo(digest, ['ArrowDown'], 'link', story.title)
  await pressTo(digest, ['ArrowDown', 'ArrowDown'], 'link', 'Quiet hours')
  await pressTo(digest, ['ArrowUp', 'ArrowUp', 'ArrowUp'], 'searchbox', FIELD)
  await pressTo(digest, ['ArrowDown', 'ArrowDown', 'ArrowDown'], 'link', 'Quiet hours')
  await digest.press('Enter')
  await waitUntil('the day that tells it', () => digest.evaluate((day) => location.hash === `#/${day}`, before))
  await waitUntil('the search to end', async () => (await results(digest)).length === 0)
  await waitForText(digest, 'Quiet hours, but for a zebrafish.')
  await digest.close()
})

it('gives the focus back to what had it', async () => {
  const digest = await openDigest()
  await digest.evaluate(() => document.querySelector<HTMLElement>('#reading section a')?.focus())
  const story = await digest.evaluate(() => document.activeElement?.textContent ?? '')
  await pressTo(digest, ['/'], 'searchbox', FIELD)
  await digest.type('zebrafish')
  await waitForText(digest, '3 results')
  await pressTo(digest, ['ArrowDown', 'Escape'], 'link', story.trim())
  expect(await digest.evaluate(() => document.querySelector<HTMLInputElement>('input[type=search]')?.value)).toBe('')
  await digest.close()
})

it('finds with a slip, without accents, in any script, and never another version', async () => {
  const digest = await openDigest()
  const ask = async (query: string) => {
    await clickOn(digest, { role: 'searchbox', name: FIELD })
    await digest.press('Control+a')
    await digest.type(query)
  }
  await ask('zebrafsih')
  await waitForText(digest, 'These come close.')
  await waitForText(digest, '3 results')
  await ask('lukaszewicz zoe')
  await waitUntil('the author', async () => (await results(digest)).join() === paper.title)
  await waitForText(digest, 'Zoë Łukaszewicz')
  await ask('gpt-9.5')
  await waitForText(digest, 'Nothing says “gpt-9.5”.')
  await ask('gpt-9.4')
  await waitUntil('the version', async () => (await results(digest)).join() === paper.title)
  await digest.evaluate((query) => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]')
    if (field) field.value = query
    field?.dispatchEvent(new Event('input', { bubbles: true }))
  }, '智能')
  await waitForText(digest, '1 result')
  expect(await marked(digest)).toEqual(['智能'])
  await digest.close()
})

it('opens the card of a model, and tells nobody but this page what was asked', async () => {
  const digest = await openDigest()
  await pressTo(digest, ['/'], 'searchbox', FIELD)
  await digest.type('gpt-5.5')
  await waitUntil('a model', async () => (await findAll(digest, { role: 'button', name: 'GPT-5.5' })).some(({ text }) => text === 'GPT-5.5'))
  await pressTo(digest, ['ArrowDown'], 'button', 'GPT-5.5')
  await digest.press('Enter')
  await find(digest, { role: 'dialog', name: 'GPT-5.5' })
  await digest.press('Escape')
  await waitForFocus(digest, 'button', 'GPT-5.5')
  await digest.reload()
  await waitForText(digest, 'Artificial Analysis Intelligence Index')
  await find(digest, { role: 'searchbox', name: FIELD })
  expect(await digest.evaluate(() => [document.querySelector<HTMLInputElement>('input[type=search]')?.value, location.search])).toEqual(['', ''])
  await digest.close()
})

describe.each<ColorScheme>(['light', 'dark'])('in %s colours', (scheme) => {
  it('has nothing that axe objects to, with results, with none, and with nothing to look for', async () => {
    const digest = await openDigest()
    await digest.setColorScheme(scheme)
    await pressTo(digest, ['/'], 'searchbox', FIELD)
    expect(await findViolations(digest)).toEqual([])
    await digest.type('model')
    await waitForText(digest, ' results')
    expect(await findViolations(digest)).toEqual([])
    await digest.type('xyzzyx')
    await waitForText(digest, 'Try fewer of them')
    expect(await findViolations(digest)).toEqual([])
    await digest.press('Control+a')
    await digest.type('…')
    await waitForText(digest, 'Type a name, a topic')
    expect(await findViolations(digest)).toEqual([])
    await digest.close()
  })
})
