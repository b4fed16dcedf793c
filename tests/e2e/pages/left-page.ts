import type { Internet } from '../../internet/internet.ts'
import type { Browser, Tab } from '../browsers/browser.ts'
import { waitUntil } from '../wait-until.ts'
import { QUIET_URL } from './article-page.ts'
import { clickOn } from './accessible.ts'

export const LEFT_URL = 'https://news.example/left.html'

/** What the page keeps of its own comings and goings. */
interface PageWorld {
  /** For each time it was shown, whether it came out of the browser's cache. */
  shown: boolean[]
}

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>A page to be left and come back to</title>
<script>
  window.shown = []
  addEventListener('pageshow', ({ persisted }) => window.shown.push(persisted))
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

/** How the page was shown so far, once it was so often, and what the browser says against keeping it, if it says anything. */
export function readShown(tab: Tab, times: number): Promise<{ shown: boolean[]; reasons: string }> {
  return waitUntil(`the page to be shown ${times} times`, async () => {
    const read = await tab.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation') as (PerformanceNavigationTiming & { notRestoredReasons?: unknown })[]
      return { shown: (window as unknown as PageWorld).shown, reasons: JSON.stringify(navigation?.notRestoredReasons ?? null) }
    })
    return read.shown.length >= times && read
  })
}
