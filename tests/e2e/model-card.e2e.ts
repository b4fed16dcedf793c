import { beforeAll, expect, it } from 'vitest'
import type { ColorScheme, Tab } from './browsers/browser.ts'
import { ensureAxe, find, findAll, visibleText, waitForText } from './pages/accessible.ts'
import { keepPastFigures } from './pages/past-figures.ts'
import { openPopup, refresh } from './pages/popup-page.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'

const DIGEST = 'newtab.html?digest&model=openai%2Fgpt-5.5'
/** The report's own last week is brought in by itself; these are older. */
const AGE_DAYS = 20

const visit = startVisit()
beforeAll(async () => {
  const popup = await openPopup(visit.browser)
  await refresh(popup)
  await keepPastFigures(popup, { id: 'intelligence-index', version: '3.9' }, [57, 58.5, 59], AGE_DAYS)
  await popup.close()
})

/** What is focused, by its words or its name. */
const focused = (tab: Tab) =>
  tab.evaluate(() => {
    const element = document.activeElement as HTMLElement | null
    return (element?.innerText || element?.getAttribute('role') || element?.localName || '').trim()
  })

/** Goes on by Tab until the thing so called has the focus. */
async function tabTo(tab: Tab, words: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if ((await focused(tab)).startsWith(words)) return
    await tab.press('Tab')
  }
  throw new Error(`Nothing called “${words}” comes by Tab`)
}

/** Looks a model up in the popup, with keys only. */
async function openByKeys(popup: Tab): Promise<void> {
  await tabTo(popup, 'combobox')
  await popup.type('gpt-5.5')
  await find(popup, { role: 'option', name: 'GPT-5.5' })
  await popup.press('Enter')
  await find(popup, { role: 'dialog', name: 'GPT-5.5' })
}

async function violations(tab: Tab): Promise<string[]> {
  await ensureAxe(tab)
  return tab.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    for (const details of document.querySelectorAll('details')) details.open = true
    // A table is made when its disclosure tells that it is open.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const { violations } = await axe.run(document)
    return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html).join(' ')})`)
  })
}

it('opens, follows, copies and closes by keyboard, and gives the focus back', async () => {
  const popup = await openPopup(visit.browser)
  await waitForText(popup, 'GPT-5.5')
  await openByKeys(popup)
  expect(await popup.evaluate(() => document.querySelector('dialog')?.contains(document.activeElement))).toBe(true)

  await tabTo(popup, 'Follow')
  await popup.press('Enter')
  await waitUntil('the model to be followed', () => popup.evaluate(() => document.activeElement?.getAttribute('aria-pressed') === 'true'))
  await tabTo(popup, 'Copy')
  await popup.press('Enter')
  await waitUntil('the line to be copied', async () => (await findAll(popup, { role: 'button', name: 'Copied' })).length === 1)

  await popup.press('Escape')
  await waitUntil('the card to close', async () => (await findAll(popup, { role: 'dialog', name: '' })).length === 0)
  expect(await focused(popup)).toBe('combobox')
  await popup.close()
})

it('shows standings, prices with their basis and what the report says, and nothing runs out of a narrow popup', async () => {
  const popup = await openPopup(visit.browser)
  // Firefox makes no window narrower than the popup's own width.
  if (visit.browser.name === 'chromium') await popup.setViewport({ width: 320, height: 600 })
  await waitForText(popup, 'GPT-5.5')
  await openByKeys(popup)
  const text = (await visibleText(popup)).replace(/\s+/g, ' ')
  for (const words of ['60.9 · #1 of', '$5.00 $30.00', 'genai-prices', 'its own blend', 'not measured']) expect(text).toContain(words)
  await waitUntil('what the report says', async () => /in today’s report/i.test(await visibleText(popup)))
  const beyond = () => popup.evaluate(() => {
    const dialog = document.querySelector('dialog')
    return dialog && dialog.scrollWidth - dialog.clientWidth
  })
  expect(await beyond()).toBe(0)
  // Twice enlarged, the table of prices is scrolled, and nothing else.
  if (visit.browser.name === 'chromium') await popup.setViewport({ width: 190, height: 300 })
  expect(await beyond()).toBe(0)
  await popup.close()
})

it('draws each version of a board by itself, says why, and tells the same as a table', async () => {
  const digest = await visit.browser.open(DIGEST)
  const chart = await find(digest, { role: 'img', name: 'Version 3.9: 57.0' })
  expect(chart.name).toMatch(/59\.0 \(#1\) on/)
  await waitForText(digest, 'whether the version changed is not known')
  await digest.evaluate(() => {
    const named = [...document.querySelectorAll('summary')].find((summary) => summary.innerText.includes('Version 3.9'))
    named?.focus()
  })
  await digest.press('Enter')
  const table = await find(digest, { role: 'group', name: 'Version 3.9, as table' })
  expect(table.text.replace(/\s+/g, ' ')).toMatch(/57\.0 #1 .*58\.5 #1 .*59\.0 #1/)
  await digest.close()
})

it.each<ColorScheme>(['light', 'dark'])('has nothing that axe objects to, in %s colours', async (scheme) => {
  for (const page of [DIGEST, 'popup.html']) {
    const tab = await visit.browser.open(page)
    await tab.setColorScheme(scheme)
    if (page === 'popup.html') {
      await waitForText(tab, 'GPT-5.5')
      await openByKeys(tab)
    }
    await find(tab, { role: 'img', name: 'Version 3.9: 57.0' })
    expect(await violations(tab)).toEqual([])
    await tab.close()
  }
})

it('stays while its scroll bar is pressed, and goes with a press beside it that meets nothing below', async () => {
  const digest = await visit.browser.open('about:blank')
  await digest.setViewport({ width: 1280, height: 800 })
  await digest.goto(DIGEST)
  await find(digest, { role: 'dialog', name: 'GPT-5.5' })
  const edge = await digest.evaluate(() => {
    const { left, right, bottom } = (document.querySelector('dialog[open]') as Element).getBoundingClientRect()
    document.addEventListener('click', ({ target }) => target instanceof HTMLDialogElement || (document.title = 'Pressed below'))
    return { left, right, bottom }
  })
  const isOpen = () => digest.evaluate(() => document.querySelector('dialog[open]') !== null)
  await digest.click({ x: edge.right - 5, y: edge.bottom - 60 })
  expect(await isOpen()).toBe(true)
  await digest.tap({ x: edge.left - 60, y: edge.bottom - 60 })
  await waitUntil('the card to go', async () => !(await isOpen()))
  expect(await digest.evaluate(() => document.title)).not.toBe('Pressed below')
  await digest.close()
})
