import * as v from 'valibot'
import { DaySchema, startOfDayMs } from '../day/day.ts'
import { isStale } from '../figure/stale.ts'
import { isFrozen } from './frozen.ts'

/**
 * A source as a person sees it: what it is called and how it has been; and what is needed to ask it again. Kept apart from the copy,
 * which is large and need not be read for either.
 */
export const SourceHealthSchema = v.object({
  id: v.string(),
  title: v.string(),
  homepage: v.string(),
  /** When the copy we hold was received. No copy yet: absent. */
  fetchedAtMs: v.optional(v.number()),
  /** When the source last said that the copy still holds (a 200 or a 304). */
  checkedAtMs: v.optional(v.number()),
  /** Absent once the source answers well again. */
  failure: v.optional(
    v.object({
      /** The first failure of this row of failures. */
      sinceMs: v.number(),
      atMs: v.number(),
      /** A sentence for the person. */
      reason: v.string(),
      /** Failures in a row. */
      count: v.number(),
    }),
  ),
  /** A newer address than the one of our copy answered, but with nothing that could be read. A sentence for the person. */
  unreadReason: v.optional(v.string()),
  /** Not asked again before this moment. */
  dueAtMs: v.number(),
  /** Gone for good (410): asked again only when a person wants this very source tried. */
  isStopped: v.optional(v.literal(true)),
  /** The server's own `Retry-After`: not even a person's "refresh" asks before. */
  retryAtMs: v.optional(v.number()),
  /** The last request, whatever came of it, and the best address at that time. */
  askedAtMs: v.optional(v.number()),
  askedUrl: v.optional(v.string()),
  /** Addresses better than the one of our copy that had nothing (404) when they were last asked. */
  absentUrls: v.optional(v.array(v.string())),
  /** Where the copy came from, and its validators, byte for byte as received. */
  copyUrl: v.optional(v.string()),
  etag: v.optional(v.string()),
  lastModified: v.optional(v.string()),
  /** Of the copy: the day of an edition, and when the newest of its stories came out. */
  editionDay: v.optional(DaySchema),
  newestStoryAtMs: v.optional(v.number()),
})
export type SourceHealth = v.InferOutput<typeof SourceHealthSchema>

/** As if its copy had never come: it is due, unless the server told us to wait. */
export function withoutCopy(health: SourceHealth): SourceHealth {
  const { id, title, homepage, failure, retryAtMs, isStopped } = health
  return { id, title, homepage, failure, retryAtMs, isStopped, dueAtMs: retryAtMs ?? 0 }
}

/** What a person should know of sources that fail, or that have nothing new to tell. */
export interface Trouble {
  /** Nothing at all could be read; otherwise some sources failed and others did not. */
  isEverySource: boolean
  /** Those whose last good answer is old or never came. One that failed a moment ago is asked again before anybody misses it. */
  failing: readonly SourceHealth[]
  /** Those that answer, but were left behind by who wrote them. */
  frozen: readonly SourceHealth[]
  /** One that answers, but whose newest edition cannot be read, while the one we have is old. */
  unread?: SourceHealth
}

/** @returns undefined while there is none */
export function troubleOf(healths: readonly SourceHealth[], nowMs: number): Trouble | undefined {
  const failed = healths.filter(({ failure }) => failure)
  const isEverySource = failed.length > 0 && failed.length === healths.length
  const isMissed = ({ isStopped, checkedAtMs }: SourceHealth) => isStopped || checkedAtMs === undefined || isStale(checkedAtMs, nowMs)
  const failing = isEverySource ? failed : failed.filter(isMissed)
  const frozen = healths.filter(({ failure, newestStoryAtMs }) => !failure && isFrozen(newestStoryAtMs, nowMs))
  const unread = healths.find((health) => isUnread(health, nowMs))
  return failing.length + frozen.length > 0 || unread ? { isEverySource, failing, frozen, ...(unread && { unread }) } : undefined
}

/** Early in the day the address may have a page that says there is no edition yet. */
function isUnread({ failure, unreadReason, editionDay }: SourceHealth, nowMs: number): boolean {
  return !failure && unreadReason !== undefined && editionDay !== undefined && isStale(startOfDayMs(editionDay), nowMs)
}

/** When any source last answered well. */
export function lastCheckedAtMs(healths: readonly SourceHealth[]): number | undefined {
  const times = healths.flatMap(({ checkedAtMs }) => checkedAtMs ?? [])
  return times.length > 0 ? Math.max(...times) : undefined
}
