import type { GridColumn, GridPlace } from './use-grid-keys.ts'

const PAGE = 10

/**
 * Where a key leads from a place in a grid, after the pattern of WAI-ARIA: arrows to the next cell, Home and End along the row, with
 * Control to the corners, Page Up and Page Down by ten rows. The headings are the first row.
 *
 * @param rows the keys of the shown rows, from top to bottom
 */
export function moveInGrid(
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  { row, column }: GridPlace,
  rows: readonly number[],
  columns: readonly GridColumn[],
): GridPlace {
  const y = row === 'head' ? -1 : rows.indexOf(row)
  const x = columns.indexOf(column)
  const targets: Record<string, [y: number, x: number]> = {
    ArrowUp: [y - 1, x],
    ArrowDown: [y + 1, x],
    ArrowLeft: [y, x - 1],
    ArrowRight: [y, x + 1],
    PageUp: [y - PAGE, x],
    PageDown: [y + PAGE, x],
    Home: [ctrlKey ? -1 : y, 0],
    End: [ctrlKey ? Infinity : y, Infinity],
  }
  const [toY, toX] = targets[key] ?? [y, x]
  const target = rows[Math.min(toY, rows.length - 1)]
  return { row: target ?? 'head', column: columns[Math.max(0, Math.min(toX, columns.length - 1))] ?? column }
}
