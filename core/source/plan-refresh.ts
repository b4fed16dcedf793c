import { chanceOf } from './chance.ts'
import { isDue, mayAsk, type Now } from './schedule.ts'
import type { Source } from './source.ts'
import type { SourceHealth } from './source-health.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** A source that may be asked, and its addresses of today. */
export interface Candidate {
  source: Source
  urls: readonly string[]
  health: SourceHealth | undefined
}

/** When each host was last asked, by any source. */
export type HostTimes = ReadonlyMap<string, number>

/** Times ahead of the clock were noted by another clock. */
export function hostTimesOf(healths: readonly SourceHealth[], nowMs: number): HostTimes {
  const times = new Map<string, number>()
  for (const { askedUrl, askedAtMs = 0 } of healths) {
    if (askedUrl !== undefined && askedAtMs <= nowMs) times.set(hostOf(askedUrl), Math.max(times.get(hostOf(askedUrl)) ?? 0, askedAtMs))
  }
  return times
}

/**
 * The sources to ask without anybody wanting it, in their order. One that was asked before is asked again only an hour after
 * the last request to its host, so the sources of one host take turns: the report first, then whoever waits longest. A source that
 * was never asked need not wait.
 */
export function planRefresh(candidates: readonly Candidate[], hostTimes: HostTimes, now: Now): Candidate[] {
  const { nowMs } = now
  const due = candidates.filter((candidate) => isCandidateDue(candidate, nowMs))
  const polls = due.filter((candidate) => isPoll(candidate, now)).sort((a, b) => rank(a, nowMs) - rank(b, nowMs))
  const taken = new Set<string>()
  const granted = polls.filter((candidate) => {
    const host = hostOf(candidate.urls[0])
    const isFree = (hostTimes.get(host) ?? -Infinity) + HOUR_MS <= nowMs
    if (!isFree || taken.has(host) || isKeptForReport(host, candidate, candidates, nowMs)) return false
    taken.add(host)
    return true
  })
  const chosen = [...due.filter((candidate) => !isPoll(candidate, now)), ...granted]
  return chosen.sort((a, b) => Number(isOfReport(b)) - Number(isOfReport(a)))
}

/** A source whose one address changed is not the one that stopped. */
function isCandidateDue({ source, urls, health }: Candidate, nowMs: number): boolean {
  if (urls.length === 0) return false
  const hasMoved = typeof source.url === 'string' && health?.askedUrl !== source.url
  return hasMoved ? mayAsk(health, nowMs) : isDue(health, nowMs)
}

/**
 * The pages of a new report are new, and need not wait. What is new because the day is waits its turn with the rest of its host; the
 * report's own address does so in the first hours of the day, when it is new for everyone, until each install takes it for new.
 */
function isPoll({ source, urls, health }: Candidate, { seed, nowMs }: Now): boolean {
  if (health?.askedUrl === undefined) return false
  const isWithReport = source.yields === 'edition' || source.isPageOfReport === true
  if (health.askedUrl === urls[0] || !isWithReport) return true
  return nowMs % DAY_MS < chanceOf(seed, source.id, 'midnight') * 2 * source.everyMinutes * 60_000
}

/** Who is due though its time has not come was told that time by another clock, and may have waited for long. */
function rank(candidate: Candidate, nowMs: number): number {
  const dueAtMs = candidate.health?.dueAtMs ?? 0
  return isOfReport(candidate) ? -Infinity : dueAtMs > nowMs ? 0 : dueAtMs
}

/** Whoever took the last place before the report's turn would keep the day's edition waiting for an hour. */
function isKeptForReport(host: string, candidate: Candidate, candidates: readonly Candidate[], nowMs: number): boolean {
  if (isOfReport(candidate)) return false
  return candidates.some(({ source, urls, health }) => {
    const isComing = !health?.isStopped && (health?.dueAtMs ?? 0) < nowMs + HOUR_MS
    return source.yields === 'edition' && hostOf(urls[0]) === host && isComing
  })
}

function isOfReport({ source }: Candidate): boolean {
  return source.yields === 'edition'
}

/** Each address is looked at several times in a plan. */
const hosts = new Map<string, string>()

function hostOf(url = ''): string {
  const host = hosts.get(url) ?? URL.parse(url)?.host ?? ''
  hosts.set(url, host)
  return host
}
