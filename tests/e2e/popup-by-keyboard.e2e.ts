import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Tab } from './browsers/browser.ts'
import { find, findAll, visibleText, waitForText } from './pages/accessible.ts'
import { readGrid } from './pages/board-page.ts'
import { pressTo, tabBackTo, tabTo, waitForFocus } from './pages/by-keyboard.ts'
import { blockStored, openPages, readLocal, readProgress, writeLocal } from './pages/extension-page.ts'
import { keepPastFigures } from './pages/past-figures.ts'
import { openPopup, refresh } from './pages/popup-page.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'

/** Every path begins at the top of the popup and is gone by keys alone; every stop on it must be seen, and be told by role and name. */
const visit = startVisit()
let popup: Tab

beforeAll(async () => {
  popup = await openPopup(visit.browser)
  await refresh(popup)
  await waitUntil('the first look to be noted', () => readLocal(popup, 'last-look'))
  await keepPastFigures(popup, { id: 'intelligence-index', version: '3.9' }, [57, 58.5, 59], 20)
  await popup.close()
})
beforeEach(async () => {
  popup = await openPopup(visit.browser)
  // The last to come.
  for (const words of ['Where this comes from', 'Prices: ', 'Marks on web pages']) await waitForText(popup, words)
})
afterEach(() => popup.close())

const isPressed = (tab: Tab) => tab.evaluate(() => document.activeElement?.getAttribute('aria-pressed') === 'true')
const isOpen = (tab: Tab) => tab.evaluate(() => document.activeElement?.parentElement instanceof HTMLDetailsElement && document.activeElement.parentElement.open)

describe('the edition', () => {
  it('refreshes, and keeps the focus on the button', async () => {
    const beforeMs = (await readProgress(popup))?.updatedAtMs ?? 0
    await tabTo(popup, 'button', 'Refresh')
    await popup.press('Enter')
    await waitUntil('the refresh to end', async () => {
      const progress = await readProgress(popup)
      return progress && !progress.isRunning && progress.updatedAtMs > beforeMs
    })
    await waitForFocus(popup, 'button', 'Refresh')
  })

  it('opens the card of a row that changed since the last look, and is back on it', async () => {
    const look = (await readLocal(popup, 'last-look')) as { value: { boards: { rows: { blendUsdPerMillion?: number }[] }[] } }
    for (const { rows } of look.value.boards) if (rows[0]?.blendUsdPerMillion !== undefined) rows[0].blendUsdPerMillion *= 2
    await writeLocal(popup, 'last-look', look)
    await popup.reload()
    await find(popup, { role: 'heading', name: 'Since you last looked' })
    await tabTo(popup, 'button', 'GPT-5.5')
    await popup.press('Enter')
    await find(popup, { role: 'dialog', name: 'GPT-5.5' })
    await pressTo(popup, ['Escape'], 'button', 'GPT-5.5')
  })

  it('opens the whole of it, a story, and marks all as read', async () => {
    await tabTo(popup, 'link', 'Read the whole edition')
    await popup.press('Enter')
    await waitUntil('the digest', async () => (await openPages(popup)).some((url) => url.endsWith('newtab.html?digest')))
    await tabTo(popup, 'link', 'GPT-5.5 comes to the batch queue')
    await popup.press('Enter')
    await waitForText(popup, 'AI LABS\n21 unread')
    await tabTo(popup, 'button', 'Mark all as read')
    await popup.press('Enter')
    await waitUntil('nothing to be unread', async () => !(await visibleText(popup)).includes('unread'))
    // The button has gone: what stands behind it has the focus.
    await waitForFocus(popup, 'button', 'Where this comes from')
    await popup.press('Enter')
    await waitForText(popup, 'genai-prices')
  })

  it('switches marks off and on, and leads to digest and options', async () => {
    await tabTo(popup, 'switch', 'Marks on web pages')
    for (const isChecked of [false, true]) {
      await popup.press(' ')
      await waitUntil('the switch to move', async () => (await find(popup, { role: 'switch', name: 'Marks on web pages' })).isChecked === isChecked)
    }
    await tabTo(popup, 'link', 'Digest')
    await tabTo(popup, 'link', 'Options')
    await popup.press('Enter')
    await waitUntil('the options', async () => (await openPages(popup)).some((url) => url.endsWith('options.html')))
  })
})

