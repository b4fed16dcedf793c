import { formatAge, formatMonth } from '../figure/format-time.ts'
import { listWithAnd } from '../language/formats.ts'
import { joinSentences } from '../language/join-list.ts'
import { say } from '../language/say.ts'
import type { SourceHealth, Trouble } from './source-health.ts'

const MOST_NAMED = 3

/** A sentence or two on sources that cannot be read, one on the edition that cannot, and one on those that tell nothing new. */
export function tellTrouble({ isEverySource, failing, frozen, unread }: Trouble, nowMs: number): { failing?: string; unread?: string; frozen?: string } {
  const kept = failing.some(({ fetchedAtMs }) => fetchedAtMs !== undefined) && say('source.fetchedStays')
  const failed = isEverySource ? tellAll(failing, nowMs) : tellSome(failing, nowMs)
  return {
    ...(failed !== undefined && { failing: joinSentences([failed, kept]) }),
    ...(unread?.unreadReason !== undefined && { unread: say('source.newestUnread', { source: unread.title, reason: unread.unreadReason }) }),
    ...(frozen.length > 0 && { frozen: tellFrozen(frozen) }),
  }
}

function tellAll(failing: readonly SourceHealth[], nowMs: number): string {
  const latest = failing.flatMap(({ failure }) => failure ?? []).reduce((last, failure) => (failure.atMs > last.atMs ? failure : last))
  return say('source.noneRead', { age: formatAge(latest.atMs, nowMs), reason: latest.reason })
}

function tellSome(failing: readonly SourceHealth[], nowMs: number): string | undefined {
  const [first, second] = failing
  if (!first) return undefined
  if (second) return say('source.someUnread', { sources: listed(failing.map(({ title }) => title)) })
  const { title, checkedAtMs, failure } = first
  const reason = failure?.reason ?? ''
  return checkedAtMs === undefined
    ? say('source.neverRead', { source: title, reason })
    : say('source.lastRead', { source: title, age: formatAge(checkedAtMs, nowMs), reason })
}

function tellFrozen(frozen: readonly SourceHealth[]): string {
  const told = frozen.map(({ title, newestStoryAtMs = 0 }) => say('source.sinceMonth', { source: title, month: formatMonth(newestStoryAtMs) }))
  return say('source.nothingNew', { sources: listed(told) })
}

function listed(names: readonly string[]): string {
  if (names.length <= MOST_NAMED) return listWithAnd(names)
  const count = names.length - MOST_NAMED + 1
  return listWithAnd([...names.slice(0, MOST_NAMED - 1), say('source.others', count, { count })])
}
