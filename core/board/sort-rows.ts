import type { BoardColumn, BoardDefinition } from './board.ts'

/** A column by which rows can be sorted. */
export type SortColumn = 'rank' | 'change' | 'name' | 'score' | BoardColumn

export type Direction = 'ascending' | 'descending'

export interface RowSort {
  by: SortColumn
  direction: Direction
}

/** What a row is sorted by; undefined where it is not known. */
export type SortKey = number | string | undefined

/** How a column runs when it is pressed for the first time: what most readers look for stands first. */
export function naturalDirection(by: SortColumn, better: BoardDefinition['better']): Direction {
  if (by === 'score') return better === 'higher' ? 'descending' : 'ascending'
  return by === 'rank' || by === 'name' || by === 'price' ? 'ascending' : 'descending'
}

/** The same column turns round, another one begins in its natural direction. */
export function nextSort(sort: RowSort, by: SortColumn, better: BoardDefinition['better']): RowSort {
  if (sort.by !== by) return { by, direction: naturalDirection(by, better) }
  return { by, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' }
}

const names = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Rows that are alike keep their order, and what is not known stands last in either direction. */
export function sortRows<Row>(rows: readonly Row[], keyOf: (row: Row) => SortKey, direction: Direction): Row[] {
  const sign = direction === 'ascending' ? 1 : -1
  const known: { row: Row; key: number | string }[] = []
  const unknown: Row[] = []
  for (const row of rows) {
    const key = keyOf(row)
    if (key === undefined) unknown.push(row)
    else known.push({ row, key })
  }
  known.sort((a, b) => sign * compareKeys(a.key, b.key))
  return [...known.map(({ row }) => row), ...unknown]
}

function compareKeys(one: number | string, other: number | string): number {
  if (typeof one === 'number' && typeof other === 'number') return one === other ? 0 : one < other ? -1 : 1
  return names.compare(String(one), String(other))
}
