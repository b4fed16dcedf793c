import type { Box, Page } from '../../markup/page.ts'
import { visibleText } from '../../text/plain-text.ts'
import { priceUnit, speedUnit } from './board-column.ts'

/** Texts of a cell that read as one: `$` and `11.25`, `65.3` and `%`. */
export interface CellPart {
  /** The text of the page that it begins with. */
  from: number
  text: string
  isLink: boolean
  isStrong: boolean
}

/** One cell of a table, whatever it is made of. */
export interface Cell {
  text: string
  parts: readonly CellPart[]
}

const SYMBOL = /^[$#№~≈<>=]+$/
const FOOTNOTE = /^[\d*†‡§,\s]+$/
const SEPARATOR = /\s+[·•|]\s+|^[·•|]\s+|\s+[·•|]$/

/**
 * The ways to see cells in a box, the most literal first: its children, those that are not empty, and the texts themselves, with
 * units beside their numbers, or as labels of the numbers to come.
 */
export function cellsOf(page: Page, row: Box): Cell[][] {
  const children = childrenOf(row).map((child) => cellOf(textsIn(page, child)))
  const filled = children.filter(({ text }) => text !== '')
  const texts = textsIn(page, row)
  return [children, filled, cellsOfTexts(texts), cellsOfTexts(texts, false)]
}

/** Every text a cell of its own, but for signs and units, which belong to the number beside them. */
export function cellsOfTexts(texts: readonly Box[], areUnitsGlued = true): Cell[] {
  return partsOf(texts, areUnitsGlued).map((part) => ({ text: part.text, parts: [part] }))
}

export function cellOf(texts: readonly Box[]): Cell {
  const parts = partsOf(texts)
  return { text: parts.map(({ text }) => text).join(' '), parts }
}

export function textsIn(page: Page, { from, to }: { from: number; to: number }): Box[] {
  return page.texts.slice(from, to)
}

/** The children of a box, seen through wrappers that hold nothing else. */
export function childrenOf(box: Box): Box[] {
  let holder = box
  for (;;) {
    const children = holder.children.filter(({ tag }) => tag !== 'br' && tag !== 'wbr' && tag !== 'hr')
    const [only] = children
    if (children.length !== 1 || !only || only.tag === '#text') return children
    holder = only
  }
}

function partsOf(texts: readonly Box[], areUnitsGlued = true): CellPart[] {
  const parts: CellPart[] = []
  let before: Box | undefined
  for (const box of texts) {
    if (box.around.isRaised && FOOTNOTE.test(box.text)) continue
    const { isStrong, link } = box.around
    const last = parts.at(-1)
    const pieces = box.text.split(SEPARATOR).map(visibleText)
    const glue = last && before && pieces.length === 1 ? glueBetween(before, last.text, box, areUnitsGlued) : undefined
    if (last && glue !== undefined) last.text += glue + visibleText(box.text)
    else {
      const filled = pieces.filter((text) => text !== '')
      parts.push(...filled.map((text) => ({ from: box.from, text, isStrong, isLink: link !== undefined })))
    }
    before = box
  }
  return parts
}

/** What stands between two texts that read as one, or undefined where they are two. Digits never join digits. */
function glueBetween(before: Box, read: string, box: Box, areUnitsGlued: boolean): '' | ' ' | undefined {
  const text = visibleText(box.text)
  if (SYMBOL.test(read) && /^[\d.,/]/.test(text)) return ''
  const isNumber = /^[-+−]?\$?[\d.,]+$/.test(read)
  if (isNumber && text === '%') return ''
  if (isNumber && areUnitsGlued && before.line === box.line && isUnit(text)) return ' '
  const arePeers = before.parent !== box.parent && before.parent?.tag === box.parent?.tag
  const isApart = arePeers || before.line !== box.line || before.text.endsWith(' ') || box.text.startsWith(' ')
  if (isApart) return undefined
  if (/\d$/.test(read) && /^[.,]\d/.test(text)) return ''
  const isName = /\p{L}/u.test(read) && /^[-.\w]+$/.test(text)
  return isName && (/\w[-.]$/.test(read) || /^[-.]\w/.test(text)) ? '' : undefined
}

function isUnit(text: string): boolean {
  return speedUnit.test(text) || (priceUnit.test(text) && text.startsWith('/'))
}
