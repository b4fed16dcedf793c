import type { Internet } from '../../internet/internet.ts'
import type { Browser, Tab } from '../browsers/browser.ts'
import { waitUntil } from '../wait-until.ts'
import { QUIET_URL } from './article-page.ts'
import { clickOn } from './accessible.ts'

export const LEFT_URL = 'https://news.example/left.html'

interface PageWorld {
  /** Whether the page came out of the browser's cache when it was shown; undefined from its leaving on. */
  isFromCache: boolean | undefined
}

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>A page to be left and come back to</title>
<script>
  addEventListener('pageshow', ({ persisted }) => (window.isFromCache = persisted))
</script>
<p>The desk moved from GPT-5.4 to Claude Opus 4.7, and asks GPT-5.5 on Mondays.</p>
<p><a href="${QUIET_URL}">Notes on a kitchen garden</a></p>
</html>`

export function publishLeftPage({ publish }: Internet): void {
  publish(LEFT_URL, { contentType: 'text/html; charset=utf-8', body: page })
}

export async function openLeftPage(browser: Browser): Promise<Tab> {
  return browser.open(LEFT_URL)
}

export async function leaveByLink(tab: Tab): Promise<void> {
  await clickOn(tab, { role: 'link', name: 'Notes on a kitchen garden' })
  await waitUntil('the other page', () => tab.evaluate((url: string) => location.href === url && document.readyState === 'complete', QUIET_URL))
}

/**
 * Leaves the page, prepared anew each time, and goes back until it comes out of the browser's cache. A busy browser may drop a page by
 * itself, but one that something keeps from the cache never comes out of it. @throws at once where the browser says what kept it
 */
export async function comeBackFromCache(tab: Tab, prepare: () => Promise<unknown>): Promise<void> {
  await waitUntil('the page to come out of the cache', async () => {
    await prepare()
    await tab.evaluate(() => void ((window as unknown as PageWorld).isFromCache = undefined))
    await leaveByLink(tab)
    await tab.goBack()
    const back = await waitUntil('the page to be shown', () => tab.evaluate(readShown))
    if (back.reasons !== 'null') throw new Error(`The browser says against keeping the page: ${back.reasons}`)
    return back.isFromCache
  })
}

function readShown(): { isFromCache: boolean; reasons: string } | undefined {
  const { isFromCache } = window as unknown as PageWorld
  const [navigation] = performance.getEntriesByType('navigation') as (PerformanceNavigationTiming & { notRestoredReasons?: unknown })[]
  return isFromCache === undefined ? undefined : { isFromCache, reasons: JSON.stringify(navigation?.notRestoredReasons ?? null) }
}
