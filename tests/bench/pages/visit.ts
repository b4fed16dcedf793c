import { setTimeout as pause } from 'node:timers/promises'
import type { CDPSession, Page } from 'playwright-core'
import type { BenchBrowser } from './launch.ts'
import type { BenchPage } from './page.ts'
import { installProbe } from './probe.ts'
import { END_MARK, readMainThread, startTrace, type MainThread } from './trace.ts'

const LOOK_EVERY_MS = 250
/** A page is done when its main thread did nothing to speak of for three looks. */
const QUIET_LOOKS = 3
const QUIET_MS = 3
const LONGEST_VISIT_MS = 20_000
const MOST_STOPS = 40
const LONGEST_STOP_MS = 600

export interface Cost extends MainThread {
  heapBytes: number
  layoutShift: number
}

/** What a reader sees: how soon the names on the screen are marked, and how many of those they come by. */
export interface Sight {
  markedAfterMs: number | undefined
  share: number
}

/** Opens a page and lets it come to rest, without looking at it meanwhile. @returns undefined when it does not come to rest */
export async function measureCost(browser: BenchBrowser, { kind }: BenchPage, url: string): Promise<Cost | undefined> {
  return inNewTab(browser, async (tab, session) => {
    await session.send('Performance.enable')
    const endTrace = await startTrace(browser.control)
    const isDone = await within(LONGEST_VISIT_MS, async () => {
      await tab.goto(url, { timeout: 0 })
      await untilQuiet(session)
      if (kind === 'chat' || kind === 'list' || kind === 'dynamic') {
        await tab.evaluate(() => window.runPage?.())
        await untilQuiet(session)
      }
      await tab.evaluate((name) => void performance.mark(name), END_MARK)
      return true
    })
    const events = await endTrace()
    if (!isDone) return undefined
    const layoutShift = await tab.evaluate(readLayoutShift)
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    return { ...readMainThread(events), heapBytes: usedSize, layoutShift }
  })
}

/** Reads through a page as far as it takes to see most of it. */
export async function measureSight(browser: BenchBrowser, { kind, names }: BenchPage, url: string): Promise<Sight | undefined> {
  return inNewTab(browser, async (tab) => {
    const isMoving = kind === 'chat' || kind === 'list' || kind === 'dynamic'
    const endTrace = await startTrace(browser.control)
    await tab.addInitScript(installProbe, { names: [...names], isWatching: !isMoving })
    const seen = await within(2 * LONGEST_VISIT_MS, async () => {
      await tab.goto(url, { timeout: 0 })
      if (isMoving) await tab.evaluate(() => window.runPage?.())
      const totals = { visible: 0, marked: 0 }
      for (let stop = 0; stop < MOST_STOPS; stop++) {
        const { visible, marked, isEnd } = await lookAt(tab, stop / (MOST_STOPS - 1))
        totals.visible += visible
        totals.marked += marked
        if (isEnd) break
      }
      await tab.evaluate((name) => void performance.mark(name), END_MARK)
      return totals
    })
    const events = await endTrace()
    return seen && { share: seen.marked / seen.visible, markedAfterMs: readMainThread(events).markedAfterMs }
  })
}

/** Scrolls to this share of the page's height, and waits a little for the names there. */
async function lookAt(tab: Page, share: number): Promise<{ visible: number; marked: number; isEnd: boolean }> {
  await tab.evaluate((at) => scrollTo(0, at * (document.documentElement.scrollHeight - innerHeight)), share)
  for (let waitedMs = 0; ; waitedMs += 50) {
    const seen = await tab.evaluate(() => window.benchProbe.look())
    if (seen.marked === seen.visible || waitedMs >= LONGEST_STOP_MS) return { ...seen, isEnd: share === 1 }
    await pause(50)
  }
}

async function untilQuiet(session: CDPSession): Promise<void> {
  let quietLooks = 0
  let before = await taskMs(session)
  while (quietLooks < QUIET_LOOKS) {
    await pause(LOOK_EVERY_MS)
    const now = await taskMs(session)
    quietLooks = now - before < QUIET_MS ? quietLooks + 1 : 0
    before = now
  }
}

async function taskMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
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

async function inNewTab<Result>({ context }: BenchBrowser, visit: (tab: Page, session: CDPSession) => Promise<Result>): Promise<Result> {
  const tab = await context.newPage()
  try {
    return await visit(tab, await context.newCDPSession(tab))
  } finally {
    await tab.close()
  }
}

/** @returns undefined when it takes longer than that */
async function within<Result>(limitMs: number, work: () => Promise<Result>): Promise<Result | undefined> {
  const clock = new AbortController()
  const limit = pause(limitMs, undefined, { signal: clock.signal }).catch(() => undefined)
  const result = work()
  result.catch(() => undefined)
  try {
    return await Promise.race([result, limit])
  } finally {
    clock.abort()
  }
}

declare global {
  interface Window {
    runPage?: () => Promise<void>
  }
}
