import { computed, ref, shallowRef, type ComputedRef } from 'vue'
import type { FigureColumn } from './board-columns.ts'
import type { BoardLine } from './board-line.ts'
import type { BoardDefinition } from '../core/board/board.ts'
import type { FilteredRows } from '../core/board/filter-rows.ts'
import type { RowFilter } from '../core/board/row-filter.ts'
import type { RowSort, SortColumn } from '../core/board/sort-rows.ts'
import type { ValueMark } from '../core/board/value-marks.ts'
import type { Catalogue, Leaderboard, Standing } from '../core/model/model.ts'

interface OrderedBoard {
  board: Leaderboard
  definition: BoardDefinition
  catalogue: Catalogue | undefined
  followedModels: readonly string[]
  lines: ReadonlyMap<Standing, BoardLine>
  marks: ReadonlyMap<Standing, ValueMark>
  figures: readonly FigureColumn[]
}

/**
 * How a reader wants to see a board, for as long as the page is open, and the rows in that order. At first they stand as printed; what
 * sorts and filters is loaded once somebody does.
 */
export function useBoardOrder(subject: ComputedRef<OrderedBoard>) {
  const orderly = shallowRef<typeof import('./order-board.ts')>()
  const sort = shallowRef<RowSort>({ by: 'rank', direction: 'ascending' })
  const filter = shallowRef<RowFilter>({})
  /** All rows, however many there are. */
  const isWhole = ref(false)
  /** Told to who does not see it. */
  const sortTold = ref('')

  const models = computed(() => {
    const { catalogue } = subject.value
    return catalogue && orderly.value?.boardModels(catalogue)
  })
  const ordered = computed<FilteredRows>(() => {
    const { board, followedModels, ...facts } = subject.value
    if (!orderly.value) return { rows: board.rows, unknown: { creator: 0, weights: 0, price: 0 } }
    const order = { sort: sort.value, filter: filter.value }
    return orderly.value.orderBoard(board.rows, order, { ...facts, models: models.value ?? new Map(), followed: new Set(followedModels) })
  })

  async function load(): Promise<typeof import('./order-board.ts')> {
    return (orderly.value ??= await import('./order-board.ts'))
  }

  async function sortBy(by: SortColumn): Promise<void> {
    const { nextSort, tellSort } = await load()
    const { better } = subject.value.definition
    sort.value = nextSort(sort.value, by, better)
    sortTold.value = tellSort(sort.value, better)
  }

  return { sort, filter, isWhole, sortTold, models, ordered, load, sortBy }
}
