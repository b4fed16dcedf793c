import { beforeAll, beforeEach, afterEach, expect, it } from 'vitest'
import type { Tab } from './browsers/browser.ts'
import { choose, clickOn, findAll, visibleText, waitForText } from './pages/accessible.ts'
import { ARTICLE_URL, hoverMark, waitForMarks } from './pages/article-page.ts'
import { wake, writeLocal } from './pages/extension-page.ts'
import { openPopup, readBoard, refreshByPopup } from './pages/popup-page.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'

const DAY_PRICE = /\$\d[\d,.]*\/day/

const visit = startVisit()
let options: Tab
let article: Tab

beforeAll(() => refreshByPopup(visit.browser))
beforeEach(async () => {
  article = await visit.browser.open(ARTICLE_URL)
  await waitForMarks(article)
  options = await visit.browser.open('options.html')
  // By then the background has answered all that the page asks when it opens.
  await waitForText(options, 'Models and prices')
})
afterEach(async () => {
  await options.close()
  await article.close()
})

/** Beside GPT-5.5. In Firefox all tabs share one window, which the popup's page made too narrow for notes. */
async function waitForNote(words: RegExp): Promise<void> {
  await article.setViewport({ width: 1280, height: 800 })
  await waitUntil(`a note ${words}`, async () => (await article.readNotes()).some(({ text }) => text.startsWith('60.9') && words.test(text)))
}
async function lookUp(page: Tab, name: string): Promise<string> {
  await clickOn(page, { role: 'combobox', name: 'Look up a model' })
  await page.type(name)
  const first = await waitUntil('the list to begin with the model', async () => {
    const [first] = await findAll(page, { role: 'option', name: '' })
    return first?.text.startsWith(name) && first
  })
  await page.press('Escape')
  await page.press('Escape')
  // No figure is broken from its basis.
  return first.text.replace(/\s+/g, ' ')
}

it('prices the reader’s day everywhere, on open pages as well, and goes back to what was', async () => {
  const popup = await openPopup(visit.browser)
  const before = (await readBoard(popup, 'AA Index')).join('\n')
  expect(before).toContain('$11.25')
  expect(await lookUp(popup, 'GPT-5.5')).toContain('$11.25 blend')
  expect(await visibleText(popup)).toContain('Prices: per 1M tokens')

  await choose(options, 'Coding agent')
  await waitForText(options, 'per day')

  await waitForText(popup, 'Prices: my workload (coding agent)')
  const board = await waitUntil('the board priced per day', async () => {
    const shown = (await readBoard(popup, 'AA Index')).join('\n')
    return shown.includes('$/day my workload') && shown
  })
  expect(board).not.toContain('$11.25')
  expect(await lookUp(popup, 'GPT-5.5')).toMatch(DAY_PRICE)
  await waitForNote(DAY_PRICE)
  const card = await hoverMark(article, 'GPT-5.5', 'Price per my day')
  expect(card).toMatch(DAY_PRICE)
  expect(card).toContain('1.5M in, 15M cached, 200K out a day')
  expect(card).toContain('$11.25 blend')

  await choose(options, 'Per 1M tokens')
  await waitForText(popup, 'Prices: per 1M tokens')
  expect((await readBoard(popup, 'AA Index')).join('\n')).toBe(before)
  await waitForNote(/^60\.9 · \$11\.25 blend$/)
  expect(await hoverMark(article, 'GPT-5.5', '$11.25 blend')).not.toContain('Price per my day')
  await popup.close()
})

it('takes an own mix by keyboard in the popup, says what is wrong with it, and keeps it', async () => {
  const popup = await openPopup(visit.browser)
  await clickOn(popup, { role: 'button', name: 'Change what prices are for' })
  await clickOn(popup, { role: 'radio', name: 'Own mix' })
  await clickOn(popup, { role: 'spinbutton', name: 'Cached input' })
  await popup.press('Control+a')
  await popup.type('-1')
  await waitForText(popup, 'Each field needs a number, 0 or more.')
  await popup.press('Control+a')
  await popup.type('2')
  await waitForText(popup, 'per day')
  await popup.press('Enter')
  await waitForText(popup, 'Prices: my workload (own mix)')
  await popup.close()
  const digest = await visit.browser.open('newtab.html')
  await waitForText(digest, 'Prices: my workload (own mix)')
  await waitForText(digest, '$/day, my workload')
  await digest.close()
  await choose(options, 'Per 1M tokens')
})

it('is right about names also after a background that was ended over the change', async () => {
  await writeLocal(options, 'setting:workload', { inputTokensPerDay: 1_000_000, cachedTokensPerDay: 0, outputTokensPerDay: 100_000 })
  await visit.browser.stopBackground()
  await wake(options)
  await waitForNote(DAY_PRICE)
  expect(await hoverMark(article, 'GPT-5.5', 'Price per my day')).toContain('1M in, 100K out a day')
  await choose(options, 'Per 1M tokens')
})
