import type { Steps } from '../core/steps/steps.ts'
import { wait } from './wait.ts'

const SLICE_MS = 12

/** Runs long work in slices, between which messages are answered. */
export async function runInSlices<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const startedAt = performance.now()
    while (performance.now() - startedAt < SLICE_MS) {
      const step = steps.next()
      if (step.done) return step.value
    }
    await giveWay()
  }
}

/** Lets everything that waits have its turn. */
export function giveWay(): Promise<void> {
  return wait(0)
}
