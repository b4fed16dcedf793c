import type { Page } from '../../markup/page.ts'
import { readHeaderAt } from './board-header.ts'
import { readLabelledRow, readRowUnder, type Header, type ReadRow } from './board-row.ts'
import { readRow, type BoardTable } from './board-table.ts'
import { cellOf, cellsOfTexts, childrenOf, textsIn, type Cell } from './cell.ts'
import { readRank } from './figure-text.ts'
import { isLabel, isValue, nameOf, SENTENCE } from './read-cell.ts'
import type { Region } from './outline.ts'

const FEWEST_CELLS = 6
/** Of texts too: boxes that hold more are parts of the page, and one within the next would each be read whole. */
const MOST_CELLS = 3000

/**
 * Tables whose cells follow one another with no box around a row: the children of one box, or bare texts. The fullest
 * reading wins.
 */
export function tablesOfRuns(page: Page, region: Region): BoardTable[] {
  const runs = page.boxes
    .filter((box) => box.children.length >= FEWEST_CELLS && box.from < region.to && box.to > region.from)
    .map((box) => childrenOf(box).filter(({ from, to }) => from >= region.from && to <= region.to))
    .filter((children) => children.length >= FEWEST_CELLS && children.length <= MOST_CELLS && countTexts(children) <= MOST_CELLS)
    .map((children) => children.map((child) => ({ ...cellOf(textsIn(page, child)), from: child.from })))
  const texts = textsIn(page, { from: region.from, to: Math.min(region.to, region.from + MOST_CELLS) })
  const bare = cellsOfTexts(texts).map((cell) => ({ ...cell, from: cell.parts[0]?.from ?? region.from }))
  let best: BoardTable[] = []
  for (const run of [...runs, bare]) {
    const tables = tablesOfRun(run)
    if (countRows(tables) > countRows(best)) best = tables
  }
  return best
}

function countTexts(boxes: readonly Region[]): number {
  return boxes.reduce((sum, { from, to }) => sum + to - from, 0)
}

type PlacedCell = Cell & { from: number }

function tablesOfRun(cells: readonly PlacedCell[]): BoardTable[] {
  const labelled = labelledRows(cells)
  if (labelled.length > 0) {
    return [{ from: cells[0]?.from ?? 0, to: cells.at(-1)?.from ?? 0, header: undefined, rows: labelled }]
  }
  const tables: BoardTable[] = []
  let at = 0
  while (at < cells.length) {
    const met = readHeaderAt(cells, at)
    const start = met?.end ?? at
    let next = start + 1
    while (next < cells.length && !readHeaderAt(cells, next)) next++
    const body = cells.slice(start, next)
    const rows = rowsUnder(met?.header, body) ?? namedRows(body, met?.header)
    tables.push({ from: cells[start]?.from ?? 0, to: cells[next - 1]?.from ?? 0, header: met?.header, rows })
    at = next
  }
  return tables
}

/** Cells counted off by the header, up to the first that do not fit. */
function rowsUnder(header: Header | undefined, cells: readonly Cell[]): ReadRow[] | undefined {
  const rows: ReadRow[] = []
  for (let at = 0; header && at + header.length <= cells.length; at += header.length) {
    const row = readRowUnder(header, cells.slice(at, at + header.length))
    if (!row) break
    rows.push(row)
  }
  return rows.length > 0 ? rows : undefined
}

/** `Model GPT-5.5 Score 60.2 Model …`: a row begins wherever the first label returns. */
function labelledRows(cells: readonly Cell[]): ReadRow[] {
  const labels = cells.map(isLabel)
  const first = labels.find((label) => label !== undefined)
  if ((first !== 'rank' && first !== 'model') || labels.filter((label) => label === 'score').length < 2) return []
  const starts = labels.flatMap((label, index) => (label === first ? [index] : []))
  return starts.flatMap((start, index) => readLabelledRow(cells.slice(start, starts[index + 1])) ?? [])
}

/** A row begins with each name that follows a figure or a sentence, or with the rank before it. */
function namedRows(cells: readonly Cell[], header: Header | undefined): ReadRow[] {
  const names = cells.flatMap((cell, index) => {
    const before = cells[index - 1]
    return nameOf(cell) !== undefined && (!before || isValue(before) || SENTENCE.test(before.text)) ? [index] : []
  })
  const ranks = names.map((at) => readRank(cells[at - 1]?.text ?? '')).filter((rank) => rank !== undefined)
  const isRanked = ranks[0] === 1 && ranks.every((rank, index) => rank >= (ranks[index - 1] ?? 1))
  const starts = names.map((at) => (isRanked && at > 0 ? at - 1 : at))
  return starts.flatMap((start, index) => readRow([cells.slice(start, starts[index + 1])], header) ?? [])
}

function countRows(tables: readonly BoardTable[]): number {
  return tables.reduce((sum, { rows }) => sum + rows.length, 0)
}
