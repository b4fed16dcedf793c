import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ColorScheme, Tab } from './browsers/browser.ts'
import { fixtureLead } from './fixture-facts.ts'
import { clickOn, find, findAll, findViolations, waitForText } from './pages/accessible.ts'
import { pressTo, tabBackTo, tabTo, waitForFocus } from './pages/by-keyboard.ts'
import { writeLocal } from './pages/extension-page.ts'
import { openPopup, refreshByPopup } from './pages/popup-page.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'

const MOST_SHIFT = 0.01
/** Dozens of stops, each looked at as a person would see it. */
const A_LONG_WAY_MS = 180_000

const visit = startVisit()
beforeAll(() => refreshByPopup(visit.browser))

const untouched = { theme: 'system', digestTextSize: 'normal', digestDensity: 'comfortable', digestTypeface: 'serif', digestOrder: [], digestHidden: [] }
beforeEach(async () => {
  const popup = await openPopup(visit.browser)
  for (const [name, value] of Object.entries(untouched)) await writeLocal(popup, `setting:${name}`, value)
  await popup.close()
})

async function openDigest(): Promise<Tab> {
  const digest = await visit.browser.open('newtab.html?digest')
  await find(digest, { role: 'heading', name: 'From the Wire' })
  return digest
}

async function openPanel(digest: Tab): Promise<void> {
  await clickOn(digest, { role: 'button', name: 'Customise' })
  await find(digest, { role: 'dialog', name: 'Customise' })
  await find(digest, { role: 'textbox', name: 'Categories of arXiv' })
}

/** The headings of the digest's sections, in the order of the page. */
const sectionsOf = (digest: Tab) => digest.evaluate(() => [...document.querySelectorAll('.reading h2')].map((heading) => heading.firstChild?.textContent?.trim() ?? ''))
/** Of two papers that the report does not print, whether the one of cs.CL stands before the one of stat.ML. */
const isLanguageFirst = (digest: Tab) =>
  digest.evaluate(() => {
    const papers = document.querySelector('.papers')?.textContent ?? ''
    return papers.indexOf('Do Coding Agents Read the Error?') < papers.indexOf('Sharper Regret')
  })
const lookOf = (digest: Tab) =>
  digest.evaluate(() => {
    const { fontSize, colorScheme } = getComputedStyle(document.documentElement)
    const heading = document.querySelector('.reading h2')
    const isSerif = heading !== null && getComputedStyle(heading).fontFamily.includes('Georgia')
    return { fontSize, colorScheme, isSerif, summaries: document.querySelectorAll('.reading .summary').length > 0 }
  })
const asItCame = { fontSize: '16px', colorScheme: 'light dark', isSerif: true, summaries: true }
async function waitForSections(digest: Tab, sections: string[]): Promise<void> {
  await waitUntil(`the sections ${sections.join(', ')}`, async () => (await sectionsOf(digest)).join() === sections.join())
}
async function waitForLook(digest: Tab, look: object): Promise<void> {
  await waitUntil(`the look ${JSON.stringify(look)}`, async () => JSON.stringify(await lookOf(digest)) === JSON.stringify(look))
}

