import type { Source } from './source.ts'
import type { SourceHealth } from './source-health.ts'

const MS_PER_MINUTE = 60_000
const LONGEST_WAIT_MS = 24 * 60 * MS_PER_MINUTE

/** When a source that answered is asked again. */
export function dueAfterSuccess(source: Source, nowMs: number): number {
  return nowMs + source.everyMinutes * MS_PER_MINUTE
}

/** When a source that failed `count` times in a row is asked again: the wait doubles up to a day, never earlier than it asked. */
export function dueAfterFailure(source: Source, count: number, retryAtMs: number | undefined, nowMs: number): number {
  const waitMs = Math.min(source.everyMinutes * MS_PER_MINUTE * 2 ** (count - 1), LONGEST_WAIT_MS)
  return Math.max(nowMs + waitMs, retryAtMs ?? 0)
}

/** Whether to ask now. A clock set back far enough to put the due time more than a day ahead makes the source due. */
export function isDue(health: SourceHealth | undefined, nowMs: number): boolean {
  if (!health) return true
  return health.dueAtMs <= nowMs || health.dueAtMs > nowMs + LONGEST_WAIT_MS
}

/** A person's "refresh now" asks every source but those that told us to wait. */
export function mayAskNow(health: SourceHealth | undefined, nowMs: number): boolean {
  return (health?.failure?.retryAtMs ?? 0) <= nowMs
}
