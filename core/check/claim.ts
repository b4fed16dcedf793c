import type { ExcerptName } from './excerpt.ts'

/** Why a claim cannot be held against the tables. Words for each are in `catalog/tell-finding.ts`. */
export type Doubt =
  | 'other-version'
  | 'other-day'
  | 'change'
  | 'other-metric'
  | 'several-models'
  | 'run'
  | 'loose'
  | 'bound'
  | 'rounded'
  | 'between-variants'
  | 'variant'
  | 'interval'
  | 'basis'
  | 'currency'
  | 'per-what'
  | 'whose-price'
  | 'tiers'
  | 'hours'
  | 'sources-differ'
  | 'hosts'
  | 'supposed'
  | 'unclear'
  | 'not-listed'

export type PriceKind = 'input' | 'output' | 'cached' | 'blend' | 'unknown'

/** What a number is said to be. */
export type Quantity =
  | { kind: 'score'; boardId: string; version?: string }
  | { kind: 'price'; of: PriceKind; hasUnit: boolean; hasRatio: boolean }
  | { kind: 'speed'; isOfBoard: boolean }

/** A number that a page says of a model, and how it says it. */
export interface Claim {
  name: ExcerptName
  quantity: Quantity
  /** In the table's unit: percent, points, USD per million tokens, tokens per second. */
  value: number
  /** One of the last digit written, in the same unit: 0.1 of `60.2`. */
  step: number
  isLoose: boolean
  /** Told in the past tense, which may still hold. */
  isPast: boolean
  /** Nothing is said around it that is not understood; only then may it be contradicted. */
  isPlain: boolean
  doubt?: Doubt
  snippet: Snippet
}

/** The words of the page, with the number in the middle. */
export interface Snippet {
  before: string
  figure: string
  after: string
}
