import { beforeAll, describe, expect, inject, it } from 'vitest'
import type { ColorScheme, Tab } from './browsers/browser.ts'
import { find, findAll, findViolations, waitForText } from './pages/accessible.ts'
import { readCard, waitForMarks } from './pages/article-page.ts'
import { CARD_URL, enterCard, pressInCard, waitForNoCard } from './pages/card-page.ts'
import { writeLocal } from './pages/extension-page.ts'
import { openPopup, refresh } from './pages/popup-page.ts'
import { holdClipboard, readClipboard } from './pages/story-rows.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'

const visit = startVisit()
const four = ['openai/gpt-5.5', 'anthropic/claude-opus-4.7', 'z-ai/glm-5.1', 'google/gemini-3.1-pro-preview']
let popup: Tab
beforeAll(async () => {
  popup = await openPopup(visit.browser)
  await refresh(popup)
})

/** The names in the tray; rows and cards have buttons of the same words. */
const namesIn = (tab: Tab) => tab.evaluate(() => [...document.querySelectorAll<HTMLElement>('.tray li span')].map(({ innerText }) => innerText))

/** By keyboard: the button of the tray so named. */
async function pressInTray(tab: Tab, name: string): Promise<void> {
  await waitUntil(`${name} in the tray`, () =>
    tab.evaluate((name: string) => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.tray button')]
      const button = buttons.find((one) => (one.ariaLabel ?? one.innerText) === name)
      button?.focus()
      return button !== undefined && document.activeElement === button
    }, name),
  )
  await tab.press('Enter')
}

function waitForTray(tab: Tab, ...names: string[]): Promise<unknown> {
  return waitUntil(`a tray with ${names.join(', ')}`, async () => JSON.stringify(await namesIn(tab)) === JSON.stringify(names))
}

describe('from pages into the tray, and out of it by keyboard', () => {
  it('takes models from the cards of a page, and the cards know it afterwards', async () => {
    const page = await visit.browser.open(CARD_URL)
    await waitForMarks(page)
    await enterCard(page, 'Claude Opus 4.7', 'Compare')
    await pressInCard(page, 'Compare', 'Comparing')
    await page.press('Escape')
    await waitForNoCard(page)
    await waitForTray(popup, 'Claude Opus 4.7')
    await waitForText(popup, 'Add another model to compare')

    await enterCard(page, 'Kimi K2.6', 'Compare')
    await pressInCard(page, 'Compare', 'Comparing')
    await waitForTray(popup, 'Claude Opus 4.7', 'Kimi K2.6')
    await page.press('Escape')
    await waitForNoCard(page)
    await enterCard(page, 'Claude Opus 4.7', 'Comparing')
    await page.close()
  })

  it('shows them side by side and copies them, without a pointer', async () => {
    await holdClipboard(popup)
    await pressInTray(popup, 'Compare')
    const heads = await waitUntil('the table', async () => {
      const found = await findAll(popup, { role: 'columnheader', name: '' })
      return found.some(({ name }) => name === 'Kimi K2.6') && found.map(({ name }) => name)
    })
    expect(heads).toEqual(expect.arrayContaining(['Claude Opus 4.7', 'Kimi K2.6']))

    // Close has the focus; behind it come the table, its links, and the copies.
    const outcomes: string[] = []
    for (const form of ['Markdown', 'CSV', 'Text']) {
      await waitUntil(`the focus on ${form}`, async () => {
        await popup.press('Tab')
        return popup.evaluate((form: string) => (document.activeElement as HTMLElement | null)?.innerText === form, form)
      })
      await popup.press('Enter')
      await waitForText(popup, `Copied: ${form}`)
      outcomes.push(await readClipboard(popup))
    }
    const [markdown, csv, lines] = outcomes
    expect(markdown).toMatch(/^\|\s+\| Claude Opus 4\.7 \| Kimi K2\.6 \| Source \|\n/)
    expect(csv).toMatch(/^"Claude Opus 4\.7","AA Index",57\.8,"points","rank 2 of \d+","Inference Report","not stated","\d{4}-\d\d-\d\d","https:/m)
    expect(lines).toMatch(/^Claude Opus 4\.7: AA Index 57\.8 \(rank 2 of \d+, version not stated\), Inference Report, \d+ \w+ \d{4}$/m)
    expect(lines).toMatch(/^Kimi K2\.6: First-party price per 1M tokens: input \$/m)

    await popup.press('Escape')
    await waitUntil('the table to close', async () => (await findAll(popup, { role: 'dialog', name: '' })).length === 0)
    expect(await popup.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText)).toBe('Compare')
  })

  it('gives a model back, and hands the focus on', async () => {
    await pressInTray(popup, 'Remove Claude Opus 4.7')
    await waitForTray(popup, 'Kimi K2.6')
    await waitUntil('the focus to go on', () => popup.evaluate(() => document.activeElement?.getAttribute('aria-label') === 'Remove Kimi K2.6'))
    await pressInTray(popup, 'Clear')
    await waitUntil('the tray to go', () => popup.evaluate(() => !document.querySelector('.tray')))
  })
})

describe('a full tray', () => {
  it('is there when popup and digest open, the same in both', async () => {
    await writeLocal(popup, 'setting:comparedModels', four)
    const digest = await visit.browser.open('newtab.html?digest')
    for (const tab of [popup, digest]) await waitUntil('four models', async () => (await namesIn(tab)).length === 4)
    expect(await namesIn(digest)).toEqual(await namesIn(popup))
    await digest.close()
  })

  // No window of Firefox is that narrow.
  it.runIf(inject('browserName') === 'chromium')('names what is in it in a narrow popup too', async () => {
    await popup.setViewport({ width: 320, height: 600 })
    const [first] = await popup.evaluate(() =>
      [...document.querySelectorAll('.tray li span')].map(({ clientWidth, scrollWidth }) => ({ hiddenPx: scrollWidth - clientWidth })),
    )
    expect(first?.hiddenPx).toBe(0)
    await popup.setViewport({ width: 380, height: 600 })
  })

  it('takes no fifth, says so on the card, and loses nothing', async () => {
    const page = await visit.browser.open(CARD_URL)
    await waitForMarks(page)
    await enterCard(page, 'Kimi K2.6', 'Compare')
    await pressInCard(page, 'Compare', 'Four at most: remove one first')
    expect(await readCard(page)).not.toContain('Comparing')
    expect(await namesIn(popup)).toHaveLength(4)
    await page.close()
  })

  const schemes: ColorScheme[] = ['light', 'dark']
  it.each(schemes.flatMap((scheme) => ['popup.html', 'newtab.html?digest'].map((page) => ({ scheme, page }))))(
    'has nothing that axe objects to in $page in $scheme colours, closed and open',
    async ({ scheme, page }) => {
      const tab = await visit.browser.open(page)
      await tab.setColorScheme(scheme)
      await tab.setViewport({ width: 380, height: 600 })
      await waitUntil('four models', async () => (await namesIn(tab)).length === 4)
      expect(await findViolations(tab)).toEqual([])
      await pressInTray(tab, 'Compare')
      await find(tab, { role: 'dialog', name: 'Side by side' })
      expect(await findViolations(tab)).toEqual([])
      await tab.close()
    },
  )
})
