import type { ReadRow } from './board-row.ts'

/** Boards print one or two. */
const MOST_DECIMALS = 2
const columns = ['score', 'speedTokensPerSecond', 'blendUsdPerMillion'] as const

/**
 * Blanks in a table's rows the figures that are two without the border between them, like `57.0` and `128`: with more decimals than boards
 * print, and than most of their column. What is less than one may well have more of them.
 */
export function blankRunTogether(rows: readonly ReadRow[]): void {
  for (const column of columns) {
    const long = rows.filter(({ [column]: figure = 0 }) => figure > 1 && figure !== Number(figure.toFixed(MOST_DECIMALS)))
    if (long.length * 2 <= rows.length) for (const row of long) row[column] = undefined
  }
}
