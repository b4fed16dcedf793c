import type { Leaderboard } from './model.ts'

/**
 * Gives each board the board it follows: the one stored so far if that is of an earlier day, else the one that it follows already.
 * A day whose board is read again keeps its predecessor, so that composing twice changes nothing.
 */
export function keepPrevious(boards: readonly Leaderboard[], stored: readonly Leaderboard[]): Leaderboard[] {
  return boards.map((board) => {
    const known = stored.find(({ id }) => id === board.id)
    const previous = [known, known?.previous].find((earlier) => earlier && earlier.asOf < board.asOf)
    if (!previous) return board
    const { asOf, version, rows } = previous
    return { ...board, previous: { asOf, ...(version !== undefined && { version }), rows } }
  })
}
