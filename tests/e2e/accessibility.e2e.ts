import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ColorScheme, Tab } from './browsers/browser.ts'
import { clickOn, find, findViolations, waitForText } from './pages/accessible.ts'
import { openClaims, openPopupOverLastTab, pressButton, readSummary } from './pages/page-check.ts'
import { fixtureLead } from './fixture-facts.ts'
import { openPopup, refreshByPopup } from './pages/popup-page.ts'
import { startVisit } from './visit.ts'

const visit = startVisit()
beforeAll(() => refreshByPopup(visit.browser))

const pages = [
  { page: 'popup.html', text: undefined },
  { page: 'newtab.html', text: undefined },
  { page: 'options.html', text: 'OPML' },
]
const schemes: ColorScheme[] = ['light', 'dark']

describe.each(schemes)('in %s colours', (scheme) => {
  it.each(pages)('$page has nothing that axe objects to', async ({ page, text }) => {
    const tab = await visit.browser.open(page)
    await tab.setColorScheme(scheme)
    await waitForText(tab, text ?? (await fixtureLead()))
    await tab.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    expect(await findViolations(tab)).toEqual([])
    await tab.close()
  })
})

describe.each(schemes)('opened by the reader, in %s colours', (scheme) => {
  let popup: Tab
  beforeEach(async () => {
    popup = await openPopup(visit.browser)
    await popup.setColorScheme(scheme)
    await waitForText(popup, 'Prices: ')
  })
  afterEach(() => popup.close())

  it('the fields that filter a board have nothing that axe objects to', async () => {
    await clickOn(popup, { role: 'button', name: 'Filter AA Index' })
    await find(popup, { role: 'combobox', name: 'Creator' })
    await clickOn(popup, { role: 'checkbox', name: 'Followed' })
    await waitForText(popup, 'None of 8 rows passes.')
    expect(await findViolations(popup)).toEqual([])
  })

  it('the form of an own mix has nothing that axe objects to, right or wrong', async () => {
    await clickOn(popup, { role: 'button', name: 'Change what prices are for' })
    await clickOn(popup, { role: 'radio', name: 'Own mix' })
    await find(popup, { role: 'button', name: 'Use this mix' })
    expect(await findViolations(popup)).toEqual([])
    await clickOn(popup, { role: 'spinbutton', name: 'Cached input' })
    await popup.type('-')
    await waitForText(popup, 'Each field needs a number, 0 or more.')
    expect(await findViolations(popup)).toEqual([])
  })

  it('what a check of the page found has nothing that axe objects to', async () => {
    const page = await openClaims(visit.browser)
    const over = await openPopupOverLastTab(visit.browser)
    await over.setColorScheme(scheme)
    await pressButton(over, 'Check this page')
    expect(await readSummary(over)).toContain('4 agree')
    expect(await findViolations(over)).toEqual([])
    await over.close()
    await page.close()
  })
})
