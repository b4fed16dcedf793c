/** Below what a frame can spare beside the page's own work. */
const SLICE_MS = 3
const LONGEST_WAIT_MS = 250

/** How soon the next slice follows: after what the reader does now, or when the page is idle. */
export type Haste = 'soon' | 'idle'

/** Works through `steps` a few milliseconds at a time. Each step is to be small: the clock is looked at after every one. */
export async function runInSlices(steps: Generator<unknown>, haste: Haste, signal: AbortSignal): Promise<void> {
  try {
    while (!signal.aborted && !runOneSlice(steps)) await (haste === 'idle' ? untilIdle() : untilFree())
  } finally {
    steps.return(undefined)
  }
}

/** @returns whether all is done */
function runOneSlice(steps: Iterator<unknown>): boolean {
  const endMs = performance.now() + SLICE_MS
  do {
    if (steps.next().done) return true
  } while (performance.now() < endMs)
  return false
}

export function untilIdle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT_MS })
  })
}

/** Until the page was laid out for the first time: who asks for a place before has to wait for that, in one long task. */
export async function untilLaidOut(): Promise<void> {
  // Its first frame is worked on at once, so that idle time only comes behind it.
  await (performance.getEntriesByType('paint').length > 0 ? untilFree() : untilIdle())
}

/** Until the page has laid itself out in its next frame: who asks for places then has them for nothing, however much the page changes. */
export async function untilNextLayout(document: Document): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer)
      observer.disconnect()
      resolve()
    }
    const observer = new ResizeObserver(end)
    // In a tab that nobody looks at there are no frames.
    const timer = setTimeout(end, LONGEST_WAIT_MS)
    // Without a root while it is written anew.
    for (const root of document.children) observer.observe(root)
  })
  // The frame itself is not to wait; what the page does next comes behind it all the same.
  await untilFree()
}

interface Yielding {
  scheduler?: { yield?: () => Promise<void> }
}

/** Input, and what else waits and is more urgent, comes first. */
function untilFree(): Promise<void> {
  const { scheduler } = globalThis as Yielding
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve))
}
