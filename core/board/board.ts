import * as v from 'valibot'
import { DaySchema } from '../day/day.ts'

/** What a row's figures may be: a number that was measured, or nothing at all. Zero never stands for "unknown". */
const MeasuredSchema = v.pipe(v.number(), v.finite(), v.gtValue(0))

export const BoardRowSchema = v.object({
  rank: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The model as the board writes it: `Claude Opus 4.7`, `gpt-5.2-2025-12-11-medium`. */
  name: v.pipe(v.string(), v.nonEmpty()),
  score: v.pipe(v.number(), v.finite()),
  /** Between what the score may lie, where the board says how sure it is. */
  scoreInterval: v.optional(v.object({ from: v.pipe(v.number(), v.finite()), to: v.pipe(v.number(), v.finite()) })),
  speedTokensPerSecond: v.optional(MeasuredSchema),
  blendUsdPerMillion: v.optional(MeasuredSchema),
  /** How many votes the score rests on. */
  voteCount: v.optional(MeasuredSchema),
  /** How many tokens the model read and wrote on the board's day. */
  tokenCount: v.optional(MeasuredSchema),
  /** The model's own licence as the board writes it: `MIT`, `Proprietary`. */
  licence: v.optional(v.string()),
})
export type BoardRow = v.InferOutput<typeof BoardRowSchema>

/** A board as read from a source on one day, its rows not yet tied to models. */
export const BoardSchema = v.object({
  /** Key into `catalog/boards.ts`. */
  id: v.string(),
  asOf: DaySchema,
  /** Where these rows were read. */
  url: v.string(),
  /** The benchmark's own version, where the source states one. */
  version: v.optional(v.string()),
  description: v.optional(v.string()),
  rows: v.array(BoardRowSchema),
})
export type Board = v.InferOutput<typeof BoardSchema>

/**
 * What a score is. `share` is a part of one whole, in percent: it tells how much a model is used, not how good it is, and is never
 * quoted beside a model's name.
 */
export type BoardUnit = 'points' | 'percent' | 'elo' | 'share'
export type BoardColumn = 'speed' | 'price' | 'votes' | 'tokens'

/** What the project knows of a board beforehand; its rows come from a source. */
export interface BoardDefinition {
  id: string
  title: string
  shortTitle: string
  /** Of a board that the report prints: every heading that must be met, in this order, before its table. Others have a source. */
  headings?: readonly string[]
  unit: BoardUnit
  better: 'higher' | 'lower'
  /** Which columns the board has beside rank, model and score. */
  columns: readonly BoardColumn[]
  /** What its scores are, where its source does not say it. */
  about?: string
  /** Who measured, as shown beside every figure. */
  credit: string
  /** On which terms the rows may be shown: `CC BY 4.0`. */
  licence: string
  /** Without a licence, as anyone may quote: its terms need no naming elsewhere. */
  isQuoted?: true
  /** Who printed it, for a line to paste. */
  publisher: string
  homepage: string
  /** How texts name it, in lower case and without hyphens. A claim is held against the board only where one of these stands. */
  writtenAs?: readonly string[]
}
