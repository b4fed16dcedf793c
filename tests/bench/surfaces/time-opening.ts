import { inNewTab, untilQuiet } from '../pages/in-new-tab.ts'
import type { BenchBrowser } from '../pages/launch.ts'

/** A page of the extension, and what must be on it for its reader to have what they came for. */
export interface Surface {
  file: string
  title: string
  viewport: { width: number; height: number }
  /** All of these must be there. */
  selectors: readonly string[]
}

/** From the moment of opening on, in milliseconds. */
export interface Opening {
  /** The frame that has all that the reader came for is on screen. */
  paintedMs: number
  firstPaintMs: number
  /** The last of the largest contentful paints until the page is at rest. */
  largestPaintMs: number
  layoutShift: number
  /** All work of the page's thread until it is at rest: scripts, and layout and drawing with them. */
  threadMs: number
}

interface PageWorld {
  opening: Omit<Opening, 'threadMs'>
}

/** Opens the page in a new tab and waits until it is at rest. */
export function timeOpening(browser: BenchBrowser, { file, viewport, selectors }: Surface): Promise<Opening> {
  return inNewTab(browser, async (tab, session) => {
    await tab.setViewportSize(viewport)
    await tab.addInitScript(watchOpening, [...selectors])
    await tab.goto(`${browser.extensionOrigin}/${file}`)
    await tab.waitForFunction(() => (window as unknown as PageWorld).opening.paintedMs > 0)
    await untilQuiet(session)
    const { metrics } = await session.send('Performance.getMetrics')
    const threadMs = (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
    return { ...(await tab.evaluate(() => (window as unknown as PageWorld).opening)), threadMs }
  })
}

/** Runs in the page, before any of its own scripts. */
function watchOpening(selectors: string[]): void {
  const opening = { paintedMs: 0, firstPaintMs: 0, largestPaintMs: 0, layoutShift: 0 }
  ;(window as unknown as PageWorld).opening = opening
  const changes = new MutationObserver(() => {
    if (!selectors.every((selector) => document.querySelector(selector))) return
    changes.disconnect()
    requestAnimationFrame(() => {
      // The first task behind a frame: what it drew is on its way to the screen.
      const behindFrame = new MessageChannel()
      behindFrame.port1.onmessage = () => {
        opening.paintedMs = performance.now()
      }
      behindFrame.port2.postMessage(undefined)
    })
  })
  changes.observe(document, { childList: true, subtree: true })
  const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') opening.firstPaintMs = startTime
  })
  watch('largest-contentful-paint', ({ startTime }) => {
    opening.largestPaintMs = startTime
  })
  watch('layout-shift', (entry) => {
    opening.layoutShift += (entry as PerformanceEntry & { value: number }).value
  })
}
