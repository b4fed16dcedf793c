import { join } from 'node:path'
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../repository.ts'
import type { Tab } from './browsers/browser.ts'
import { find, findViolations, visibleText, waitForText } from './pages/accessible.ts'
import { refreshAll } from './pages/extension-page.ts'
import { spokenBuild } from './spoken-build.ts'
import { startVisit } from './visit.ts'

/** Shorter ones are words such as `Theme`, which a headline may hold. */
const TELLING_CHARS = 14
/** The digest and the options enlarged four times on a usual screen, the popup five times. */
const NARROW_PX = 320
const NARROWEST_POPUP_PX = 160

async function messagesOf(language: string): Promise<Map<string, string>> {
  const messages = generateChromeMessages(await parseMessagesFile(join(ROOT, 'locales', `${language}.json`)))
  return new Map(Object.entries(messages).map(([key, { message }]) => [key, message]))
}

/** English texts of ours, whole and without fields, that this language says otherwise. */
async function englishTexts(language: string): Promise<string[]> {
  const [english, spoken] = await Promise.all([messagesOf('en'), messagesOf(language)])
  return [...english].flatMap(([key, text]) =>
    text.length >= TELLING_CHARS && !/[{|$]/.test(text) && spoken.get(key) !== text ? [text] : [],
  )
}

/** Figures wider than their cell, and buttons that stick out of their row. */
function overflowing(page: Tab): Promise<string[]> {
  return page.evaluate(() => {
    const sticksOut = ({ clientWidth, scrollWidth }: Element) => clientWidth > 0 && scrollWidth > clientWidth
    return [...document.querySelectorAll('td, th, header *:has(> button)')].filter(sticksOut).map(({ textContent }) => textContent)
  })
}

describe.each(['de', 'fr', 'es', 'ja', 'zh_CN'])('in %s', (language) => {
  const visit = startVisit(undefined, spokenBuild(language))

  it('shows a model in a narrow window without scrolling sideways', async () => {
    const page = await visit.browser.open('newtab.html?digest&model=openai%2Fgpt-5.5')
    if (visit.browser.name === 'chromium') await page.setViewport({ width: NARROW_PX, height: 700 })
    await find(page, { role: 'dialog', name: 'GPT-5.5' })
    await find(page, { role: 'columnheader', name: (await messagesOf(language)).get('price_cached') ?? '' })
    const hiddenPx = await page.evaluate(() => {
      const dialog = document.querySelector('dialog[open]')
      return dialog && dialog.scrollWidth - dialog.clientWidth
    })
    expect(hiddenPx).toBe(0)
    await page.close()
  })

  it.each([
    ['popup.html', 'GPT-5.5'],
    ['newtab.html?digest', 'GPT-5.5'],
    ['options.html', 'OPML'],
  ])('says nothing of its own in English: %s', async (address, filled) => {
    const spoken = await messagesOf(language)
    const page = await visit.browser.open(address)
    await refreshAll(page)
    await waitForText(page, filled)
    const text = await visibleText(page)
    expect((await englishTexts(language)).filter((english) => text.includes(english))).toEqual([])
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(spoken.get('locale'))
    expect(await findViolations(page)).toEqual([])
    // No window of Firefox is that narrow.
    if (visit.browser.name === 'chromium') await page.setViewport({ width: address === 'popup.html' ? NARROWEST_POPUP_PX : NARROW_PX, height: 700 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    expect(await overflowing(page)).toEqual([])
    await page.close()
  })
})
