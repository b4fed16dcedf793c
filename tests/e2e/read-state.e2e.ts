import { beforeAll, expect, it } from 'vitest'
import type { Tab } from './browsers/browser.ts'
import { clickOn, find, findAll, visibleText, waitForText } from './pages/accessible.ts'
import { readToolbar, refreshAll, writeLocal } from './pages/extension-page.ts'
import { openPopup } from './pages/popup-page.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'

const HEADLINE = 'How Claude Opus 4.7 decides when to stop'
const visit = startVisit()
let options: Tab

beforeAll(async () => {
  options = await visit.browser.open('options.html')
  await refreshAll(options)
})

/** Whether a headline is said to be unread; undefined while it is not there. */
function isUnread(page: Tab, headline: string): Promise<boolean | undefined> {
  return page.evaluate((headline: string) => {
    const item = [...document.querySelectorAll('li')].find((one) => one.querySelector('a')?.textContent === headline)
    return item ? item.textContent.includes('Unread:') : undefined
  }, headline)
}
const waitForState = (page: Tab, state: boolean) => waitUntil(`the headline to be ${state ? 'unread' : 'read'}`, async () => (await isUnread(page, HEADLINE)) === state)

it('shows a dot on the toolbar until the popup is opened', async () => {
  // The badge comes first, and its words after it.
  await waitUntil('the badge and its words', async () => {
    const { badge, title } = await readToolbar(options)
    return badge !== '' && title === 'The Inference Report: today’s edition is unread'
  })
  const popup = await openPopup(visit.browser)
  await waitUntil('the badge and its words to go', async () => {
    const { badge, title } = await readToolbar(popup)
    return badge === '' && title === 'The Inference Report'
  })
  await popup.close()
  await refreshAll(options)
  expect((await readToolbar(options)).badge).toBe('')
})

it('keeps a story that was opened from the popup read in the digest, which is open all the while', async () => {
  const digest = await visit.browser.open('newtab.html?digest')
  await waitForState(digest, true)
  const popup = await openPopup(visit.browser)
  await waitForState(popup, true)
  expect(await visibleText(popup)).toMatch(/AI Labs\s+\d+ unread/i)
  await clickOn(popup, { role: 'link', name: HEADLINE })
  await waitForState(popup, false)
  await waitForState(digest, false)
  await popup.close()
  await digest.reload()
  await waitForState(digest, false)
  await digest.close()
})

it('opens a story by the keyboard as any link, and counts it as read', async () => {
  const popup = await openPopup(visit.browser)
  await find(popup, { role: 'link', name: 'GPT-5.5 comes to the batch queue' })
  await popup.evaluate(() => [...document.querySelectorAll('a')].find((one) => one.textContent.startsWith('GPT-5.5 comes to'))?.focus())
  await popup.press('Enter')
  await waitUntil('it to be read', async () => (await isUnread(popup, 'GPT-5.5 comes to the batch queue at half price')) === false)
  await popup.close()
})

it('marks all stories of the edition as read by one press, for the popup too', async () => {
  const digest = await visit.browser.open('newtab.html?digest')
  await clickOn(digest, { role: 'button', name: 'Mark all as read' })
  await waitUntil('nothing to be unread', async () => !(await visibleText(digest)).includes('unread'))
  const popup = await openPopup(visit.browser)
  await waitForState(popup, false)
  expect(await findAll(popup, { role: 'button', name: 'Mark all as read' })).toEqual([])
  await popup.close()
  await digest.close()
})

it('shows no dot to who switched it off, and shows it again when told to', async () => {
  const named = { role: 'switch', name: 'Show a dot while today’s edition is unread' }
  await waitForText(options, 'Toolbar')
  await clickOn(options, named)
  await waitUntil('the switch to be off', async () => !(await find(options, named)).isChecked)
  await writeLocal(options, 'opened-edition', null)
  await refreshAll(options)
  expect((await readToolbar(options)).badge).toBe('')
  await clickOn(options, named)
  await waitUntil('the badge', async () => (await readToolbar(options)).badge !== '')
})
