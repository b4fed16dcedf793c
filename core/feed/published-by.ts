import type { Story } from '../edition/edition.ts'

/** When a story was published, as far as it says so. One dated later than it was fetched is dated by a wrong clock, and counts as just published. */
export function publishedBy(fetchedAtMs: number, publishedAtMs: number | undefined): Pick<Story, 'publishedAtMs'> {
  return publishedAtMs === undefined ? {} : { publishedAtMs: Math.min(publishedAtMs, fetchedAtMs) }
}
