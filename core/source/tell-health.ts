import { dayOf } from '../day/day.ts'
import { formatHost } from '../figure/format-host.ts'
import { formatAge, formatDay, formatDue, isStale } from '../figure/format-time.ts'
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

export function tellHealth({ isOn, health, own }: ListedSource, nowMs: number): HealthWords {
  if (!isOn) return { state: 'Off', isWorn: false, details: [] }
  if (own && !own.isAllowed) {
    const state = health ? goodOf(health, nowMs) : 'Not asked'
    return { state, isWorn: true, problem: `The browser does not let us ask ${formatHost(own.url) ?? own.url}.`, details: [] }
  }
  if (!health) return { state: 'Not asked yet', isWorn: false, details: [] }
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
  if (checkedAtMs === undefined || fetchedAtMs === undefined) return 'Nothing yet'
  const [checked, fetched] = [formatAge(checkedAtMs, nowMs), formatAge(fetchedAtMs, nowMs)]
  return checked === fetched ? `Good ${checked}` : `Good ${checked}, last news ${fetched}`
}

function problemOf({ isStopped, failure, newestStoryAtMs }: SourceHealth, nowMs: number): string | undefined {
  if (isStopped) return 'It says that it is gone for good (410), and is not asked any more.'
  if (failure) return failure.reason
  if (!isFrozen(newestStoryAtMs, nowMs)) return undefined
  return `It answers, but with nothing newer than ${formatDay(dayOf(newestStoryAtMs), 'long')}. It may have moved.`
}

function detailsOf({ failure, fetchedAtMs }: SourceHealth, nowMs: number): string[] {
  if (!failure) return []
  const { atMs, count } = failure
  const failed = `${count > 1 ? `Failed ${count} times in a row, last ` : 'Failed '}${formatAge(atMs, nowMs)}.`
  return fetchedAtMs === undefined ? [failed] : [failed, 'What it gave before stays.']
}
