import { beforeAll, describe, expect, it } from 'vitest'
import type { ColorScheme } from './browsers/browser.ts'
import { findViolations, waitForText } from './pages/accessible.ts'
import { fixtureLead } from './fixture-facts.ts'
import { openPopup, refresh } from './pages/popup-page.ts'
import { startVisit } from './visit.ts'

const visit = startVisit()
beforeAll(async () => {
  const popup = await openPopup(visit.browser)
  await refresh(popup)
  await popup.close()
})

const pages = [
  { page: 'popup.html', text: undefined },
  { page: 'newtab.html', text: undefined },
  { page: 'options.html', text: 'The Inference Report' },
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
