import * as v from 'valibot'

/** A source as a person sees it: what it is called and how it has been. Kept apart from the copy, which is large. */
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
      atMs: v.number(),
      /** A sentence for the person. */
      reason: v.string(),
      /** Failures in a row. */
      count: v.number(),
      /** The server's own `Retry-After`: not even a person's "refresh" asks before. */
      retryAtMs: v.optional(v.number()),
    }),
  ),
  /** Not asked again before this moment. */
  dueAtMs: v.number(),
  /** Gone for good (410): asked again only when a person wants this very source tried. */
  isStopped: v.optional(v.literal(true)),
  /** When the newest story of the copy came out. */
  newestStoryAtMs: v.optional(v.number()),
})
export type SourceHealth = v.InferOutput<typeof SourceHealthSchema>

/** As if its copy had never come: asked again at once, unless the server told us to wait. */
export function withoutCopy(health: SourceHealth): SourceHealth {
  return { ...health, fetchedAtMs: undefined, checkedAtMs: undefined, dueAtMs: health.failure?.retryAtMs ?? 0 }
}

/** What a person should know when sources fail. */
export interface Trouble {
  /** Nothing at all could be fetched; otherwise some sources failed and others did not. */
  isEverySource: boolean
  failing: readonly SourceHealth[]
  /** When the last of them failed, and the reason it gave. */
  atMs: number
  reason: string
}

/** @returns undefined while no source's last try failed */
export function troubleOf(healths: readonly SourceHealth[]): Trouble | undefined {
  const failing = healths.filter(({ failure }) => failure)
  const latest = failing
    .map(({ failure }) => failure)
    .reduce((last, failure) => (last && failure && last.atMs >= failure.atMs ? last : failure), undefined)
  if (!latest) return undefined
  return { isEverySource: failing.length === healths.length, failing, atMs: latest.atMs, reason: latest.reason }
}

/** When any source last answered well. */
export function lastCheckedAtMs(healths: readonly SourceHealth[]): number | undefined {
  const times = healths.flatMap(({ checkedAtMs }) => checkedAtMs ?? [])
  return times.length > 0 ? Math.max(...times) : undefined
}
