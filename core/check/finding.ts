import type { BoardDefinition } from '../board/board.ts'
import type { Leaderboard, Model, Standing } from '../model/model.ts'
import type { ScoreRange } from '../model/standing.ts'
import type { Price } from '../price/price.ts'
import type { Claim, Doubt } from './claim.ts'

/** What our tables say of the same thing, and where they say it. */
export type TableFigure =
  | { kind: 'score' | 'blend' | 'speed'; definition: BoardDefinition; board: Leaderboard; row: Standing; range?: ScoreRange }
  | { kind: 'price'; basis: 'first-party' | 'cheapest'; price: Price }

export type Verdict = 'agrees' | 'differs' | 'not-comparable'

/** A claim beside the tables. */
export interface Finding {
  claim: Claim
  /** Absent for a version that no catalogue has yet. */
  model?: Model
  verdict: Verdict
  /** Why nothing can be said; only where it is not comparable. */
  doubt?: Doubt
  /** Absent where the tables have nothing of the kind. */
  table?: TableFigure
}

/** A verdict without the claim it is of. */
export type Judgement = Omit<Finding, 'claim' | 'model'>

export function notComparable(doubt: Doubt, table?: TableFigure): Judgement {
  return { verdict: 'not-comparable', doubt, ...(table && { table }) }
}
