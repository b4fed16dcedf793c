import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { inNewTab, within } from './in-new-tab.ts'
import type { BenchBrowser } from './launch.ts'
import { msFromScriptTo } from './main-thread.ts'
import { isMoving, type BenchPage } from './page.ts'
import { installProbe, MARKED } from './probe.ts'
import { startTrace } from './trace.ts'

const LONGEST_VISIT_MS = 90_000
const MOST_STOPS = 24
const LONGEST_STOP_MS = 2_000
const LOOK_EVERY_MS = 50
const END = 'bench-end'

/** What a reader sees of the marks. */
export interface Sight {
  /** From the start of the extension's script until every name on the first screen is marked. */
  markedAfterMs: number | undefined
  /** Of the names on all screens where the reader stops, those that are marked before they go on. */
  share: number
}

/** Opens a page and reads through it, looking at it all the time: what that costs is not to be measured. */
export async function measureSight(browser: BenchBrowser, page: BenchPage, url: string): Promise<Sight | undefined> {
  return inNewTab(browser, async (tab) => {
    const endTrace = await startTrace(browser)
    await tab.addInitScript(installProbe, { names: [...page.names], watchedMark: isMoving(page) ? undefined : MARKED })
    const share = await within(LONGEST_VISIT_MS, async () => {
      await tab.goto(url, { timeout: 0 })
      if (isMoving(page)) await tab.evaluate(() => window.runPage?.())
      const found = await readThrough(tab)
      await tab.evaluate((name) => void performance.mark(name), END)
      return found
    })
    const events = await endTrace()
    return share === undefined ? undefined : { share, markedAfterMs: msFromScriptTo(events, MARKED, END) }
  })
}

async function readThrough(tab: Page): Promise<number> {
  let visible = 0
  let marked = 0
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await tab.evaluate((share) => scrollTo(0, share * (document.documentElement.scrollHeight - innerHeight)), stop / (MOST_STOPS - 1))
    const seen = await lookHere(tab)
    visible += seen.visible
    marked += seen.marked
  }
  return marked / visible
}

async function lookHere(tab: Page): Promise<{ visible: number; marked: number }> {
  for (let waitedMs = 0; ; waitedMs += LOOK_EVERY_MS) {
    const seen = await tab.evaluate(() => window.benchProbe.look())
    if (seen.marked === seen.visible || waitedMs >= LONGEST_STOP_MS) return seen
    await pause(LOOK_EVERY_MS)
  }
}