it('goes through every choice by keys, shows each at once, keeps it over a reload, and takes all of it back', async () => {
  const digest = await openDigest()
  await waitForSections(digest, ['AI Labs', 'From the Wire', 'Research Papers', 'Trending on GitHub'])
  await tabTo(digest, 'button', 'Customise')
  await pressTo(digest, ['Enter'], 'button', 'Close')

  await pressTo(digest, ['Tab'], 'checkbox', 'Editorial')
  await digest.press(' ')
  await waitUntil('the editorial to go', async () => (await findAll(digest, { role: 'article', name: 'Editorial' })).length === 0)
  await tabTo(digest, 'button', 'Move From the Wire up')
  await pressTo(digest, ['Enter'], 'button', 'Move From the Wire up')
  await waitForSections(digest, ['From the Wire', 'AI Labs', 'Research Papers', 'Trending on GitHub'])
  await waitForText(digest, 'From the Wire is at place 2 of 5 now.')
  await tabTo(digest, 'button', 'Move Research Papers down')
  await pressTo(digest, ['Enter'], 'button', 'Move Research Papers down')
  await waitForSections(digest, ['From the Wire', 'AI Labs', 'Trending on GitHub', 'Research Papers'])

  await tabTo(digest, 'checkbox', 'Score against price')
  await digest.press(' ')
  await waitUntil('the picture to go', () => digest.evaluate(() => document.querySelector('.boards figure') === null))

  await tabTo(digest, 'radio', 'As the system')
  await digest.press('ArrowDown')
  await waitForLook(digest, { ...asItCame, colorScheme: 'light' })
  await pressTo(digest, ['ArrowDown'], 'radio', 'Dark')
  await waitForLook(digest, { ...asItCame, colorScheme: 'dark' })
  await tabTo(digest, 'radio', '100')
  await digest.press('ArrowDown')
  await waitForLook(digest, { ...asItCame, colorScheme: 'dark', fontSize: '18px' })
  await tabTo(digest, 'radio', 'Comfortable')
  await digest.press('ArrowDown')
  await waitForLook(digest, { ...asItCame, colorScheme: 'dark', fontSize: '18px', summaries: false })
  await tabTo(digest, 'radio', 'Serif')
  await digest.press('ArrowDown')
  const chosen = { fontSize: '18px', colorScheme: 'dark', isSerif: false, summaries: false }
  await waitForLook(digest, chosen)

  expect(await isLanguageFirst(digest)).toBe(false)
  await tabTo(digest, 'textbox', 'Categories of arXiv')
  await digest.press('Control+a')
  await digest.type('cs.CL')
  await digest.press('Enter')
  await waitUntil('papers on language first', () => isLanguageFirst(digest))

  await pressTo(digest, ['Escape'], 'button', 'Customise')
  expect(await findAll(digest, { role: 'dialog', name: 'Customise' })).toEqual([])
  await digest.reload()
  await waitForSections(digest, ['From the Wire', 'AI Labs', 'Trending on GitHub', 'Research Papers'])
  expect(await lookOf(digest)).toEqual(chosen)
  expect(await isLanguageFirst(digest)).toBe(true)
  expect(await findAll(digest, { role: 'article', name: 'Editorial' })).toEqual([])

  await openPanel(digest)
  await tabTo(digest, 'button', 'Reset to defaults')
  await digest.press('Enter')
  await waitForLook(digest, asItCame)
  await waitForSections(digest, ['AI Labs', 'From the Wire', 'Research Papers', 'Trending on GitHub'])
  await waitUntil('the papers as they came', async () => !(await isLanguageFirst(digest)))
  await waitForFocus(digest, 'button', 'Back to my choices')
  await digest.press('Enter')
  await waitForLook(digest, chosen)
  await waitForFocus(digest, 'button', 'Reset to defaults')
  await digest.press('Enter')
  await waitForLook(digest, asItCame)
  await tabBackTo(digest, 'button', 'Close')
  await pressTo(digest, ['Enter'], 'button', 'Customise')
  await digest.close()
}, A_LONG_WAY_MS)

it('leaves out of the digest alone what is hidden, and says so where all of it is', async () => {
  const digest = await openDigest()
  await openPanel(digest)
  await waitForText(digest, 'its stories stay in the search and in the popup')
  await clickOn(digest, { role: 'checkbox', name: 'From the Wire' })
  await waitForSections(digest, ['AI Labs', 'Research Papers', 'Trending on GitHub'])
  const popup = await openPopup(visit.browser)
  await find(popup, { role: 'heading', name: 'From the Wire' })
  await popup.close()
  for (const { name } of await findAll(digest, { role: 'checkbox', name: '' })) {
    if (!(await find(digest, { role: 'checkbox', name })).isChecked) continue
    await clickOn(digest, { role: 'checkbox', name })
    await waitUntil(`${name} to be hidden`, async () => !(await find(digest, { role: 'checkbox', name })).isChecked)
  }
  await waitForText(digest, 'Every part of the digest is hidden.')
  await clickOn(digest, { role: 'button', name: 'Reset to defaults' })
  await waitForText(digest, await fixtureLead())
  await digest.close()
})

describe.each<ColorScheme>(['light', 'dark'])('in %s colours', (scheme) => {
  it.each([360, 1280])('is open beside a page %d px wide with nothing that axe objects to', async (width) => {
    const digest = await openDigest()
    await digest.setColorScheme(scheme)
    await digest.setViewport({ width, height: 900 })
    await openPanel(digest)
    expect(await findViolations(digest)).toEqual([])
    expect(await digest.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await digest.close()
  })
})

it('opens in what was chosen without a move', async () => {
  const digest = await openDigest()
  await openPanel(digest)
  // Each moves the next one, so each is waited for.
  const larger = { ...asItCame, fontSize: '20px' }
  await clickOn(digest, { role: 'radio', name: '125' })
  await waitForLook(digest, larger)
  await clickOn(digest, { role: 'radio', name: 'Compact' })
  await waitForLook(digest, { ...larger, summaries: false })
  await clickOn(digest, { role: 'radio', name: 'Sans serif' })
  const chosen = { ...larger, summaries: false, isSerif: false }
  await waitForLook(digest, chosen)
  await clickOn(digest, { role: 'checkbox', name: 'Editorial' })
  await waitUntil('the editorial to go', async () => (await findAll(digest, { role: 'article', name: 'Editorial' })).length === 0)
  await digest.reload()
  await find(digest, { role: 'heading', name: 'From the Wire' })
  expect(await lookOf(digest)).toEqual(chosen)
  expect(await digest.evaluate(shiftSinceOpening)).toBeLessThanOrEqual(MOST_SHIFT)
  await digest.close()
})

/** As Chromium counts it; Firefox does not, and is asked for its look alone. */
function shiftSinceOpening(): Promise<number> {
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return Promise.resolve(0)
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      resolve(list.getEntriesByType('layout-shift').reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0))
    })
    observer.observe({ type: 'layout-shift', buffered: true })
    // Of these there always are some: where nothing moved, the observer is called all the same.
    observer.observe({ type: 'paint', buffered: true })
  })
}
