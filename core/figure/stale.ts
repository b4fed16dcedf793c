/** Older than this, a figure changes tone. */
const STALE_AFTER_MS = 36 * 3_600_000

/** Apart from the words of an age, which would weigh on every page. */
export function isStale(atMs: number, nowMs: number): boolean {
  return nowMs - atMs > STALE_AFTER_MS
}
