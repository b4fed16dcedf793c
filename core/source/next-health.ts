import { afterRetry, dueAfterFailure, dueAfterSuccess, type Now } from './schedule.ts'
import type { Source } from './source.ts'
import type { SourceHealth } from './source-health.ts'

type About = Pick<Source, 'id' | 'title' | 'homepage' | 'yields' | 'everyMinutes'>

/** What is noted of a new copy beside it. */
export type CopyNote = Pick<SourceHealth, 'copyUrl' | 'etag' | 'lastModified' | 'editionDay' | 'newestStoryAtMs'>

export interface Asked {
  /** The source's addresses, best first. */
  urls: readonly string[]
  /** Those of them that had nothing. */
  absentUrls: readonly string[]
  /** Why a better address than the one that gave the copy could not be read, though it answered. */
  unreadReason?: string | undefined
  /** When the server wants to be asked again, if it said so. */
  retryAtMs?: number | undefined
}

/** @param copy undefined when the copy we hold still stands */
export function healthAfterAnswer(source: About, before: SourceHealth | undefined, asked: Asked, copy: CopyNote | undefined, now: Now): SourceHealth {
  const { copyUrl, etag, lastModified, editionDay, newestStoryAtMs } = copy ?? before ?? {}
  return {
    ...noteOf(source, before, asked, now),
    // A copy from the future came while the clock was wrong.
    fetchedAtMs: copy ? now.nowMs : Math.min(before?.fetchedAtMs ?? now.nowMs, now.nowMs),
    checkedAtMs: now.nowMs,
    unreadReason: asked.unreadReason,
    dueAtMs: Math.max(dueAfterSuccess(source, editionDay, now), afterRetry(source, asked.retryAtMs, now)),
    ...{ copyUrl, etag, lastModified, editionDay },
    // An empty feed is quiet, not new.
    newestStoryAtMs: newestStoryAtMs ?? before?.newestStoryAtMs,
  }
}

/** What is known of the copy stays as it was. That the reader has no network, or forbids us to ask, does not count against the source. */
export function healthAfterFailure(
  source: About,
  before: SourceHealth | undefined,
  asked: Asked,
  { reason, isGone, isBlameless }: { reason: string; isGone: boolean; isBlameless: boolean },
  now: Now,
): SourceHealth {
  const count = (before?.failure?.count ?? 0) + (isBlameless ? 0 : 1)
  const sinceMs = Math.min(before?.failure?.sinceMs ?? now.nowMs, now.nowMs)
  return {
    ...before,
    ...noteOf(source, before, asked, now),
    failure: { sinceMs, atMs: now.nowMs, reason, count },
    dueAtMs: dueAfterFailure(source, { count, sinceMs }, asked.retryAtMs, now),
    isStopped: isGone || undefined,
  }
}

function noteOf({ id, title, homepage }: About, before: SourceHealth | undefined, { urls, absentUrls, retryAtMs }: Asked, { nowMs }: Now) {
  // Days go by, and with them the addresses that had nothing.
  const absent = urls.filter((url) => absentUrls.includes(url) || before?.absentUrls?.includes(url))
  return { id, title, homepage, askedAtMs: nowMs, askedUrl: urls[0], absentUrls: absent, retryAtMs }
}
