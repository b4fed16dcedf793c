import { breakBetween, isNew, rowFinder, stepBetween } from '../board/board-change.ts'
import type { BoardDefinition } from '../board/board.ts'
import type { VersionBreak } from '../board/version-break.ts'
import type { Leaderboard, Standing } from '../model/model.ts'
import { isOtherUsd } from '../price/price.ts'
import type { SeenBoard } from './look.ts'

/** A figure that is another one now; `from` is absent where it was not known. */
export interface FigureChange {
  from?: number
  to: number
}

/** What became of one row since it was seen. */
export interface RowChange {
  /** As it stands now; of one that left, as it stood. */
  row: Standing
  place: 'entered' | 'left' | 'stayed'
  /** Both 0 where scores and ranks are not compared. */
  scoreBy: number
  placesUp: number
  speed?: FigureChange
  blend?: FigureChange
}

export interface BoardChanges {
  /** Why nothing is told of scores and ranks. */
  silence?: VersionBreak
  /** The most important first. */
  rows: RowChange[]
}

/** Speeds are measured anew every day and never come out the same. What is less than a tenth is that. */
const LEAST_SPEED_STEP = 0.1

/** What changed on a board since it was seen. Undefined where nobody knows: of an older copy that stands in, or one without a common row. */
export function changesSince(seen: SeenBoard, board: Leaderboard, definition: Pick<BoardDefinition, 'unit'>): BoardChanges | undefined {
  const rowBefore = rowFinder(seen, board)
  if (board.asOf < seen.asOf || !board.rows.some(rowBefore)) return undefined
  const silence = breakBetween(seen, board, definition)
  const isComparable = silence === undefined
  const rowNow = rowFinder(board, seen)

  const kept = board.rows.flatMap((row): RowChange[] => {
    const before = rowBefore(row)
    if (before) return changeOf(before, row, isComparable ? definition : undefined)
    return isComparable && isNew(seen, row) ? [{ row, place: 'entered', scoreBy: 0, placesUp: 0 }] : []
  })
  const left = seen.rows
    .filter((row) => isComparable && !rowNow(row) && isNew(board, row))
    .map((row): RowChange => ({ row, place: 'left', scoreBy: 0, placesUp: 0 }))
  return { ...(silence && { silence }), rows: [...kept, ...left].sort((a, b) => weightOf(a) - weightOf(b) || a.row.rank - b.row.rank) }
}

/** @param definition undefined where scores and ranks are not compared */
function changeOf(before: Standing, row: Standing, definition: Pick<BoardDefinition, 'unit'> | undefined): RowChange[] {
  const step = definition ? stepBetween(before, row, definition) : { scoreBy: 0, placesUp: 0 }
  const speed = figureChange(before.speedTokensPerSecond, row.speedTokensPerSecond, isOtherSpeed)
  const blend = figureChange(before.blendUsdPerMillion, row.blendUsdPerMillion, isOtherUsd)
  if (step.scoreBy === 0 && step.placesUp === 0 && !speed && !blend) return []
  return [{ row, place: 'stayed', ...step, ...(speed && { speed }), ...(blend && { blend }) }]
}

/** What is not known now says nothing. */
function figureChange(from: number | undefined, to: number | undefined, isOther: (from: number, to: number) => boolean): FigureChange | undefined {
  if (to === undefined) return undefined
  if (from === undefined) return { to }
  return isOther(from, to) ? { from, to } : undefined
}

function isOtherSpeed(from: number, to: number): boolean {
  return Math.abs(to - from) >= from * LEAST_SPEED_STEP
}

/**
 * Smaller is more important. Twice as far down the board weighs as much as one kind of change more; that others passed it, or that a
 * figure came to be known, says least of a model.
 */
function weightOf({ row, place, scoreBy, placesUp, speed, blend }: RowChange): number {
  const kind = place !== 'stayed' ? 0 : scoreBy !== 0 || blend?.from !== undefined ? 1 : speed?.from !== undefined ? 2 : 3
  return kind + Math.log2(Math.min(row.rank, row.rank + placesUp))
}
