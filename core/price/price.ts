import * as v from 'valibot'

const UsdPerMillionSchema = v.pipe(v.number(), v.finite(), v.gtValue(0))

/**
 * One price list of one model, in USD per million tokens. A figure that is missing is not priced; zero is never a figure.
 * `isFree` is set only where the source itself says free.
 */
export const PriceSchema = v.object({
  inputUsdPerMillion: v.optional(UsdPerMillionSchema),
  outputUsdPerMillion: v.optional(UsdPerMillionSchema),
  cachedInputUsdPerMillion: v.optional(UsdPerMillionSchema),
  /** The source has dearer tiers for long prompts; the figures are those of the base tier. */
  isBaseTier: v.optional(v.literal(true)),
  /** The source has another price at some hours of the day; the figures are those of all other hours. */
  hasOtherHours: v.optional(v.literal(true)),
  isFree: v.optional(v.literal(true)),
  sourceId: v.string(),
  asOfMs: v.number(),
})
export type Price = v.InferOutput<typeof PriceSchema>

/** The report's `$/1M`: (3 × input + output) / 4. Unknown unless both are known. */
export function blendUsdPerMillion(price: Pick<Price, 'inputUsdPerMillion' | 'outputUsdPerMillion'>): number | undefined {
  const { inputUsdPerMillion: input, outputUsdPerMillion: output } = price
  if (input === undefined || output === undefined) return undefined
  return (3 * input + output) / 4
}

/** A figure as exactly as it is shown: four digits below a dollar, four decimals from there on. */
export function roundUsd(usd: number): number {
  return Number(usd < 1 ? usd.toPrecision(4) : usd.toFixed(4))
}

/** Whether a reader can tell two figures apart: only then is one of them another price. */
export function isOtherUsd(one: number | undefined, other: number | undefined): boolean {
  return one === undefined || other === undefined ? one !== other : roundUsd(one) !== roundUsd(other)
}

/** Reads a figure from outside: what is missing, zero, negative or not a number is unknown. */
export function knownFigure(value: unknown): number | undefined {
  const figure = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof figure === 'number' && Number.isFinite(figure) && figure > 0 ? figure : undefined
}

/** Prices lie from a fifth of a cent to 600 dollars. In dollars per token, or in those taken for such, all of them lie outside of this. */
const LEAST_USD_PER_MILLION = 0.001
const MOST_USD_PER_MILLION = 2_000

/** Reads a price per million tokens from outside: one that nobody asks was told in another unit, and is unknown. */
export function knownUsdPerMillion(value: unknown): number | undefined {
  const usd = knownFigure(value)
  return usd !== undefined && usd >= LEAST_USD_PER_MILLION && usd < MOST_USD_PER_MILLION ? usd : undefined
}

const TOKENS_PER_MILLION = 1_000_000

/** A price per token from outside, as a number or in a string. Twelve digits are more than any price has, and drop the dust of a float. */
export function usdPerMillion(usdPerToken: unknown): number | undefined {
  const figure = knownFigure(usdPerToken)
  return figure === undefined ? undefined : knownUsdPerMillion((figure * TOKENS_PER_MILLION).toPrecision(12))
}
