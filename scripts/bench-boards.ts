import { boards } from '../catalog/boards.ts'
import { boardModels } from '../core/board/board-model.ts'
import { boardChanges } from '../core/board/board-change.ts'
import { filterRows } from '../core/board/filter-rows.ts'
import type { RowFilter } from '../core/board/row-filter.ts'
import { sortRows, type SortKey } from '../core/board/sort-rows.ts'
import { valueMarks } from '../core/board/value-marks.ts'
import type { Standing } from '../core/model/model.ts'
import { blendColumn } from '../core/model/row-price.ts'
import { crowdedBoard, crowdedCatalogue } from '../tests/bench/boards/crowded-board.ts'
import { timeInPage } from '../tests/bench/boards/time-in-page.ts'
import { median, quantile, timeMs } from '../tests/bench/measure.ts'
import { fixed, printTable, printVerdicts } from '../tests/bench/report.ts'

const MODELS = 500
const ROUNDS = 60
const FRAME_MS = 16

/**
 * How long a board of 500 models takes to be sorted and filtered: the work alone, and all scripting of a press in the built popup. Held to
 * a frame with the rows that are shown at first; to move five hundred rows through a page takes a browser longer than that.
 */
export async function benchBoards(): Promise<void> {
  const alone = timeAlone()
  const inPage = await timeInPage(crowdedCatalogue(MODELS), ROUNDS)
  const shown = (times: readonly number[]) => [fixed(median(times)), fixed(quantile(times, 0.95))]
  printTable([['alone, in Node', 'median ms', 'p95 ms'], ...alone.map(([what, times]) => [what, ...shown(times)])])
  printTable([['a press in the popup', 'median ms', 'p95 ms'], ...inPage.map(({ what, times }) => [what, ...shown(times)])])
  printVerdicts(inPage.filter(({ isAsOpened }) => isAsOpened).map(({ what, times }) => ({
    bar: `${what}: under ${FRAME_MS} ms of scripting`,
    measured: `${fixed(median(times))} ms`,
    isHeld: median(times) < FRAME_MS,
  })))
}

function timeAlone(): [string, number[]][] {
  const [definition] = boards
  if (!definition) throw new Error('There is no board')
  const board = crowdedBoard(MODELS)
  const usdOf = (row: Standing) => blendColumn.priceOf(row).usd
  const facts = { models: boardModels(crowdedCatalogue(MODELS)), followed: new Set(['lab/model-7']), marks: valueMarks(board, definition), usdOf }
  const sorts: [string, (row: Standing) => SortKey][] = [['name', ({ name }) => name], ['price', usdOf], ['score', ({ score }) => score]]
  const filter: RowFilter = { ceilingUsd: 5, isOpenOnly: true, creator: 'Creator 1' }
  const times = (run: () => unknown) => Array.from({ length: ROUNDS }, () => timeMs(run))
  return [
    ...sorts.map(([by, keyOf]): [string, number[]] => [`sorting by ${by}`, times(() => sortRows(board.rows, keyOf, 'ascending'))]),
    ['filtering by three', times(() => filterRows(board.rows, filter, facts))],
    ['marking the best values', times(() => valueMarks(board, definition))],
    ['telling changes', times(() => board.rows.map(boardChanges(board, definition)))],
  ]
}
