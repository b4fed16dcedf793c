import { computed, nextTick, shallowRef, watch, type Ref } from 'vue'
import type { SortColumn } from '../core/board/sort-rows.ts'

export type GridColumn = SortColumn | 'follow' | 'compare'

/** A cell of the grid: a row by its key, or the row of headings. */
export interface GridPlace {
  row: number | 'head'
  column: GridColumn
}

const MOVING = /^(?:Arrow(?:Up|Down|Left|Right)|Page(?:Up|Down)|Home|End)$/

const loadRules = () => import('./move-in-grid.ts')
let rules: ReturnType<typeof loadRules> | undefined

/**
 * The keyboard of a grid: one cell is the tab stop, and the keys move it. A cell that holds a button lends it the focus.
 *
 * @param rows the keys of the shown rows, from top to bottom
 */
export function useGridKeys(
  table: Readonly<Ref<HTMLTableElement | null>>,
  rows: Readonly<Ref<readonly number[]>>,
  columns: Readonly<Ref<readonly GridColumn[]>>,
) {
  const place = shallowRef<GridPlace>({ row: 0, column: 'name' })
  /** Where the row stood when it was last reached: what stands there then takes over when it goes. */
  let lastPosition = 0

  /** Where the grid is entered. */
  const stop = computed<GridPlace>(() => {
    const { row, column } = place.value
    const isThere = row === 'head' || rows.value.includes(row)
    return {
      row: isThere ? row : (rows.value[Math.min(lastPosition, rows.value.length - 1)] ?? 'head'),
      column: columns.value.includes(column) ? column : 'name',
    }
  })

  function focusStop(): void {
    table.value?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }

  async function moveTo(target: GridPlace): Promise<void> {
    place.value = target
    await nextTick()
    focusStop()
  }

  /** The rules are loaded with the first key: most readers never press one. Once for all keys, so that none overtakes another. */
  async function move(event: KeyboardEvent): Promise<void> {
    if (event.altKey || event.metaKey || event.shiftKey || !MOVING.test(event.key)) return
    event.preventDefault()
    const { moveInGrid } = await (rules ??= loadRules())
    await moveTo(moveInGrid(event, stop.value, rows.value, columns.value))
  }

  /** However a cell got the focus, by pointer too, it is the tab stop from then on. */
  function stopAt({ target }: FocusEvent): void {
    const cell = target instanceof Element ? target.closest<HTMLTableCellElement>('th, td') : null
    const line = cell?.closest('tr')
    if (!cell || !line) return
    lastPosition = Math.max(line.rowIndex - 1, 0)
    place.value = { row: rows.value[line.rowIndex - 1] ?? 'head', column: columns.value[cell.cellIndex] ?? 'name' }
  }

  // A row that goes takes the focus with it, unless the cell that takes over gets it.
  let hadFocus = false
  watch(rows, () => (hadFocus = table.value?.contains(document.activeElement) === true))
  watch(rows, () => hadFocus && !table.value?.contains(document.activeElement) && focusStop(), { flush: 'post' })

  return { stop, move, stopAt, moveTo }
}
