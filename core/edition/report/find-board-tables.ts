import type { Box, Page } from '../../markup/page.ts'
import { namesScore, readHeader } from './board-header.ts'
import type { ReadRow } from './board-row.ts'
import { tablesOfRuns } from './board-run.ts'
import { readRow, type BoardTable } from './board-table.ts'
import { cellsOf } from './cell.ts'
import type { Region } from './outline.ts'
import { blankRunTogether } from './run-together.ts'

/** Bounds of one row, so that a whole page is never tried as one. */
const MOST_TEXTS_IN_ROW = 60
const MOST_BOXES_IN_ROW = 250
const FEWEST_ROWS = 2
/** Rows that a lost border made one, between two that are read. */
const MOST_UNREAD = 2

/** The tables in a region: by boxes that read as rows; or, where no boxes hold rows, by runs of cells. */
export function findBoardTables(page: Page, region: Region): BoardTable[] {
  const isTable = ({ rows }: BoardTable) => rows.length >= FEWEST_ROWS
  const boxed = tablesOfBoxes(page, region).filter(isTable)
  const tables = boxed.length > 0 ? boxed : tablesOfRuns(page, region).filter(isTable)
  for (const { rows } of tables) blankRunTogether(rows)
  return tables
}

/** Walks down to the outermost boxes that read as a header or a row. Other text between two rows parts two tables. */
function tablesOfBoxes(page: Page, region: Region): BoardTable[] {
  const tables: BoardTable[] = []
  for (let index = 0; index < page.boxes.length; index++) {
    const box = page.boxes[index]
    if (!box || !isRowSized(box, region)) continue
    const ways = cellsOf(page, box)
    const last = tables.at(-1)
    const headers = ways.map(readHeader).filter((header) => header !== undefined)
    const header = headers.find(namesScore) ?? headers[0]
    const row = header ? undefined : readRow(ways, last?.header)
    if (!header && !row) continue
    const isNext = last !== undefined && box.from <= last.to
    const isRepeated = isNext && header?.join() === last.header?.join()
    if (row && last && doesContinue(last, row, isNext)) last.rows.push(row)
    else if (!isRepeated) {
      const inherited = isNext ? last.header : undefined
      const first = header ? undefined : readRow(ways, inherited)
      tables.push({ from: box.from, to: box.to, header: header ?? inherited, rows: first ? [first] : [] })
    }
    const table = tables.at(-1)
    if (table) table.to = box.to
    index = box.end - 1
  }
  return tables
}

function doesContinue({ rows }: BoardTable, row: ReadRow, isNext: boolean): boolean {
  const [before, rank] = [rows.at(-1)?.rank, row.rank]
  if (rows.length === 0) return true
  if (before === undefined || rank === undefined) return isNext
  if (rank >= before) return isNext || rank <= before + MOST_UNREAD + 1
  // A table may be sorted by another column; one that begins anew is another, or the same laid out twice.
  return isNext && rows.every((row) => row.rank !== rank)
}

/** A box with one child reads as that child does. */
function isRowSized(box: Box, region: Region): boolean {
  const isInside = box.from >= region.from && box.to <= region.to
  const isSmall = box.to - box.from <= MOST_TEXTS_IN_ROW && box.end - box.index <= MOST_BOXES_IN_ROW
  return isInside && isSmall && box.to - box.from > 1 && box.children.length > 1
}
