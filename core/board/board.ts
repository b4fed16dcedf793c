import * as v from 'valibot'
import { DaySchema } from '../day/day.ts'

/** What a row's figures may be: a number that was measured, or nothing at all. Zero never stands for "unknown". */
const MeasuredSchema = v.pipe(v.number(), v.finite(), v.gtValue(0))

export const BoardRowSchema = v.object({
  rank: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The model as the board writes it: `Claude Opus 4.7`, `gpt-5.2-2025-12-11-medium`. */
  name: v.pipe(v.string(), v.nonEmpty()),
  score: v.pipe(v.number(), v.finite()),
  speedTokensPerSecond: v.optional(MeasuredSchema),
  blendUsdPerMillion: v.optional(MeasuredSchema),
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

/** What the project knows of a board beforehand; its rows come from a source. */
export interface BoardDefinition {
  id: string
  title: string
  shortTitle: string
  /** Every heading that must be met, in this order, before the board's table on the report's page. */
  headings: readonly string[]
  unit: 'points' | 'percent'
  better: 'higher' | 'lower'
  /** Which columns the board has beside rank, model and score. */
  columns: readonly ('speed' | 'price')[]
  /** Who measured, as shown beside every figure. */
  credit: string
  /** Who printed it, for a line to paste. */
  publisher: string
  homepage: string
}
