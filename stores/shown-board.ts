import { boards } from '../catalog/boards.ts'
import { snapshotBoards } from '../catalog/snapshot/boards.ts'
import type { BoardDefinition } from '../core/board/board.ts'
import type { DayBoard } from '../core/history/day-figures.ts'
import type { Leaderboard } from '../core/model/model.ts'

/** A board ready to be shown: what is known of it beforehand, its rows, and whether these came with the extension. */
export interface ShownBoard<Board = Leaderboard> {
  definition: BoardDefinition
  board: Board
  isShipped: boolean
}

/** Those that have rows, in the order of the tabs. */
export function listBoards<Board extends Leaderboard | DayBoard>(leaderboards: readonly Board[]): ShownBoard<Board>[] {
  return boards.flatMap((definition) => {
    const board = leaderboards.find(({ id }) => id === definition.id)
    return board && board.rows.length > 0 ? [{ definition, board, isShipped: isShipped(board) }] : []
  })
}

/** The background composes with the shipped boards while it has no others, so a stored board may be a shipped one. */
function isShipped({ id, asOf }: Pick<Leaderboard, 'id' | 'asOf'>): boolean {
  return snapshotBoards.some((board) => board.id === id && board.asOf === asOf)
}
