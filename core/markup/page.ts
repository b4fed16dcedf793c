import { visibleText } from '../text/plain-text.ts'
import type { Attributes } from './element-kinds.ts'

/** What a box inherits from the elements around it. */
export interface Surroundings {
  /** The nearest `<a href>`. */
  link: Box | undefined
  /** The nearest element that is more than emphasis inside a phrase. */
  phrase: Box | undefined
  time: Box | undefined
  isHeading: boolean
  isStrong: boolean
  isRaised: boolean
  isChrome: boolean
  isAside: boolean
  isHoldingFooter: boolean
}

/** A visible element, or a run of text (tag `#text`): the texts inside it are `page.texts.slice(from, to)`. */
export interface Box {
  tag: string
  attributes: Attributes
  parent: Box | undefined
  children: Box[]
  around: Surroundings
  /** Whether its texts stand on lines of their own. */
  isBlock: boolean
  from: number
  to: number
  /** Its place in `page.boxes`, which lists every box before its children, and the place behind its last descendant. */
  index: number
  end: number
  /** Of a `#text`: white space collapsed, and kept at either end to tell where words border. */
  text: string
  /** Of a `#text`: the number of the line it stands on. */
  line: number
}

/** Texts between two block borders. */
export interface Line {
  from: number
  to: number
  text: string
  /** Whether a single `<br>`, and no block border, parts it from the line before. */
  isAfterBreak: boolean
}

/** A page as its reader sees it: texts in order, on lines, in boxes. */
export interface Page {
  boxes: readonly Box[]
  texts: readonly Box[]
  lines: readonly Line[]
  /** What links are relative to, where the page says so itself. */
  baseHref: string | undefined
}

/** Texts as one, glued or spaced as they are on the page. */
export function joinTexts(texts: readonly Box[]): string {
  return visibleText(texts.map(({ text, line }, index) => (line === texts[index - 1]?.line ? text : ` ${text}`)).join(''))
}

export function textOf(page: Page, { from, to }: { from: number; to: number }): string {
  return joinTexts(page.texts.slice(from, to))
}
