import { say } from '../language/say.ts'
import type { Leaderboard, Standing } from '../model/model.ts'
import { blendColumn, type PriceColumn } from '../model/row-price.ts'
import { roundUsd } from '../price/price.ts'
import type { BoardDefinition } from './board.ts'
import { outdonePoints, type PricedPoint } from './outdone-points.ts'

/** What a priced row is worth among the others of its board, in words. */
export interface ValueMark {
  isOnFrontier: boolean
  /** `Nothing cheaper scores higher`, `Kimi K2.6 is cheaper and scores higher`. */
  readonly words: string
}

interface RowPoint extends PricedPoint {
  row: Standing
}

/**
 * Which rows nothing cheaper outscores, and what outdoes each other one. Asked within one board, so that all scores are of one version,
 * and by one column of prices. A row that is not priced takes no part and has no mark; what is free is the cheapest.
 */
export function valueMarks(
  { rows }: Pick<Leaderboard, 'rows'>,
  { better, columns }: Pick<BoardDefinition, 'better' | 'columns'>,
  { priceOf }: Pick<PriceColumn, 'priceOf'> = blendColumn,
): Map<Standing, ValueMark> {
  const points = columns.includes('price') ? rows.flatMap((row) => pointOf(row, priceOf(row).usd, better)) : []
  if (points.length < 2) return new Map()
  const outdone = outdonePoints(points)
  return new Map(points.map((point) => {
    const other = outdone.get(point)
    const mark: ValueMark = {
      isOnFrontier: other === undefined,
      // Of the many rows of a board few are told.
      get words() {
        return tellValue(point, other, better)
      },
    }
    return [point.row, mark]
  }))
}

/** What makes a point needless, or that nothing does. */
function tellValue(own: PricedPoint, other: RowPoint | undefined, better: BoardDefinition['better']): string {
  const isHigher = better === 'higher'
  if (!other) return say(isHigher ? 'board.nothingCheaperHigher' : 'board.nothingCheaperLower')
  const model = other.row.name
  if (other.score === own.score) return say('board.cheaperSame', { model })
  if (other.usd < own.usd) return say(isHigher ? 'board.cheaperHigher' : 'board.cheaperLower', { model })
  return say(isHigher ? 'board.samePriceHigher' : 'board.samePriceLower', { model })
}

/** A row as a point on which more score is always better; none where it is not priced. What reads the same is neither higher nor cheaper. */
function pointOf(row: Standing, usd: number | undefined, better: BoardDefinition['better']): RowPoint[] {
  const score = Number(row.score.toFixed(1))
  return usd === undefined ? [] : [{ row, usd: roundUsd(usd), score: better === 'higher' ? score : -score }]
}
