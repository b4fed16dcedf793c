import { addressesToAsk } from '../../../core/source/addresses-to-ask.ts'
import { dayOf, type Day } from '../../../core/day/day.ts'
import { healthAfterAnswer, healthAfterFailure, type Asked } from '../../../core/source/next-health.ts'
import { hostTimesOf, planRefresh, type Candidate } from '../../../core/source/plan-refresh.ts'
import { isDue, mayAsk } from '../../../core/source/schedule.ts'
import type { Source } from '../../../core/source/source.ts'
import type { SourceHealth } from '../../../core/source/source-health.ts'
import { MINUTES_BETWEEN_WAKES, minutesToFirstWake } from '../../../core/source/wakes.ts'

const MINUTE_MS = 60_000

export interface SimulatedRequest {
  sourceId: string
  url: string
  atMs: number
  isConditional: boolean
  /** This install asked this address before. */
  isAgain: boolean
}

/** What a simulated server answers. */
export interface SimulatedAnswer {
  status: number
  retryAtMs?: number | undefined
}
export type SimulatedServer = (request: SimulatedRequest) => SimulatedAnswer

/**
 * One browser that is never closed, from the moment of installing on: it wakes as the alarm does, asks whom the plan names, and notes
 * what the background notes. Every rule is the real one; only network and clock are played.
 */
export function simulateInstall(seed: string, sources: readonly Source[], span: { fromMs: number; toMs: number }, server: SimulatedServer): void {
  const healths = new Map<string, SourceHealth>()
  const asked = new Set<string>()
  const everyMs = MINUTES_BETWEEN_WAKES * MINUTE_MS
  const firstWakeMs = span.fromMs + minutesToFirstWake(seed) * MINUTE_MS
  for (let nowMs = span.fromMs; nowMs < span.toMs; nowMs = nowMs === span.fromMs ? firstWakeMs : nowMs + everyMs) {
    if (healths.size === sources.length && ![...healths.values()].some((health) => isDue(health, nowMs))) continue
    const candidates = candidatesOf(sources, healths, dayOf(nowMs))
    for (const candidate of planRefresh(candidates, hostTimesOf([...healths.values()], nowMs), { seed, nowMs })) {
      const sourceId = candidate.source.id
      const request = (url: string, isConditional: boolean) => {
        const isAgain = asked.has(url)
        asked.add(url)
        return server({ sourceId, url, atMs: nowMs, isConditional, isAgain })
      }
      healths.set(sourceId, askOnce(candidate, { seed, nowMs }, request))
    }
  }
}

/** As the background asks one source, down its addresses. */
export function askOnce(
  { source, urls, health }: Candidate,
  now: { seed: string; nowMs: number },
  request: (url: string, isConditional: boolean) => SimulatedAnswer,
): SourceHealth {
  const asked: Asked & { absentUrls: string[] } = { urls, absentUrls: [] }
  for (const url of addressesToAsk(urls, health, now.nowMs)) {
    const { status, retryAtMs } = request(url, url === health?.copyUrl && health.etag !== undefined)
    asked.retryAtMs = retryAtMs
    if (status === 304) return healthAfterAnswer(source, health, asked, undefined, now)
    if (status === 200) return healthAfterAnswer(source, health, asked, { copyUrl: url, etag: '"1"', editionDay: dayIn(url) }, now)
    if (status !== 404) return healthAfterFailure(source, health, asked, { reason: String(status), isGone: status === 410, isBlameless: false }, now)
    asked.absentUrls.push(url)
    if (!mayAsk(asked, now.nowMs)) break
  }
  if (urls.includes(health?.copyUrl ?? '')) return healthAfterAnswer(source, health, asked, undefined, now)
  return healthAfterFailure(source, health, asked, { reason: '404', isGone: false, isBlameless: false }, now)
}

function dayIn(url: string): string | undefined {
  return /\d{4}-\d\d-\d\d/.exec(url)?.[0]
}

function candidatesOf(sources: readonly Source[], healths: ReadonlyMap<string, SourceHealth>, today: Day): Candidate[] {
  if (addressesOf.today !== today) addressesOf = { today, urls: new Map() }
  return sources.map((source) => {
    const urls = addressesOf.urls.get(source) ?? (typeof source.url === 'string' ? [source.url] : source.url({ today }))
    addressesOf.urls.set(source, urls)
    return { source, urls, health: healths.get(source.id) }
  })
}

/** A day's addresses are the same for every install. */
let addressesOf: { today: Day; urls: Map<Source, readonly string[]> } = { today: '', urls: new Map() }