describe('the boards', () => {
  it('are walked by arrows on their tabs', async () => {
    await tabTo(popup, 'tab', 'AA Index')
    await pressTo(popup, ['End', 'ArrowRight'], 'tab', 'AA Index')
    await pressTo(popup, ['ArrowRight'], 'tab', 'SWE-rebench')
    await tabTo(popup, 'button', 'Filter SWE-rebench')
  })

  it('are sorted by each column, either way', async () => {
    await tabTo(popup, 'tab', 'AA Index')
    await tabTo(popup, 'button', 'GPT-5.5')
    await pressTo(popup, ['Control+Home'], 'button', 'Rank')
    for (const heading of ['Rank', 'Model', 'Score', 'tok/s', '$/1M']) {
      if (heading !== 'Rank') await pressTo(popup, ['ArrowRight'], 'button', heading)
      const before = (await readGrid(popup)).sorted
      await popup.press('Enter')
      const first = await waitUntil(`${heading} to sort`, async () => {
        const { sorted } = await readGrid(popup)
        return sorted !== before && sorted
      })
      expect(first).toContain(heading)
      await popup.press('Enter')
      await waitUntil(`${heading} to sort the other way`, async () => (await readGrid(popup)).sorted !== first)
      await waitForFocus(popup, 'button', heading)
    }
  })

  it('are filtered by each field, and cleared', async () => {
    await tabTo(popup, 'button', 'Filter AA Index')
    await popup.press('Enter')
    await find(popup, { role: 'combobox', name: 'Creator' })
    await tabTo(popup, 'combobox', 'Creator')
    await popup.type('Anth')
    await waitForText(popup, 'of 8 rows')
    await tabTo(popup, 'spinbutton', 'At most')
    await popup.type('9')
    await waitForText(popup, 'None of 8 rows passes.')
    for (const name of ['Open weights', 'Followed', 'Nothing cheaper scores higher']) {
      await tabTo(popup, 'checkbox', name)
      await popup.press(' ')
      expect((await find(popup, { role: 'checkbox', name })).isChecked).toBe(true)
    }
    await tabTo(popup, 'button', 'Clear')
    await pressTo(popup, ['Enter'], 'button', 'Filter AA Index')
    await pressTo(popup, ['Enter'], 'button', 'Filter AA Index')
    expect((await readGrid(popup)).names).toHaveLength(5)
  })

  it('show all rows, and any row’s card', async () => {
    await tabTo(popup, 'tab', 'AA Index')
    await tabTo(popup, 'button', 'Show all 8 rows')
    await popup.press('Enter')
    await waitUntil('all rows', async () => (await readGrid(popup)).names.length === 8)
    const names = (await readGrid(popup)).names
    await waitForFocus(popup, 'button', names[5] ?? '')
    for (const name of names.slice(6)) await pressTo(popup, ['ArrowDown'], 'button', name)
    for (const name of names.slice(0, 7).reverse()) await pressTo(popup, ['ArrowUp'], 'button', name)
    await popup.press('Enter')
    await find(popup, { role: 'dialog', name: names[0] ?? '' })
    await waitForFocus(popup, 'button', 'Close')
    await pressTo(popup, ['Enter'], 'button', names[0] ?? '')
    await tabBackTo(popup, 'tab', 'AA Index')
    await tabBackTo(popup, 'button', 'Refresh')
  })
})

describe('a model', () => {
  it('is looked up, compared, copied, and leaves the focus where it was', async () => {
    await tabTo(popup, 'combobox', 'Look up a model')
    await popup.type('gpt-5.5')
    await find(popup, { role: 'option', name: 'GPT-5.5' })
    await popup.press('Enter')
    await find(popup, { role: 'dialog', name: 'GPT-5.5' })
    await tabTo(popup, 'button', 'Compare')
    await popup.press('Enter')
    await waitUntil('the model to be compared', () => isPressed(popup))
    await tabTo(popup, 'button', 'Copy')
    await pressTo(popup, ['Enter'], 'button', 'Copied')
    await tabTo(popup, 'button', 'Why these numbers')
    await popup.press('Enter')
    await waitUntil('the reasons', () => isOpen(popup))
    await tabTo(popup, 'button', 'Show as table')
    await popup.press('Enter')
    await tabTo(popup, 'group', 'as table')
    await tabBackTo(popup, 'button', 'Close')
    await pressTo(popup, ['Escape'], 'combobox', 'Look up a model')
  })

  it('is priced by another day’s work, an own mix too, and by the million again', async () => {
    await tabTo(popup, 'button', 'Change what prices are for')
    await popup.press('Enter')
    await find(popup, { role: 'radio', name: 'Own mix' })
    await tabTo(popup, 'radio', 'Per 1M tokens')
    await pressTo(popup, ['ArrowDown'], 'radio', 'Chat')
    await waitForText(popup, 'Prices: my workload (chat)')
    await pressTo(popup, ['ArrowUp', 'ArrowUp'], 'radio', 'Own mix')
    await tabTo(popup, 'spinbutton', 'Cached input')
    await popup.press('Control+a')
    await popup.type('2')
    await tabTo(popup, 'button', 'Use this mix')
    await popup.press('Enter')
    await waitForText(popup, 'Prices: my workload (own mix)')
    await waitForFocus(popup, 'button', 'Use this mix')
    await tabBackTo(popup, 'radio', 'Own mix')
    await pressTo(popup, ['ArrowDown'], 'radio', 'Per 1M tokens')
    await waitForText(popup, 'Prices: per 1M tokens')
    await tabBackTo(popup, 'button', 'Done choosing')
    await pressTo(popup, ['Enter'], 'button', 'Change what prices are for')
  })
})

describe('a damaged store', () => {
  it('is rebuilt, and the focus goes on', async () => {
    await visit.browser.stopBackground()
    const { release } = await blockStored(popup)
    const second = await openPopup(visit.browser)
    await waitForText(second, 'cannot be read')
    await tabTo(second, 'button', 'Rebuild')
    await second.press('Enter')
    await release()
    await waitUntil('the button to go', async () => (await findAll(second, { role: 'button', name: 'Rebuild' })).length === 0)
    expect(await second.evaluate(() => document.activeElement?.localName)).not.toBe('body')
    await second.close()
    // Chromium has it on the console as well.
    for (const error of (await visit.browser.errors()).splice(0)) expect(error).toMatch(/^DiskClosedError/)
  })
})
