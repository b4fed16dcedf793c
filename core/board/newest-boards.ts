import { addDays, type Day } from '../day/day.ts'
import type { Board, BoardDefinition } from './board.ts'

/**
 * Each board by its newest day; of one day the fullest copy, then the one that comes first. A board dated after tomorrow was misread,
 * and would else stand in the way of all that follow.
 */
export function newestBoards(definitions: readonly Pick<BoardDefinition, 'id'>[], candidates: readonly Board[], today: Day): Board[] {
  const latest = addDays(today, 1)
  return definitions.flatMap(({ id }) => {
    const copies = candidates.filter((board) => board.id === id && board.rows.length > 0 && board.asOf <= latest)
    return copies.toSorted((a, b) => b.asOf.localeCompare(a.asOf) || b.rows.length - a.rows.length).slice(0, 1)
  })
}
