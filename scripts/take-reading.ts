import type { Browser, ColorScheme, Tab } from '../tests/e2e/browsers/browser.ts'
import { find, waitForText } from '../tests/e2e/pages/accessible.ts'
import { writeLocal } from '../tests/e2e/pages/extension-page.ts'

const SAVED = 3
const schemes: ColorScheme[] = ['light', 'dark']

/** The digest while somebody reads it by keyboard: a story with its buttons, the list of keys, what is saved, and nothing saved. */
export async function takeReading(browser: Browser, take: (tab: Tab, name: string) => Promise<void>): Promise<void> {
  for (const scheme of schemes) {
    for (const width of [360, 1280]) {
      const tab = await browser.open('newtab.html?digest')
      await tab.setColorScheme(scheme)
      await tab.setViewport({ width, height: 900 })
      await waitForText(tab, ' unread')
      const name = (state: string) => `newtab-${width}-${state}-${scheme}`

      await openSaved(tab)
      await take(tab, name('saved-none'))
      await tab.press('Escape')
      for (let count = 0; count < SAVED; count++) {
        await tab.press('n')
        await tab.press('s')
        await waitForText(tab, `Saved (${count + 1})`)
      }
      await take(tab, name('story'))
      await tab.press('?')
      await find(tab, { role: 'dialog', name: 'Keyboard shortcuts' })
      await waitForText(tab, 'Go to the next model name')
      await take(tab, name('keys'))
      await tab.press('Escape')
      await openSaved(tab)
      await take(tab, name('saved'))
      await writeLocal(tab, 'saved-stories', [])
      await tab.close()
    }
  }
}

async function openSaved(tab: Tab): Promise<void> {
  await tab.evaluate(() => [...document.querySelectorAll('button')].find(({ innerText }) => innerText.startsWith('Saved'))?.click())
  await find(tab, { role: 'dialog', name: 'Saved for later' })
}
