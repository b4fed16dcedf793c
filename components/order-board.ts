import type { FigureColumn } from './board-columns.ts'
import type { BoardLine } from './board-line.ts'
import type { BoardChange } from '../core/board/board-change.ts'
import { filterRows, type FilteredRows, type FilterFacts } from '../core/board/filter-rows.ts'
import type { RowFilter } from '../core/board/row-filter.ts'
import { sortRows, type RowSort, type SortColumn, type SortKey } from '../core/board/sort-rows.ts'
import type { Standing } from '../core/model/model.ts'

export { boardModels } from '../core/board/board-model.ts'
export { nextSort } from '../core/board/sort-rows.ts'
export { tellSort } from '../core/board/tell-sort.ts'

/** What a reader asked of a board. */
interface Order {
  sort: RowSort
  filter: RowFilter
}

interface OrderFacts extends Omit<FilterFacts, 'usdOf'> {
  lines: ReadonlyMap<Standing, BoardLine>
  figures: readonly FigureColumn[]
}

/** The rows of a board as its reader wants to see them. */
export function orderBoard(rows: readonly Standing[], { sort, filter }: Order, facts: OrderFacts): FilteredRows {
  const filtered = filterRows(rows, filter, { ...facts, usdOf: figureReader('price', facts) })
  return { ...filtered, rows: sortRows(filtered.rows, keyReader(sort.by, facts), sort.direction) }
}

function keyReader(by: SortColumn, facts: OrderFacts): (row: Standing) => SortKey {
  switch (by) {
    case 'rank':
    case 'name':
    case 'score':
      return (row) => row[by]
    case 'change':
      return (row) => placesUp(facts.lines.get(row)?.change)
    default:
      return figureReader(by, facts)
  }
}

function figureReader(id: SortColumn, { figures }: OrderFacts): (row: Standing) => number | undefined {
  const column = figures.find((figure) => figure.id === id)
  return (row) => column?.read(row).figure
}

/** Who is new has risen more than anyone. */
function placesUp(change: BoardChange | undefined): number | undefined {
  if (change?.kind === 'new') return Infinity
  return change?.kind === 'moved' ? change.placesUp : undefined
}
