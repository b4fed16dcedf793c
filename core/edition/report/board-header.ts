import { isColumn, type Header } from './board-row.ts'
import type { Cell } from './cell.ts'
import { isBlank, readRank } from './figure-text.ts'
import { isLabel, isValue } from './read-cell.ts'

const LONGEST_LABEL = 40
/** What has a figure and is no score, whatever stands beside it. */
const NO_SCORE = /^(?:(?:active |total )?param(?:eter)?s?|(?:model )?size|context(?: window| length)?|released?(?: date)?|date|licen[cs]e|votes?)(?:$|\s*\()/i

/**
 * Cells that are nothing but a header. A first cell without words stands over the ranks; one that names no score as we know it still says
 * where everything else is.
 */
export function readHeader(cells: readonly Cell[]): Header | undefined {
  if (cells.some((cell) => cell.text.length > LONGEST_LABEL || (isValue(cell) && !isBlank(cell.text)))) return undefined
  const columns = cells.map(headingOf)
  const [first] = cells
  if (first && isBlank(first.text) && !columns.includes('rank')) columns[0] = 'rank'
  return columns[0] !== undefined && isHeader(columns) ? columns : undefined
}

/** A header within a run of cells that goes on with the first row. */
export function readHeaderAt(cells: readonly Cell[], at: number): { header: Header; end: number } | undefined {
  const first = isLabel(cells[at])
  if (first !== 'rank' && first !== 'model') return undefined
  let end = at
  while (end < cells.length && isHeading(cells[end])) end++
  // Without ranks nothing tells a label we do not know from the first row's name.
  while (first === 'model' && end > at && isLabel(cells[end - 1]) === undefined) end--
  const header = cells.slice(at, end).map(headingOf)
  return isHeader(header) ? { header, end } : undefined
}

function headingOf(cell: Cell): Header[number] {
  return isLabel(cell) ?? (NO_SCORE.test(cell.text.trim()) ? 'other' : undefined)
}

function isHeading(cell: Cell | undefined): boolean {
  if (!cell || cell.text.length > LONGEST_LABEL || readRank(cell.text) !== undefined) return false
  return isBlank(cell.text) || !isValue(cell)
}

export function namesScore(header: Header): boolean {
  return header.includes('score')
}

function isHeader(header: Header): boolean {
  const isScoreUnnamed = !header.every(isColumn) && header.filter((column) => column !== undefined).length > 1
  return header.includes('model') && (namesScore(header) || isScoreUnnamed)
}
