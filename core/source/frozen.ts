/** The quietest labs are silent for two or three months; a feed that says nothing for half a year has been left behind. */
const FROZEN_AFTER_MS = 180 * 24 * 3_600_000

/** Whether a source that answers well has stopped to tell anything new. One without dates cannot be told. */
export function isFrozen(newestStoryAtMs: number | undefined, nowMs: number): newestStoryAtMs is number {
  return newestStoryAtMs !== undefined && nowMs - newestStoryAtMs > FROZEN_AFTER_MS
}
