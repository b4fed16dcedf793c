import type { Column } from './board-column.ts'
import { isColumn, readLabelledRow, readRowByKind, readRowUnder, type Header, type ReadRow } from './board-row.ts'
import type { Cell } from './cell.ts'
import type { Region } from './outline.ts'

/** Rows that stand together, and where on the page. */
export interface BoardTable extends Region {
  header: Header | undefined
  rows: ReadRow[]
}

/**
 * Reads a row from the ways its cells can be seen: first by its header, then by labels of its own, at last by what the
 * cells are.
 */
export function readRow(ways: readonly Cell[][], header: Header | undefined): ReadRow | undefined {
  const readers: ((cells: Cell[]) => ReadRow | undefined)[] = [
    (cells) => header && readRowUnder(header, cells),
    readLabelledRow,
    (cells) => readRowByKind(cells, header, true),
    (cells) => readRowByKind(cells, header),
  ]
  for (const read of readers) {
    for (const cells of ways) {
      const row = read(cells)
      if (row) return row
    }
  }
  return undefined
}

/** The columns of a table that we have a use for. */
export function columnsOf({ header }: BoardTable): Column[] {
  return header?.filter(isColumn) ?? []
}
