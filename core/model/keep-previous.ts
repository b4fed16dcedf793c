import type { EarlierBoard, Leaderboard } from './model.ts'

/**
 * Gives each board the board it follows: the newest of an earlier day, out of the boards stored so far, those that they follow, and
 * those remembered of earlier days. A day whose board is read again keeps its predecessor, so that composing twice changes nothing.
 */
export function keepPrevious(
  boards: readonly Leaderboard[],
  stored: readonly Leaderboard[],
  remembered: readonly (EarlierBoard & { id: string })[] = [],
): Leaderboard[] {
  return boards.map((board) => {
    const known = [...stored, ...remembered].filter(({ id }) => id === board.id)
    const before = stored.flatMap(({ id, previous }) => (id === board.id && previous ? [previous] : []))
    const previous = [...known, ...before]
      .filter(({ asOf }) => asOf < board.asOf)
      .reduce<EarlierBoard | undefined>((latest, one) => (latest && latest.asOf >= one.asOf ? latest : one), undefined)
    if (!previous) return board
    const { asOf, version, rows } = previous
    return { ...board, previous: { asOf, ...(version !== undefined && { version }), rows } }
  })
}
