import { knownUsdPerMillion } from '../../price/price.ts'
import type { Column } from './board-column.ts'
import type { Cell } from './cell.ts'
import { isBlank, readRank } from './figure-text.ts'
import { columnByUnit, figureOf, hasOneFigure, isLabel, isValue, leadingRank, nameOf, ownLabel, priceOf, rankOf } from './read-cell.ts'

/** The columns of a table in order; undefined for one we do not know, `other` for one that is surely no score. */
export type Header = readonly (Column | 'other' | undefined)[]

/** Whether its figures are told. */
export function isColumn(heading: Header[number]): heading is Column {
  return heading !== undefined && heading !== 'other'
}

type Values = Partial<Record<Column, Cell>>

/** Figures are absent where the table leaves them empty. */
export interface ReadRow {
  name: string
  /** Absent where a list's own counter shows it. */
  rank: number | undefined
  score: number | undefined
  isPercent: boolean
  speedTokensPerSecond: number | undefined
  blendUsdPerMillion: number | undefined
}

/** Cells under a header: as many, or one fewer where the rank is a list's counter. */
export function readRowUnder(header: Header, cells: readonly Cell[]): ReadRow | undefined {
  const columns = header[0] === 'rank' && cells.length === header.length - 1 ? header.slice(1) : header
  if (cells.length !== columns.length) return undefined
  const values: Values = {}
  columns.forEach((column, index) => {
    if (isColumn(column)) values[column] ??= cells[index]
  })
  // A score by another name is the only figure in a column that we do not know; of two, nobody knows which it is.
  if (!columns.includes('score')) {
    const [unread, ...others] = cells.flatMap((cell, index) => (isColumn(columns[index]) || !isValue(cell) ? [] : { cell, heading: columns[index] }))
    if (others.length > 0 || unread?.heading === 'other') return undefined
    values.score = unread?.cell
  }
  const figures = [values.score, values.speed, values.price].filter((cell) => cell !== undefined)
  if (!figures.every((cell) => isValue(cell) || hasOneFigure(cell))) return undefined
  if (values.rank && !isBlank(values.rank.text) && rankOf(values.rank) === undefined) return undefined
  return rowOf(values, values.score !== undefined && hasNoScore(values.score))
}

/** Nothing, or a figure that cannot be told: a range, one with a comma. Its row is one all the same, and those below it go on. */
function hasNoScore({ text }: Cell): boolean {
  return isBlank(text) || /^[^\p{L}\d]*\d/u.test(text)
}

/** Cells that name their column themselves: `Score 60.2`, or a label and then its value, or the value first. */
export function readLabelledRow(cells: readonly Cell[]): ReadRow | undefined {
  const isLabelBehind = cells.length > 1 && isLabel(cells.at(-1)) !== undefined
  const values: Values = {}
  const loose: Cell[] = []
  let label: Column | undefined
  for (const cell of isLabelBehind ? cells.toReversed() : cells) {
    const named = isLabel(cell)
    const own = named ? undefined : ownLabel(cell)
    const column = label ?? own?.column
    // Two labels in a row are a header, and a column met twice is a second row: this is more than a row.
    if ((named && label) || (column && values[column])) return undefined
    if (column) values[column] = own?.value ?? cell
    else if (!named) loose.push(cell)
    label = named
  }
  if (!values.score) return undefined
  for (const cell of loose) {
    const column = columnByUnit(cell)
    if (column) values[column] ??= cell
  }
  values.model ??= (isLabelBehind ? loose.toReversed() : loose).find((cell) => nameOf(cell) !== undefined)
  values.rank ??= loose.find((cell) => readRank(cell.text) !== undefined)
  return rowOf(values)
}

/**
 * Cells told apart by what they are: a rank, a name, then figures in the order of the header, or of score, speed and price. Where
 * one is missing, only those that say their unit count, and, where no header says how many there should be, the first.
 *
 * @param mustBeWhole whether to give up unless every figure is there
 */
export function readRowByKind(cells: readonly Cell[], header?: Header, mustBeWhole = false): ReadRow | undefined {
  const nameAt = cells.findIndex((cell) => nameOf(cell) !== undefined)
  const [model, behind] = [cells[nameAt], cells.slice(nameAt + 1)]
  if (!model || cells.some((cell) => isLabel(cell) !== undefined)) return undefined
  const firstFigure = behind.findIndex(isValue)
  const figures = behind.slice(firstFigure).filter(isValue)
  const isOneRow = behind.slice(firstFigure, firstFigure + figures.length).every(isValue)
  if (firstFigure < 0 || !isOneRow || behind.slice(0, firstFigure).some(({ text }) => /\d/.test(text))) return undefined
  const values: Values = { model, rank: nameAt > 0 ? cells[0] : undefined }
  const known = header?.slice(header.indexOf('model') + 1)
  const expected = known ?? (figures.length === 1 ? (['score'] as const) : (['score', 'speed', 'price'] as const))
  if (figures.length === expected.length) {
    expected.forEach((column, index) => {
      if (isColumn(column)) values[column] = figures[index]
    })
  } else if (mustBeWhole) return undefined
  else {
    for (const cell of figures) {
      const column = columnByUnit(cell)
      if (column) values[column] ??= cell
    }
    const [first] = figures
    // Of too many figures nobody knows which is which; nor of too few below a header, where two may have run together.
    if (!known && figures.length < expected.length && first && !columnByUnit(first)) values.score ??= first
  }
  return rowOf(values)
}

function rowOf(values: Values, mayLackScore = false): ReadRow | undefined {
  const model = values.model && (ownLabel(values.model)?.value ?? values.model)
  const name = model && nameOf(model)
  const [score, speed, price] = [figureOf(values.score), figureOf(values.speed), priceOf(values.price)]
  if (name === undefined || (!score && !mayLackScore)) return undefined
  const isMisplaced = (cell: Cell | undefined, column: Column) => cell && (columnByUnit(cell) ?? column) !== column
  if ((['score', 'speed', 'price'] as const).some((column) => isMisplaced(values[column], column))) return undefined
  return {
    rank: rankOf(values.rank) ?? leadingRank(model),
    name,
    score: score?.value,
    isPercent: score?.unit === 'percent',
    speedTokensPerSecond: speed && isSpeed(speed.value) ? speed.value : undefined,
    blendUsdPerMillion: knownUsdPerMillion(price?.value),
  }
}

/** Models write from a few to a few thousand tokens a second: what lies far outside is told in another unit. Less than half a token reads as none. */
function isSpeed(tokensPerSecond: number): boolean {
  return tokensPerSecond >= 0.5 && tokensPerSecond < 20_000
}
