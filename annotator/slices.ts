/** Below what a frame can spare beside the page's own work. */
const SLICE_MS = 4
const LONGEST_WAIT_MS = 250
/** How many steps are done between two looks at the clock. */
const STEPS_PER_LOOK = 24

/**
 * Works through `steps` a few milliseconds at a time: the first slice at once, the others when the page is idle.
 * @param onPause called between two slices
 * @returns whether all was done, rather than stopped by the signal
 */
export async function runInSlices(steps: Iterator<unknown>, signal: AbortSignal, onPause: () => void): Promise<boolean> {
  while (!signal.aborted) {
    if (runOneSlice(steps)) return true
    onPause()
    await untilIdle()
  }
  return false
}

/** @returns whether all is done */
function runOneSlice(steps: Iterator<unknown>): boolean {
  const endMs = performance.now() + SLICE_MS
  do {
    for (let step = 0; step < STEPS_PER_LOOK; step++) if (steps.next().done) return true
  } while (performance.now() < endMs)
  return false
}

function untilIdle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT_MS })
  })
}
