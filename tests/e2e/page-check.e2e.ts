import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Tab } from './browsers/browser.ts'
import { findViolations } from './pages/accessible.ts'
import { QUIET_URL, readCard, readDocument } from './pages/article-page.ts'
import { goToClaims, openClaims, openPopupOverLastTab, pressButton, readClaims, readSummary } from './pages/page-check.ts'
import { refreshByPopup } from './pages/popup-page.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'

const visit = startVisit()
let page: Tab
let popup: Tab

beforeAll(() => refreshByPopup(visit.browser))
beforeEach(async () => {
  page = await openClaims(visit.browser)
  popup = await openPopupOverLastTab(visit.browser)
})
afterEach(async () => {
  // Firefox lets the popup's page close itself once a claim is chosen.
  await popup.close().catch(() => undefined)
  await page.close()
})

it('puts what paragraph, table and frame claim beside the tables, and leaves out what claims nothing', async () => {
  await pressButton(popup, 'Check this page')
  expect(await readSummary(popup)).toBe('1 differs, 4 agree, 2 not comparable.')
  const claims = await readClaims(popup)
  expect(claims.map(({ verdict, model }) => `${verdict}: ${model}`)).toEqual([
    'Differs: Claude Opus 4.7',
    'Agrees: GPT-5.5',
    'Agrees: Claude Opus 4.6',
    'Agrees: Gemini 3.1 Pro Preview',
    'Agrees: Kimi K2.6',
    'Not comparable: Kimi K2.6',
    'Not comparable: Claude Opus 4.6',
  ])
  expect(claims[0]?.text).toContain('scores 49.2 on the Intelligence Index')
  expect(claims[0]?.text).toContain('57.8')
  expect(claims[5]?.text).toContain('Said of another day.')
})

it('reads nothing by itself, asks nobody else, and leaves the page as it is', async () => {
  const before = await readDocument(page)
  await waitUntil('the button', () => popup.evaluate(() => document.body.innerText.includes('Check this page')))
  expect(await popup.evaluate(() => document.querySelector('.check'))).toBeNull()
  await visit.browser.stopBackground()
  const asked = visit.internet.requests.length
  await pressButton(popup, 'Check this page')
  expect(await readSummary(popup)).toContain('4 agree')
  expect(visit.internet.requests.length).toBe(asked)
  expect(await visit.browser.isBackgroundRunning()).toBe(false)
  expect(await readDocument(page)).toEqual(before)
})

it('shows a claim where it stands, with the model’s card', async () => {
  await pressButton(popup, 'Check this page')
  await readSummary(popup)
  await pressButton(popup, 'Claude Opus 4.6')
  await waitUntil('the card', async () => (await readCard(page)).includes('Claude Opus 4.6'))
  await waitUntil('the claim', () => page.evaluate(() => scrollY > 500))
})

it('says that the page went away, and checks the next one', async () => {
  await pressButton(popup, 'Check this page')
  await readSummary(popup)
  await page.goto(QUIET_URL)
  await waitUntil('the page to be missed', async () => (await readSummary(popup)).startsWith('The page went away'))
  // A frame whose script comes after the popup found the page is not heard: then the page is gone to once more.
  await waitUntil('the claims, one of them in a frame', async () => {
    await goToClaims(page)
    await pressButton(popup, 'Check again')
    return (await readSummary(popup)).includes('4 agree')
  })
})

it('has nothing that axe objects to', async () => {
  await pressButton(popup, 'Check this page')
  await readSummary(popup)
  expect(await findViolations(popup)).toEqual([])
})
