import { beforeAll, expect, it } from 'vitest'
import type { Tab } from './browsers/browser.ts'
import { find, findAll, waitForText } from './pages/accessible.ts'
import { tabTo } from './pages/by-keyboard.ts'
import { wake } from './pages/extension-page.ts'
import { openPopup, refreshByPopup } from './pages/popup-page.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'

const visit = startVisit()
beforeAll(() => refreshByPopup(visit.browser))

it.each(['popup.html', 'newtab.html?digest'])('finds a mistyped model by keyboard alone: %s', async (address) => {
  const page = await visit.browser.open(address)
  await find(page, { role: 'combobox', name: 'Look up a model' })
  await tabTo(page, 'combobox', 'Look up a model')
  await page.type('claud opsu 4.7')
  await waitUntil('the right model first', async () => (await options(page))[0]?.startsWith('Claude Opus 4.7'))
  expect((await options(page))[0]).toMatch(/^Claude Opus 4\.7 Anthropic \d\d\.\d · #\d · .*\$.* · \d+ \w+ 20\d\d$/)

  await page.press('Escape')
  await waitUntil('the list to close', async () => (await options(page)).length === 0)
  await page.press('ArrowDown')
  await waitUntil('the list to open', async () => (await options(page)).length > 0)
  await page.press('Enter')
  await find(page, { role: 'dialog', name: 'Claude Opus 4.7' })
  await page.close()
})

it('says when no model has the name', async () => {
  const popup = await openPopup(visit.browser)
  await find(popup, { role: 'combobox', name: 'Look up a model' })
  await tabTo(popup, 'combobox', 'Look up a model')
  await popup.type('gpt-99')
  await waitForText(popup, 'No model of that name in today’s tables.')
  expect(await options(popup)).toEqual([])
  await popup.close()
})

it('suggests models in the address bar, out of what is stored, also when the background has just started', async () => {
  const popup = await openPopup(visit.browser)
  await visit.browser.stopBackground()
  const asked = visit.internet.requests.length
  // In Firefox the keystroke itself does that.
  if (visit.browser.name === 'chromium') await wake(popup)
  const { addressBar } = visit.browser
  expect((await addressBar.suggestions('gtp-5.5'))[0]).toMatch(/^GPT-5\.5 — 60\.9 · #1 · \$.* · \d+ \w+ 20\d\d$/)
  expect(await addressBar.suggestions('gpt-99')).toEqual(['No model of that name in today’s tables: open the digest'])
  expect(visit.internet.requests.slice(asked).filter(({ sourceId }) => sourceId)).toEqual([])
  await popup.close()
})

it('opens the digest from the address bar: at the best match, or as it is', async () => {
  const { addressBar } = visit.browser
  expect(await addressBar.enter('claud opsu 4.7')).toBe('/newtab.html?digest&model=anthropic%2Fclaude-opus-4.7')
  expect(await addressBar.enter('hal 9000')).toBe('/newtab.html?digest')
})

async function options(page: Tab): Promise<string[]> {
  return (await findAll(page, { role: 'option', name: '' })).map(({ text }) => text.replace(/\s+/g, ' ').trim())
}
