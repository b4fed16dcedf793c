import type { Browser, Tab } from '../browsers/browser.ts'
import { waitUntil } from '../wait-until.ts'
import { waitForText } from './accessible.ts'

/** A headline of the sample edition. */
export const HEADLINE = 'How Claude Opus 4.7 decides when to stop'

/** The digest, once it knows what is unread. */
export async function openDigest(browser: Browser): Promise<Tab> {
  const digest = await browser.open('newtab.html?digest')
  await digest.setViewport({ width: 1280, height: 800 })
  await waitForText(digest, HEADLINE)
  await waitForText(digest, ' unread')
  return digest
}

/** What the row of a headline says: whether it is unread, and whether its bookmark is pressed. Undefined while it is not there. */
export function readRow(tab: Tab, headline: string): Promise<{ isUnread: boolean; isSaved: boolean } | undefined> {
  return tab.evaluate((headline: string) => {
    const row = [...document.querySelectorAll('[data-story]')].find((one) => one.querySelector('a')?.textContent === headline)
    return row && { isUnread: row.classList.contains('unread'), isSaved: row.querySelector('[aria-pressed=true]') !== null }
  }, headline)
}

/** By keyboard: the button of a headline's row. */
export async function pressRowButton(tab: Tab, headline: string, name: string): Promise<void> {
  await waitUntil(`the button “${name}” of “${headline}”`, () =>
    tab.evaluate(
      (headline: string, name: string) => {
        const row = [...document.querySelectorAll('[data-story]')].find((one) => one.querySelector('a')?.textContent === headline)
        const button = row?.querySelector<HTMLElement>(`[aria-label="${name}"]`)
        button?.focus()
        return button !== undefined && button !== null && document.activeElement === button
      },
      headline,
      name,
    ),
  )
  await tab.press('Enter')
}

/** From now on the page's clipboard is a variable, as no test may read the real one. */
export function holdClipboard(tab: Tab): Promise<void> {
  return tab.evaluate(() => {
    const holder = Object.assign(window, { copied: '' })
    navigator.clipboard.writeText = (text) => Promise.resolve(void (holder.copied = text))
  })
}

export function readClipboard(tab: Tab): Promise<string> {
  return tab.evaluate(() => (window as unknown as { copied: string }).copied)
}
