import { LONGEST_NAME } from '../../model/listed-name.ts'
import { columnNamed, splitLabel, type Column } from './board-column.ts'
import type { Cell, CellPart } from './cell.ts'
import { isBlank, readFigure, readRank, withoutFootnotes, type Figure } from './figure-text.ts'

/** Five small words in a row, but not aside: no model is called so, and a board's description is. */
export const SENTENCE = /^[^([]*\b(?:\p{Ll}+,? ){4}\p{Ll}/u

const columnOf = { usd: 'price', speed: 'speed', percent: 'score' } as const

/** The column a cell names, where it does nothing else. */
export function isLabel(cell: Cell | undefined): Column | undefined {
  return cell && readRank(cell.text) === undefined ? columnNamed(cell.text) : undefined
}

/** A number, or a sign that there is none. */
export function isValue(cell: Cell): boolean {
  const isFigure = ({ text }: CellPart) =>
    readFigure(text) !== undefined || isBlank(text) || columnNamed(text) !== undefined
  const units = new Set(cell.parts.flatMap(({ text }) => readFigure(text) ?? []).map(({ unit }) => unit))
  return isBlank(cell.text) || (units.size === 1 && cell.parts.every(isFigure))
}

/** The name in a cell that may hold a badge, a maker or a rank beside it: the link's text, the strongest, or the first. */
export function nameOf(cell: Cell): string | undefined {
  // `2Claude Opus 4.7` lost the border behind its rank.
  const isName = (text: string) => text.length <= LONGEST_NAME && /^(?!\d+\p{L}{2}).*\p{L}/u.test(text) && !SENTENCE.test(text) && readFigure(text) === undefined && readRank(text) === undefined
  const [first, ...others] = cell.parts.filter(({ text }) => isName(text))
  if (!first || isBlank(first.text)) return undefined
  const prefer = (candidates: CellPart[], is: (part: CellPart) => boolean) => {
    const preferred = candidates.filter(is)
    return preferred.length > 0 ? preferred : candidates
  }
  const [best = first] = prefer(prefer([first, ...others], ({ isLink }) => isLink), ({ isStrong }) => isStrong)
  const bare = withoutFootnotes(best.text.replace(/^(?:#\s*\d+|\d+[.)])\s+/, '').replace(/^[^\p{L}\p{N}]+/u, ''))
  return bare === '' ? undefined : bare
}

/** A number and a badge, or a word instead of a number: but no more than that, or it would be a row itself. */
export function hasOneFigure({ parts }: Cell): boolean {
  const figures = parts.filter(({ text }) => readFigure(text) !== undefined)
  return figures.length === 0 ? parts.length <= 1 : figures.length === 1 && figures[0] === parts[0]
}

/** The column a figure belongs to by its sign or unit. */
export function columnByUnit(cell: Cell): Column | undefined {
  const unit = figureOf(cell)?.unit
  return unit && columnOf[unit]
}

export function figureOf(cell: Cell | undefined): Figure | undefined {
  if (!cell) return undefined
  return textsOf(cell).map(readFigure).find((figure) => figure !== undefined)
}

/** The one price in a cell. Of two, for input and for output, neither is the blend. */
export function priceOf(cell: Cell | undefined): Figure | undefined {
  const prices = cell?.parts.flatMap(({ text }) => readFigure(text) ?? []).filter(({ unit }) => unit === 'usd') ?? []
  return prices.every(({ value }) => value === prices[0]?.value) ? figureOf(cell) : undefined
}

export function rankOf(cell: Cell | undefined): number | undefined {
  return cell && textsOf(cell).map(readRank).find((rank) => rank !== undefined)
}

/** A rank in the cell of the name: `1. GPT-5.5`. */
export function leadingRank(cell: Cell | undefined): number | undefined {
  const [first] = cell?.parts ?? []
  return first && readRank(/^(?:#\s*\d+|\d+[.)]|\p{Extended_Pictographic})(?=\s|$)/u.exec(first.text)?.[0] ?? first.text)
}

/** A cell that holds its label and its value. */
export function ownLabel(cell: Cell): { column: Column; value: Cell } | undefined {
  const [first, ...rest] = cell.parts
  if (!first) return undefined
  if (rest.length > 0) {
    const labels = cell.parts.filter(({ text }) => columnNamed(text) !== undefined && readRank(text) === undefined)
    const [label] = labels
    const column = label && columnNamed(label.text)
    if (!column || labels.length > 1) return undefined
    return { column, value: withParts(cell.parts.filter((part) => part !== label)) }
  }
  const split = splitLabel(first.text)
  return split && { column: split.column, value: withParts([{ ...first, text: split.value }]) }
}

/** A cell as a whole, then each of its parts, then what stands behind its own label. */
function textsOf(cell: Cell): string[] {
  return [cell.text, ...cell.parts.map(({ text }) => text), ownLabel(cell)?.value.text ?? '']
}

function withParts(parts: readonly CellPart[]): Cell {
  return { text: parts.map(({ text }) => text).join(' '), parts }
}
