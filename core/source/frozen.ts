import type { Story } from '../edition/edition.ts'

/** The quietest labs are silent for two or three months; a feed that says nothing for half a year has been left behind. */
const FROZEN_AFTER_MS = 180 * 24 * 3_600_000

/** @returns undefined where no story is dated */
export function newestStoryAtMs(stories: readonly Story[]): number | undefined {
  return stories.reduce<number | undefined>((newest, { publishedAtMs }) => {
    return publishedAtMs !== undefined && publishedAtMs > (newest ?? -Infinity) ? publishedAtMs : newest
  }, undefined)
}

/** Whether a source that answers well has stopped to tell anything new. One without dates cannot be told. */
export function isFrozen(stories: readonly Story[], nowMs: number): boolean {
  const newestAtMs = newestStoryAtMs(stories)
  return newestAtMs !== undefined && nowMs - newestAtMs > FROZEN_AFTER_MS
}
