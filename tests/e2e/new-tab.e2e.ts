import { expect, it } from 'vitest'
import { clickOn, find, findAll, waitForText } from './pages/accessible.ts'
import { pressTo, tabTo } from './pages/by-keyboard.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'

const visit = startVisit()

it('shows the digest on a new tab and leaves the focus where it was', async () => {
  const tab = await visit.browser.openNewTab()
  await waitForText(tab, 'Artificial Analysis Intelligence Index')
  expect(await tab.evaluate(() => document.activeElement?.localName)).toBe('body')
  await tab.close()
})

it('gives the new tab back when told to, and still shows the digest to who asks for it', async () => {
  const options = await visit.browser.open('options.html')
  await clickOn(options, { role: 'switch', name: 'Show the digest on new tabs' })
  await options.close()

  const tab = await visit.browser.openNewTab()
  // Firefox keeps its own page from extensions; there the tab stays empty but for a line that says how to get it.
  if (visit.browser.name === 'firefox') await waitForText(tab, 'The digest is off for new tabs')
  else await waitUntil('the browser’s own page', () => tab.evaluate(() => location.protocol === 'chrome:'))
  await tab.close()

  const digest = await visit.browser.open('newtab.html?digest')
  await waitForText(digest, 'Artificial Analysis Intelligence Index')
  await digest.close()
})

it('opens the digest at the card of a model', async () => {
  const digest = await visit.browser.open('newtab.html?digest&model=openai%2Fgpt-5.5')
  await find(digest, { role: 'dialog', name: 'GPT-5.5' })
  await digest.press('Escape')
  await waitUntil('the card to close', async () => (await findAll(digest, { role: 'dialog', name: '' })).length === 0)
  await digest.close()
})

it('takes the keyboard past the stories to the leaderboards', async () => {
  const digest = await visit.browser.open('newtab.html?digest')
  await find(digest, { role: 'button', name: 'Skip to the leaderboards' })
  await pressTo(digest, ['Tab'], 'button', 'Skip to the leaderboards')
  await pressTo(digest, ['Enter'], 'complementary', 'Leaderboards')
  // What changed since the last look stands before it, if anything did.
  await tabTo(digest, 'combobox', 'Look up a model')
  await digest.close()
})
