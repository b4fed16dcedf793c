import type { Price } from './price.ts'

/** What a reader sends to models and gets from them on a day, in tokens. */
export interface Workload {
  /** Read by the model anew. */
  inputTokensPerDay: number
  /** Sent as well, but read from the provider's cache. */
  cachedTokensPerDay: number
  outputTokensPerDay: number
}

/** Of each kind; far beyond what anybody's own day holds, and small enough that every sum is exact. */
export const MOST_TOKENS_PER_DAY = 100_000_000_000

export const TOKENS_PER_MILLION = 1_000_000

/**
 * What the workload costs a day on one price list:
 *
 *     (input tokens × input price + cached tokens × cached price + output tokens × output price) / 1M
 *
 * A list without a cached price charges cached tokens as input. What some lists ask for writing into a cache, for tools or beyond their
 * base tier is not in it.
 *
 * @returns 0 only where the source says free; undefined unless input and output are both priced, also if the workload has none of one:
 *   a list that is half known cannot be compared
 */
export function usdPerDay(price: Price, { inputTokensPerDay, cachedTokensPerDay, outputTokensPerDay }: Workload): number | undefined {
  const { inputUsdPerMillion: input, outputUsdPerMillion: output, cachedInputUsdPerMillion: cached = input, isFree } = price
  if (isFree) return 0
  if (input === undefined || output === undefined || cached === undefined) return undefined
  return (inputTokensPerDay * input + cachedTokensPerDay * cached + outputTokensPerDay * output) / TOKENS_PER_MILLION
}

/** Whether cached tokens were charged as input, because the list has no price of its own for them. */
export function isCachedChargedAsInput({ cachedInputUsdPerMillion, isFree }: Price, { cachedTokensPerDay }: Workload): boolean {
  return cachedTokensPerDay > 0 && cachedInputUsdPerMillion === undefined && !isFree
}

/** By hand, because every web page checks the settings it reads. */
export function isWorkload(value: unknown): value is Workload {
  if (typeof value !== 'object' || value === null) return false
  const counts = countsOf(value as Workload)
  return counts.every((count: unknown) => isCount(count) && count <= MOST_TOKENS_PER_DAY) && counts.some((count) => count > 0)
}

export function isSameWorkload(one: Workload, other: Workload): boolean {
  return String(countsOf(one)) === String(countsOf(other))
}

/** Input, cached and output tokens, in this order. */
export function countsOf({ inputTokensPerDay, cachedTokensPerDay, outputTokensPerDay }: Workload): number[] {
  return [inputTokensPerDay, cachedTokensPerDay, outputTokensPerDay]
}

export function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0
}
