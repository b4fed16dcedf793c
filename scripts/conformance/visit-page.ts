import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Tab } from '../../tests/e2e/browsers/browser.ts'
import { waitUntil } from '../../tests/e2e/wait-until.ts'

const ENDS_WITHIN_MS = 60_000
/** A page that does not say when it is done is given so long, ours with it. */
const REST_MS = 2_500

/** What one page says of itself, and what is to be seen of it. */
export interface Seen {
  fail: string[]
  errors: string[]
  csp: string[]
  /** Unknown where the page could not be visited. */
  topNodes: number | undefined
  /** Only where the page is told: Firefox has no entries of long tasks. */
  longestTaskMs: number | undefined
}
interface Report {
  fail?: string[]
  errors?: string[]
  csp?: string[]
  longtaskMax?: number
  facts?: { done?: boolean }
}

/** @param saysDone whether the page sets `facts.done` in the end */
export async function visitPage(browser: Browser, url: string, saysDone: boolean): Promise<Seen> {
  const tab = await browser.open('about:blank')
  try {
    await tab.goto(url)
    if (saysDone) await waitUntil('its end', async () => (await ask(tab)).report.facts?.done, ENDS_WITHIN_MS)
    await pause(REST_MS)
    const { report, topNodes, hasTasks } = await ask(tab)
    const { fail = [], errors = [], csp = [], longtaskMax } = report
    return { fail, errors, csp, topNodes, longestTaskMs: hasTasks ? longtaskMax : undefined }
  } catch (error) {
    const said = `not to be visited: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`
    return { fail: [said], errors: [], csp: [], topNodes: undefined, longestTaskMs: undefined }
  } finally {
    await tab.close()
  }
}

/** A document without a check, such as plain XML, has only its nodes counted. */
function ask(tab: Tab): Promise<{ report: Report; topNodes: number; hasTasks: boolean }> {
  return tab.evaluate(() => ({
    report: (window as unknown as { __check?: () => Report }).__check?.() ?? {},
    topNodes: document.documentElement.children.length,
    hasTasks: PerformanceObserver.supportedEntryTypes.includes('longtask'),
  }))
}
