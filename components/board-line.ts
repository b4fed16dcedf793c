import { boardChanges, type BoardChange } from '../core/board/board-change.ts'
import type { BoardDefinition } from '../core/board/board.ts'
import type { ValueMark } from '../core/board/value-marks.ts'
import type { Leaderboard, Standing } from '../core/model/model.ts'

/** A row of a board and what is known of it; the same object as long as the board is the same. */
export interface BoardLine {
  /** Its place in the board as printed. */
  key: number
  row: Standing
  change: BoardChange | undefined
  mark: ValueMark | undefined
}

/** All lines of a board, each by its row. */
export function boardLines(board: Leaderboard, definition: BoardDefinition, marks: ReadonlyMap<Standing, ValueMark>): Map<Standing, BoardLine> {
  const changeOf = boardChanges(board, definition)
  return new Map(board.rows.map((row, key) => [row, { key, row, change: changeOf(row), mark: marks.get(row) }]))
}
