import { setTimeout as pause } from 'node:timers/promises'
import type { CDPSession, Page } from 'playwright-core'
import type { BenchBrowser } from './launch.ts'

const LOOK_EVERY_MS = 250
/** A page is at rest when its main thread did nothing to speak of for three looks. */
const QUIET_LOOKS = 3
const QUIET_MS = 3

export async function inNewTab<Result>({ context }: BenchBrowser, visit: (tab: Page, session: CDPSession) => Promise<Result>): Promise<Result> {
  const tab = await context.newPage()
  try {
    const session = await context.newCDPSession(tab)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    return await visit(tab, session)
  } finally {
    await tab.close()
  }
}

/** Asked of the browser, not of the page: looking from inside would draw a frame each time. */
export async function untilQuiet(session: CDPSession): Promise<void> {
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

/** @returns undefined when it takes longer than that */
export async function within<Result>(limitMs: number, work: () => Promise<Result>): Promise<Result | undefined> {
  const clock = new AbortController()
  const limit = pause(limitMs, undefined, { signal: clock.signal }).catch(() => undefined)
  const result = work()
  // Once the limit has passed, the tab is closed under it.
  result.catch(() => undefined)
  try {
    return await Promise.race([result, limit])
  } finally {
    clock.abort()
  }
}
