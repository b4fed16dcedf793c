import { setTimeout as pause } from 'node:timers/promises'

const POLL_EVERY_MS = 40

/**
 * Asks again and again until the answer is something.
 * @throws when there is nothing in time, naming what was waited for
 */
export async function waitUntil<Found>(
  what: string,
  probe: () => Promise<Found | undefined | null | false | ''>,
  withinMs = 30_000,
): Promise<Found> {
  const deadline = Date.now() + withinMs
  for (;;) {
    const found = await probe()
    if (found) return found
    if (Date.now() > deadline) throw new Error(`Waited ${withinMs / 1000} s in vain for ${what}`)
    await pause(POLL_EVERY_MS)
  }
}
