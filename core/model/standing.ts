import type { Leaderboard, Standing } from './model.ts'
import { rowOfVariant } from './variant.ts'

/** From the lowest to the highest score of so many rows. */
export interface ScoreRange {
  lowest: number
  highest: number
  count: number
}

/** Where a model stands on a board, and how that was decided. */
export interface PlacedStanding {
  row: Standing
  /** The name said its effort or date, and this is exactly that row. */
  isExact: boolean
  /** Present when the board lists the model more than once. */
  range?: ScoreRange
  /** How many the board lists: at least as many as it ranks, also where not every row could be read. */
  outOf: number
}

/**
 * A name that says its effort or date has exactly that row; a bare name has the best row and the range over all.
 * @returns undefined when the board does not list the model
 */
export function standingOf(board: Leaderboard, modelId: string, variant?: string): PlacedStanding | undefined {
  const rows = board.rows.filter((row) => row.modelId === modelId)
  const exact = variant === undefined ? undefined : rowOfVariant(rows, variant)
  const row = exact ?? bestRow(rows)
  if (!row) return undefined
  const range = exact ? undefined : scoreRange(rows)
  const outOf = Math.max(board.rows.length, ...board.rows.map(({ rank }) => rank))
  return { row, isExact: exact !== undefined, ...(range && { range }), outOf }
}

export function bestRow<Row extends Pick<Standing, 'rank'>>(rows: readonly Row[]): Row | undefined {
  return rows.toSorted((a, b) => a.rank - b.rank)[0]
}

/** Undefined where there are not several rows. */
export function scoreRange(rows: readonly Pick<Standing, 'score'>[]): ScoreRange | undefined {
  const scores = rows.map(({ score }) => score)
  return scores.length > 1 ? { lowest: Math.min(...scores), highest: Math.max(...scores), count: scores.length } : undefined
}
