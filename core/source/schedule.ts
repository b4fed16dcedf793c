import { addDays, dayOf, startOfDayMs } from '../day/day.ts'
import { chanceOf } from './chance.ts'
import type { Source } from './source.ts'
import type { SourceHealth } from './source-health.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
/** Two turns of a source are this part of its interval further apart or nearer together than they would be. */
const JITTER = 0.2
const LONGEST_WAIT_MS = DAY_MS
/** Beyond every wait we give, `Retry-After` and jitter included: a due time further ahead was set by another clock. */
const BEYOND_EVERY_WAIT_MS = 30 * HOUR_MS
/** A time that far ahead was noted by another clock. */
export const CLOCKS_DIFFER_MS = 5 * MINUTE_MS
/** Both: a computer that slept for days between two tries has hardly tried. */
const GIVES_UP_HOPE_AFTER_MS = 3 * DAY_MS
const GIVES_UP_HOPE_AFTER_FAILURES = 5
/** The report, once today's edition is there, or when none came for days. */
const RESTING_EVERY_MS = 6 * HOUR_MS
const RESTS_AFTER_DAYS = 3

export type Scheduled = Pick<Source, 'id' | 'yields' | 'everyMinutes'>

/** What a turn depends on: the install it is for, and the time. */
export interface Now {
  seed: string
  nowMs: number
}

/**
 * When a source that answered is asked again. Every install has turns of its own, evenly spread over the interval, and is a little
 * early or late at each of them: however many installs ask a server, it is never asked by all at once.
 */
export function dueAfterSuccess(source: Scheduled, editionDay: SourceHealth['editionDay'], now: Now): number {
  const everyMs = source.everyMinutes * MINUTE_MS
  if (source.yields !== 'edition') return nextTurn(source, everyMs, now)
  const today = dayOf(now.nowMs)
  const isHunted = editionDay !== today && (editionDay ?? today) > addDays(today, -RESTS_AFTER_DAYS)
  if (isHunted) return nextTurn(source, everyMs, now)
  const tomorrowMs = startOfDayMs(addDays(today, 1)) + chanceOf(now.seed, source.id, 'morning') * everyMs
  return Math.min(nextTurn(source, RESTING_EVERY_MS, now), tomorrowMs)
}

/** The first turn that is at least half an interval away: who was asked out of turn has not to answer at once again. */
function nextTurn({ id }: Scheduled, everyMs: number, { seed, nowMs }: Now): number {
  const offsetMs = chanceOf(seed, id) * everyMs
  const earliestMs = nowMs + everyMs / 2
  const turnMs = (turn: number) => offsetMs + (turn + (chanceOf(seed, id, turn) - 0.5) * JITTER) * everyMs
  let turn = Math.floor((earliestMs - offsetMs) / everyMs - JITTER / 2)
  while (turnMs(turn) < earliestMs) turn++
  return turnMs(turn)
}

/**
 * When a source that failed is asked again: some time within a wait that doubles with every failure, up to a day, and no sooner than in
 * a day once it failed often for three days. Never earlier than it asked for.
 */
export function dueAfterFailure(source: Scheduled, { count, sinceMs }: { count: number; sinceMs: number }, retryAtMs: number | undefined, now: Now): number {
  const { seed, nowMs } = now
  const everyMs = source.everyMinutes * MINUTE_MS
  const chance = chanceOf(seed, source.id, 'failure', count)
  const isHopeless = count >= GIVES_UP_HOPE_AFTER_FAILURES && nowMs - sinceMs >= GIVES_UP_HOPE_AFTER_MS
  const longestMs = Math.min(everyMs * 2 ** count, LONGEST_WAIT_MS)
  const waitMs = isHopeless ? LONGEST_WAIT_MS * (1 + JITTER * chance) : Math.max(longestMs * chance, everyMs / 2)
  // Whoever names one moment to all who ask would else be asked by all of them at that moment.
  return Math.max(nowMs + waitMs, afterRetry(source, retryAtMs, now))
}

/** When a source that said "come again later" is asked on its own: soon after that moment, each install at another time. */
export function afterRetry(source: Scheduled, retryAtMs: number | undefined, { seed }: Now): number {
  return retryAtMs === undefined ? 0 : retryAtMs + chanceOf(seed, source.id, retryAtMs) * JITTER * source.everyMinutes * MINUTE_MS
}

/** Whether to ask now. A source that was last asked in what is now the future is due: the clock was set back. */
export function isDue(health: SourceHealth | undefined, nowMs: number): boolean {
  if (!health) return true
  if (health.isStopped || !mayAsk(health, nowMs)) return false
  return health.dueAtMs <= nowMs || health.dueAtMs > nowMs + BEYOND_EVERY_WAIT_MS || (health.askedAtMs ?? 0) > nowMs + CLOCKS_DIFFER_MS
}

/** A person's "refresh now" asks every source but those that told us to wait or to stay away for good. */
export function mayAskNow(health: SourceHealth | undefined, nowMs: number): boolean {
  return !health?.isStopped && mayAsk(health, nowMs)
}

/** Nobody asks a source before the time it named, whatever for. A time more than a day ahead was noted by another clock. */
export function mayAsk(health: Pick<SourceHealth, 'retryAtMs'> | undefined, nowMs: number): boolean {
  const retryAtMs = health?.retryAtMs ?? 0
  return retryAtMs <= nowMs || retryAtMs > nowMs + DAY_MS + CLOCKS_DIFFER_MS
}
