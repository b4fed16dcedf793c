import { beforeAll, describe, expect, it } from 'vitest'
import type { Tab } from './browsers/browser.ts'
import { clickOn, find, findAll, findViolations, waitForText } from './pages/accessible.ts'
import { pressUntil, readFocus, readGrid } from './pages/board-page.ts'
import { openPopup, refresh } from './pages/popup-page.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'

const visit = startVisit()
let popup: Tab

/** Every action is done by keys alone, each as a reader would press it. */
describe('a board by keyboard', () => {
  beforeAll(async () => {
    popup = await openPopup(visit.browser)
    await refresh(popup)
    await waitForText(popup, 'GPT-5.5')
    await clickOn(popup, { role: 'tab', name: 'AA Index' })
  })

  it('is entered by Tab at its first name, behind the button that filters', async () => {
    await pressUntil(popup, ['Tab'], 'Filter')
    await pressUntil(popup, ['Tab'], 'GPT-5.5')
  })

  it('opens the card by Enter, and has the focus back by Escape', async () => {
    await popup.press('Enter')
    await find(popup, { role: 'dialog', name: 'GPT-5.5' })
    await pressUntil(popup, ['Escape'], 'GPT-5.5')
    await pressUntil(popup, ['ArrowRight'], '60.9')
    await popup.press('Enter')
    await find(popup, { role: 'dialog', name: 'GPT-5.5' })
    await pressUntil(popup, ['Escape'], '60.9')
  })

  it('sorts by Enter on a heading, the other way by another, with what is not known last', async () => {
    await pressUntil(popup, ['Control+Home'], 'Rank')
    await pressUntil(popup, ['End', 'ArrowLeft', 'ArrowLeft'], '$/1M')
    await popup.press('Enter')
    await waitUntil('the cheapest first', async () => (await readGrid(popup)).sorted === '$/1M blend ascending')
    expect((await readGrid(popup)).names[0]).toBe('DeepSeek V3.2')
    expect(await readFocus(popup)).toContain('$/1M')
    await popup.press('Enter')
    await waitUntil('the dearest first', async () => (await readGrid(popup)).sorted === '$/1M blend descending')
    expect((await readGrid(popup)).names[0]).toBe('GPT-5.5')
  })

  it('follows by Enter on a star, which stays pressed', async () => {
    await pressUntil(popup, ['ArrowDown', 'ArrowRight'], 'Follow GPT-5.5')
    await popup.press('Enter')
    await waitUntil('the star to be pressed', () => popup.evaluate(() => document.activeElement?.getAttribute('aria-pressed') === 'true'))
    expect(await readFocus(popup)).toBe('Follow GPT-5.5')
    await pressUntil(popup, ['ArrowRight'], 'Compare GPT-5.5')
  })

  it('shows all rows by Enter, and goes on at the first new one', async () => {
    const { names } = await readGrid(popup)
    await pressUntil(popup, ['Tab'], 'Show all 8 rows')
    await popup.press('Enter')
    await waitUntil('all rows', async () => (await readGrid(popup)).names.length === 8)
    const all = (await readGrid(popup)).names
    expect([all.slice(0, 5), all[7]]).toEqual([names, 'GPT-5.4 mini'])
    await pressUntil(popup, [], all[5] ?? '')
    await pressUntil(popup, ['PageUp', 'ArrowDown'], 'GPT-5.5')
    await pressUntil(popup, ['PageDown'], 'GPT-5.4 mini')
  })

  it('filters by fields behind a button, says how many are left, and clears', async () => {
    await popup.evaluate(() => document.querySelector<HTMLElement>('[role=tabpanel]:not([hidden]) .opener')?.focus())
    await popup.press('Enter')
    await find(popup, { role: 'combobox', name: 'Creator' })
    await pressUntil(popup, ['Tab'], 'Creator')
    await pressUntil(popup, ['Tab'], 'At most')
    await popup.type('5')
    await waitForText(popup, '4 of 8 rows. Left out: 1 not priced.')
    await pressUntil(popup, ['Tab'], 'Open weights')
    await popup.press(' ')
    await waitForText(popup, '2 of 8 rows.')
    await pressUntil(popup, ['Tab'], 'Followed')
    await popup.press(' ')
    await waitForText(popup, 'None of 8 rows passes.')
    await pressUntil(popup, ['Tab', 'Tab'], 'Clear')
    await pressUntil(popup, ['Enter'], 'Filter')
    expect((await readGrid(popup)).names).toHaveLength(8)
  })

  it('stays as it was left while another board is looked at', async () => {
    await pressUntil(popup, ['Tab', 'Tab', 'Tab', 'Tab'], 'Followed')
    await popup.press(' ')
    await waitForText(popup, '1 of 8 rows.')
    await clickOn(popup, { role: 'tab', name: 'SWE-rebench' })
    await waitUntil('the other board', async () => (await readGrid(popup)).sorted === '# Rank ascending')
    await clickOn(popup, { role: 'tab', name: 'AA Index' })
    expect(await readGrid(popup)).toEqual({ names: ['GPT-5.5'], sorted: '$/1M blend descending' })
  })
})

describe('a board on any screen', () => {
  it.each([
    ['popup.html', 380],
    ['popup.html', 320],
    ['newtab.html?digest', 320],
    ['newtab.html?digest', 800],
  ])('%s, %d px wide: does not scroll sideways, and axe objects to nothing with the filter open', async (page, width) => {
    const tab = await visit.browser.open(page)
    // Windows of Firefox are never narrower.
    await tab.setViewport({ width: visit.browser.name === 'firefox' ? Math.max(width, 450) : width, height: 800 })
    await waitForText(tab, 'GPT-5.5')
    await clickOn(tab, { role: 'button', name: 'Filter AA Index' })
    await find(tab, { role: 'combobox', name: 'Creator' })
    expect(await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    expect(await findViolations(tab)).toEqual([])
    await tab.close()
  })

  it('is the same grid in the digest, where the star that was pressed is pressed', async () => {
    const digest = await visit.browser.open('newtab.html?digest')
    await waitForText(digest, 'GPT-5.5')
    const stars = await waitUntil('the stars', async () => {
      const found = await findAll(digest, { role: 'button', name: 'Follow GPT-5.5' })
      return found.length > 0 && found
    })
    await waitUntil('a pressed star', () =>
      digest.evaluate(() => [...document.querySelectorAll('[aria-label="Follow GPT-5.5"]')].every((star) => star.getAttribute('aria-pressed') === 'true')),
    )
    expect(stars.length).toBeGreaterThan(1)
    await digest.close()
  })
})
