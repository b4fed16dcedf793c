import type { SourceHealth } from './source-health.ts'

const HOUR_MS = 3_600_000

/**
 * Which of a source's addresses to ask this time, best first. One from which our copy came is asked again only when it is the best.
 * Of those known to be absent only one is asked, else a report that rests would be asked for a week of days every hour: the best of
 * them, and in every fourth hour the one behind it, which may have come late.
 */
export function addressesToAsk(urls: readonly string[], health: SourceHealth | undefined, nowMs: number): readonly string[] {
  const heldAt = urls.indexOf(health?.copyUrl ?? '')
  const better = heldAt < 0 ? urls : urls.slice(0, Math.max(heldAt, 1))
  const isAbsent = (url: string) => health?.absentUrls?.includes(url) === true
  const [best, second] = better
  if (best === undefined || !isAbsent(best)) return better.filter((url) => !isAbsent(url))
  const isTurnOfSecond = Math.floor(nowMs / HOUR_MS) % 4 === 3 && second !== undefined && isAbsent(second)
  return [isTurnOfSecond ? second : best, ...better.filter((url) => !isAbsent(url))]
}
