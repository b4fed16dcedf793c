import { setTimeout as pause } from 'node:timers/promises'

const POLL_EVERY_MS = 40
/** A busy machine may take this long to ask all sources. */
export const PATIENCE_MS = 90_000

/**
 * Asks again and again until the answer is something.
 * @throws when there is nothing in time, naming what was waited for, as it stands then
 */
export async function waitUntil<Found>(
  what: string | (() => string),
  probe: () => Promise<Found | undefined | null | false | ''>,
  withinMs = PATIENCE_MS,
): Promise<Found> {
  const deadline = Date.now() + withinMs
  for (;;) {
    const found = await probe()
    if (found) return found
    if (Date.now() > deadline) throw new Error(`Waited ${withinMs / 1000} s in vain for ${typeof what === 'string' ? what : what()}`)
    await pause(POLL_EVERY_MS)
  }
}
