import { dayOf } from '../day/day.ts'
import { formatHost } from '../figure/format-host.ts'
import { formatAge, formatDay, formatDue } from '../figure/format-time.ts'
import { isStale } from '../figure/stale.ts'
import { say } from '../language/say.ts'
import { isFrozen } from './frozen.ts'
import type { ListedSource } from './listed-source.ts'
import type { SourceHealth } from './source-health.ts'

/** How a source is, in words. */
export interface HealthWords {
  /** `Good 3 h ago` */
  state: string
  /** Whether that is old, or nothing at all. */
  isWorn: boolean
  /** `in 2 h`; absent while it will not be asked. */
  next?: string
  /** What is wrong, as a sentence. */
  problem?: string
  /** More about it, for those who want to know. */
  details: string[]
}

export function tellHealth({ isOn, health, url, isAllowed }: ListedSource, nowMs: number): HealthWords {
  if (!isOn) return { state: say('source.off'), isWorn: false, details: [] }
  if (!isAllowed) {
    const state = health ? goodOf(health, nowMs) : say('source.notAsked')
    return { state, isWorn: true, problem: say('source.notAllowed', { host: formatHost(url) ?? url }), details: [] }
  }
  if (!health) return { state: say('source.notAskedYet'), isWorn: false, details: [] }
  const { checkedAtMs, dueAtMs, isStopped } = health
  const problem = problemOf(health, nowMs)
  return {
    state: goodOf(health, nowMs),
    isWorn: checkedAtMs === undefined || isStale(checkedAtMs, nowMs),
    ...(!isStopped && { next: formatDue(dueAtMs, nowMs) }),
    ...(problem !== undefined && { problem }),
    details: problem === undefined ? [] : detailsOf(health, nowMs),
  }
}

/** When the source last said that what we have still holds; its last news may be older. */
function goodOf({ checkedAtMs, fetchedAtMs }: SourceHealth, nowMs: number): string {
  if (checkedAtMs === undefined || fetchedAtMs === undefined) return say('source.nothingYet')
  const [checked, fetched] = [formatAge(checkedAtMs, nowMs), formatAge(fetchedAtMs, nowMs)]
  return checked === fetched ? say('source.good', { age: checked }) : say('source.goodSince', { age: checked, news: fetched })
}

function problemOf({ title, isStopped, failure, unreadReason, newestStoryAtMs }: SourceHealth, nowMs: number): string | undefined {
  if (isStopped) return say('source.gone')
  if (failure) return failure.reason
  if (unreadReason !== undefined) return say('source.newestUnread', { source: title, reason: unreadReason })
  if (!isFrozen(newestStoryAtMs, nowMs)) return undefined
  return say('source.frozen', { day: formatDay(dayOf(newestStoryAtMs), 'long') })
}

function detailsOf({ failure, fetchedAtMs }: SourceHealth, nowMs: number): string[] {
  if (!failure) return []
  const { atMs, count } = failure
  const age = formatAge(atMs, nowMs)
  const failed = count > 1 ? say('source.failedInARow', count, { count, age }) : say('source.failed', { age })
  return fetchedAtMs === undefined ? [failed] : [failed, say('source.copyStays')]
}
