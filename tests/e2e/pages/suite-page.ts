import type { Browser, Point, Tab } from '../browsers/browser.ts'
import { waitUntil } from '../wait-until.ts'
import { readCard } from './article-page.ts'
import { SUITE_URL } from './publish-suite.ts'
import type { SuitePage } from './suite-pages.ts'

const ENDS_WITHIN_MS = 40_000

/** What `watch.js` leaves in the world of each page. */
interface PageWorld {
  suite: { isDone: () => boolean; marked: () => string[]; placeOf: (name: string) => Point | undefined }
  __check: () => Said
}

/** What a page of the suite says of itself. */
export interface Said {
  /** How it was disturbed. */
  fail: string[]
  /** Errors, rejections, breaches of its policy, and what it wrote to the console as an error. */
  errors: string[]
  /** Whether it has done all it does. */
  done: boolean
  /** The texts under its highlights. */
  marks: string[]
}

export function openSuitePage(browser: Browser, { file, query }: Pick<SuitePage, 'file' | 'query'>): Promise<Tab> {
  return browser.open(SUITE_URL + file + (query?.[browser.name] ?? ''))
}

/** Waits for the page to have done what it does and for the names to be marked that shall be; then asks it. */
export async function settle(tab: Tab, { marked, card }: Pick<SuitePage, 'marked' | 'card'>): Promise<Said> {
  // One call each and no more, because a page may count whoever uses its built-ins.
  await waitForEnd(tab)
  await waitUntil('its marks', async () => {
    const texts = await tab.evaluate(() => (window as unknown as PageWorld).suite.marked())
    return marked.every((name) => texts.includes(name))
  }).catch(() => undefined) // Which of them are missing is told with all else that the page says.
  if (card !== undefined) await restOn(tab, card)
  return tab.evaluate(() => (window as unknown as PageWorld).__check())
}

export async function waitForEnd(tab: Tab): Promise<void> {
  await waitUntil('the page to come to its end', () => tab.evaluate(() => (window as unknown as PageWorld).suite.isDone()), ENDS_WITHIN_MS)
}

/** Rests the pointer on a mark and waits for its card. A page that draws itself anew may take the mark from under the pointer: then again. */
async function restOn(tab: Tab, name: string, times = 3): Promise<void> {
  const place = await waitUntil(`a mark on ${name}`, () => tab.evaluate((name: string) => (window as unknown as PageWorld).suite.placeOf(name), name))
  await tab.moveMouse(place)
  try {
    await waitUntil(`a card on ${name}`, async () => (await readCard(tab)).includes('Open in digest'), 6_000)
  } catch (error) {
    if (times === 1) throw error
    await tab.moveMouse({ x: 1, y: 1 })
    await restOn(tab, name, times - 1)
  }
}
