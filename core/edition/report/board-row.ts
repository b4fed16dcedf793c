import type { BoardRow } from '../../board/board.ts'
import { columnNamed, splitLabel, type Column } from './board-column.ts'
import type { Cell, CellPart } from './cell.ts'
import { isBlank, readFigure, readRank, type Figure } from './figure-text.ts'

/** The columns of a table in order; undefined for one we have no use for. */
export type Header = readonly (Column | undefined)[]
type Values = Partial<Record<Column, Cell>>

export interface ReadRow extends Omit<BoardRow, 'rank' | 'score'> {
  /** Absent where the table leaves it empty. */
  score: number | undefined
  /** Absent where a list's own counter shows it. */
  rank: number | undefined
  isPercent: boolean
}

const columnOf = { usd: 'price', speed: 'speed', percent: 'score' } as const

/** Cells under a header: as many, or one fewer where the rank is a list's counter. */
export function readRowUnder(header: Header, cells: readonly Cell[]): ReadRow | undefined {
  const columns = header[0] === 'rank' && cells.length === header.length - 1 ? header.slice(1) : header
  if (cells.length !== columns.length) return undefined
  const values: Values = {}
  columns.forEach((column, index) => {
    if (column) values[column] ??= cells[index]
  })
  const figures = [values.score, values.speed, values.price].filter((cell) => cell !== undefined)
  if (!figures.every((cell) => isValue(cell) || hasOneFigure(cell))) return undefined
  if (values.rank && !isBlank(values.rank.text) && rankOf(values.rank) === undefined) return undefined
  return rowOf(values, values.score !== undefined && isBlank(values.score.text))
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
 * one is missing, only the first and those that say their unit count.
 *
 * @param mustBeWhole whether to give up unless every figure is there
 */
export function readRowByKind(cells: readonly Cell[], header?: Header, mustBeWhole = false): ReadRow | undefined {
  const nameAt = cells.findIndex((cell) => nameOf(cell) !== undefined && isLabel(cell) === undefined)
  const [model, behind] = [cells[nameAt], cells.slice(nameAt + 1)]
  if (!model) return undefined
  const firstFigure = behind.findIndex(isValue)
  const figures = behind.slice(firstFigure).filter(isValue)
  const isOneRow = behind.slice(firstFigure, firstFigure + figures.length).every(isValue)
  if (firstFigure < 0 || !isOneRow) return undefined
  const values: Values = { model, rank: nameAt > 0 ? cells[0] : undefined }
  const known = header?.slice(header.indexOf('model') + 1)
  const expected = known ?? (figures.length === 1 ? (['score'] as const) : (['score', 'speed', 'price'] as const))
  if (figures.length === expected.length) {
    expected.forEach((column, index) => {
      if (column) values[column] = figures[index]
    })
  } else if (mustBeWhole) return undefined
  else {
    for (const cell of figures) {
      const column = columnByUnit(cell)
      if (column) values[column] ??= cell
    }
    const [first] = figures
    if (expected[0] === 'score' && first && !columnByUnit(first)) values.score ??= first
  }
  return rowOf(values)
}

export function isLabel(cell: Cell | undefined): Column | undefined {
  return cell && readRank(cell.text) === undefined ? columnNamed(cell.text) : undefined
}

/** A number, or a sign that there is none. */
export function isValue(cell: Cell): boolean {
  const isFigure = ({ text }: CellPart) => readFigure(text) !== undefined || isBlank(text) || columnNamed(text) !== undefined
  const units = new Set(cell.parts.flatMap(({ text }) => readFigure(text) ?? []).map(({ unit }) => unit))
  return isBlank(cell.text) || (units.size === 1 && cell.parts.every(isFigure))
}

/** The name in a cell that may hold a badge, a maker or a rank beside it: the link's text, the strongest, or the first. */
export function nameOf(cell: Cell): string | undefined {
  const [first, ...others] = cell.parts.filter(({ text }) => /\p{L}/u.test(text) && readFigure(text) === undefined && readRank(text) === undefined)
  if (!first || isBlank(first.text)) return undefined
  const prefer = (candidates: CellPart[], is: (part: CellPart) => boolean) => {
    const preferred = candidates.filter(is)
    return preferred.length > 0 ? preferred : candidates
  }
  const [best = first] = prefer(prefer([first, ...others], ({ isLink }) => isLink), ({ isStrong }) => isStrong)
  const bare = best.text.replace(/^(?:#\s*\d+|\d+[.)])\s+/, '').replace(/^[^\p{L}\p{N}]+|[*†‡\s]+$/gu, '')
  return bare === '' ? undefined : bare
}

/** A number and a badge, or a word instead of a number: but no more than that, or it would be a row itself. */
function hasOneFigure({ parts }: Cell): boolean {
  const figures = parts.filter(({ text }) => readFigure(text) !== undefined)
  return figures.length === 0 ? parts.length <= 1 : figures.length === 1 && figures[0] === parts[0]
}

function rowOf(values: Values, mayLackScore = false): ReadRow | undefined {
  const model = values.model && (ownLabel(values.model)?.value ?? values.model)
  const name = model && nameOf(model)
  const [score, speed, price] = [figureOf(values.score), figureOf(values.speed), figureOf(values.price)]
  if (name === undefined || (!score && !mayLackScore)) return undefined
  const isMisplaced = [score?.unit ?? 'percent', speed?.unit ?? 'speed', price?.unit ?? 'usd'].join() !== 'percent,speed,usd'
  if (isMisplaced) return undefined
  return {
    rank: rankOf(values.rank) ?? leadingRank(model),
    name,
    score: score?.value,
    isPercent: score?.unit === 'percent',
    ...(speed && speed.value > 0 && { speedTokensPerSecond: speed.value }),
    ...(price && price.value > 0 && { blendUsdPerMillion: price.value }),
  }
}

/** The column a figure belongs to by its sign or unit. */
function columnByUnit(cell: Cell): Column | undefined {
  const unit = figureOf(cell)?.unit
  return unit && columnOf[unit]
}

function figureOf(cell: Cell | undefined): Figure | undefined {
  if (!cell) return undefined
  const texts = [cell.text, ...cell.parts.map(({ text }) => text), ownLabel(cell)?.value.text ?? '']
  return texts.map(readFigure).find((figure) => figure !== undefined)
}

function rankOf(cell: Cell | undefined): number | undefined {
  const texts = cell ? [cell.text, ...cell.parts.map(({ text }) => text), ownLabel(cell)?.value.text ?? ''] : []
  return texts.map(readRank).find((rank) => rank !== undefined)
}

/** A rank in the cell of the name: `1. GPT-5.5`. */
function leadingRank(cell: Cell | undefined): number | undefined {
  const [first] = cell?.parts ?? []
  return first && readRank(/^(?:#\s*\d+|\d+[.)]|\p{Extended_Pictographic})(?=\s|$)/u.exec(first.text)?.[0] ?? first.text)
}

/** A cell that holds its label and its value. */
function ownLabel(cell: Cell): { column: Column; value: Cell } | undefined {
  const [first, ...rest] = cell.parts
  if (!first) return undefined
  if (rest.length > 0) {
    const labels = cell.parts.filter(({ text }) => columnNamed(text) !== undefined && readRank(text) === undefined)
    const [label] = labels
    const column = label && columnNamed(label.text)
    return column && labels.length === 1 ? { column, value: withParts(cell.parts.filter((part) => part !== label)) } : undefined
  }
  const split = splitLabel(first.text)
  return split && { column: split.column, value: withParts([{ ...first, text: split.value }]) }
}

function withParts(parts: readonly CellPart[]): Cell {
  return { text: parts.map(({ text }) => text).join(' '), parts }
}
