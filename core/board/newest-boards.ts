import { addDays, type Day } from '../day/day.ts'
import type { Board, BoardDefinition } from './board.ts'

/** Copies of boards, by where they come from. */
export interface BoardCopies {
  /** What sources say now. */
  current: readonly Board[]
  /** What they said before, or what ships with the extension. */
  kept: readonly Board[]
}

/**
 * Each board by its newest day. Of one day what a source says now comes before what was kept, so that a row which it took back is gone;
 * and of either the fullest copy, then the one that comes first. A board dated after tomorrow was misread, and would else stand in the way
 * of all that follow.
 */
export function newestBoards(definitions: readonly Pick<BoardDefinition, 'id'>[], { current, kept }: BoardCopies, today: Day): Board[] {
  const latest = addDays(today, 1)
  return definitions.flatMap(({ id }) => {
    const fullestOf = (boards: readonly Board[]) =>
      boards.filter((board) => board.id === id && board.rows.length > 0 && board.asOf <= latest).toSorted((a, b) => b.rows.length - a.rows.length)
    return [...fullestOf(current), ...fullestOf(kept)].toSorted((a, b) => b.asOf.localeCompare(a.asOf)).slice(0, 1)
  })
}
