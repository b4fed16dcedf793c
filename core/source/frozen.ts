import type { Story } from '../edition/edition.ts'

/** The quietest labs are silent for two or three months; a feed that says nothing for half a year has been left behind. */
const FROZEN_AFTER_MS = 180 * 24 * 3_600_000

/** A date ahead of the clock says nothing: feeds announce, and mistype. @returns undefined where no story is dated */
export function newestStoryAtMs(stories: readonly Story[], nowMs: number): number | undefined {
  return stories.reduce<number | undefined>((newest, { publishedAtMs }) => {
    return publishedAtMs !== undefined && publishedAtMs <= nowMs && publishedAtMs > (newest ?? -Infinity) ? publishedAtMs : newest
  }, undefined)
}

/** Whether a source that answers well has stopped to tell anything new. One without dates cannot be told. */
export function isFrozen(newestAtMs: number | undefined, nowMs: number): newestAtMs is number {
  return newestAtMs !== undefined && nowMs - newestAtMs > FROZEN_AFTER_MS
}
