import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { inNewTab, untilQuiet, within } from './in-new-tab.ts'
import type { BenchBrowser } from './launch.ts'
import { readMainThread, type MainThread } from './main-thread.ts'
import { isMoving, type BenchPage } from './page.ts'
import { startTrace } from './trace.ts'

const LONGEST_VISIT_MS = 45_000
const REST = 'bench-rest'
const SCROLLED = 'bench-scrolled'
const STOPS = 10
const STOP_MS = 120

export interface Cost extends MainThread {
  heapBytes: number
  layoutShift: number
  /** What a walk through the page costs after that, where it was asked for. */
  scrollMs: number | undefined
}

/**
 * Opens a page, lets it move if it does, and waits for it to come to rest, without looking into it meanwhile.
 * @returns undefined when it does not come to rest
 */
export async function measureCost(browser: BenchBrowser, page: BenchPage, url: string, isScrolled: boolean): Promise<Cost | undefined> {
  return inNewTab(browser, async (tab, session) => {
    const endTrace = await startTrace(browser)
    const isAtRest = await within(LONGEST_VISIT_MS, async () => {
      await tab.goto(url, { timeout: 0 })
      await untilQuiet(session)
      if (isMoving(page)) {
        await tab.evaluate(() => window.runPage?.())
        await untilQuiet(session)
      }
      await mark(tab, REST)
      if (isScrolled) {
        await scrollThrough(tab)
        await untilQuiet(session)
        await mark(tab, SCROLLED)
      }
      return true
    })
    const events = await endTrace()
    if (!isAtRest) return undefined
    const layoutShift = await tab.evaluate(readLayoutShift)
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    const scrollMs = isScrolled ? readMainThread(events, SCROLLED, REST).busyMs : undefined
    return { ...readMainThread(events, REST), scrollMs, heapBytes: usedSize, layoutShift }
  })
}

async function mark(tab: Page, name: string): Promise<void> {
  await tab.evaluate((markName) => void performance.mark(markName), name)
}

/** To the end in a few leaps, and back. */
async function scrollThrough(tab: Page): Promise<void> {
  for (let stop = 1; stop <= STOPS; stop++) {
    await tab.evaluate((share) => scrollTo(0, share * document.documentElement.scrollHeight), (stop % STOPS) / (STOPS - 1))
    await pause(STOP_MS)
  }
}

function readLayoutShift(): Promise<number> {
  return new Promise((resolve) => {
    let total = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) total += (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => resolve(total), 50)
  })
}
