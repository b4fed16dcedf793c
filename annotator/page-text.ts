import { closestTo, firstChildOf, nextSiblingOf } from './by-prototype.ts'
import { isWordAt } from '../core/model/name-tokens.ts'
import { collapseSpace } from './collapse-space.ts'
import { isElement, isText, nextInline } from './inline-flow.ts'
import { isApart } from './is-apart.ts'
import { APART, joinTexts, positionOf, type JoinedText } from './join-texts.ts'
import { isProse, isTooLong } from './readable.ts'
import type { Stretch } from './unread.ts'

/** So much is read in one go: a millisecond's work. */
const SECTION_CHARS = 12_000
/** What a name's surroundings can say for it reaches so far. */
const CONTEXT_CHARS = 700
const MOST_CONTEXT_TEXTS = 80
/** A page that glues so many words of one section together cannot be told apart at a sensible price. */
const MOST_GLUED = 100
const SHOW_TEXT = 4
/** White space as it is collapsed, and nothing else. */
const BLANK = /^[ \t\r\n\f]+$/

/** A piece of the page as its reader sees it: white space as laid out, gaps where a reader sees them. */
export interface Section {
  text: string
  /** The texts that are read here; what stands around them is in `text` as well. */
  own: readonly Text[]
  ownChars: number
  /** Where a character of `text` stands in the page. */
  placeOf: (offset: number) => { node: Text; offset: number; isOwn: boolean }
  /** The texts in which a part of `text` stands. */
  textsIn: (part: { start: number; end: number }) => Text[]
  /** The same piece with a gap before each text that is torn off, and without those that nobody sees. */
  readAnew: (broken: Broken) => Section
}

/** What has been found out of a section's texts. */
export interface Broken {
  /** Those that do not go on what is before them. */
  torn: Set<Text>
  /** Those that nobody sees. */
  unseen: Set<Text>
}

/** Reads a stretch of the page section by section. The page may change between two of them. */
export function* sectionsOf(stretch: Stretch): Generator<Section> {
  let own: Text[] = []
  let chars = 0
  for (const text of textsOf(stretch)) {
    if (isTooLong(text) || !isProse(text)) continue
    own.push(text)
    chars += text.length
    if (chars < SECTION_CHARS) continue
    yield sectionOf(own, chars)
    own = []
    chars = 0
  }
  if (own.length > 0) yield sectionOf(own, chars)
}

export function* textsOf({ first, last }: Stretch): Generator<Text> {
  for (let top: ChildNode | null = first; top; top = top === last ? null : nextSiblingOf(top)) {
    if (isText(top)) yield top
    if (!isElement(top) || !firstChildOf(top)) continue
    const walker = top.ownerDocument.createTreeWalker(top, SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text
  }
}

function sectionOf(own: readonly Text[], ownChars: number, broken?: Broken): Section {
  const [first] = own
  const last = own.at(-1)
  // Two words would not be known for glued with an empty text between them.
  const seenOf = (texts: readonly Text[]) => texts.filter((text) => text.length > 0 && !broken?.unseen.has(text))
  const before = seenOf(first ? contextOf(first, false).reverse() : [])
  const seen = seenOf(own)
  const after = seenOf(last ? contextOf(last, true) : [])
  const nodes = [...before, ...seen, ...after]
  const joined = joinAsRead(nodes, broken?.torn)
  const { text, toOriginal } = collapseSpace(joined.text)
  const positionAt = (offset: number) => positionOf(joined, toOriginal(offset))
  return {
    text,
    own,
    ownChars,
    placeOf: (offset) => {
      const { index, offset: inText } = positionAt(offset)
      return { node: nodes[index] as Text, offset: inText, isOwn: index >= before.length && index < before.length + seen.length }
    },
    textsIn: ({ start, end }) => nodes.slice(positionAt(start).index, positionAt(end - 1).index + 1),
    readAnew: (broken) => sectionOf(own, ownChars, broken),
  }
}

/** Texts as one, with gaps where a reader sees them, and before those that are known to be torn off; what is left out of a line leaves none. */
export function joinAsRead(nodes: readonly Text[], torn?: ReadonlySet<Text>): JoinedText {
  let gluedLeft = MOST_GLUED
  let listed: ReadonlySet<Text> | undefined
  const isNext = (left: Text, right: Text) => {
    let next = nextInline(left, true)
    while (next && next !== right && !isTooLong(next) && !(listed ??= new Set(nodes)).has(next)) next = nextInline(next, true)
    return next === right
  }
  return joinTexts(nodes.map(asRead()), (index) => {
    const [left, right] = [nodes[index], nodes[index + 1]]
    if (!left || !right || torn?.has(right) || !isNext(left, right)) return true
    return isGlued(left, right) && (gluedLeft-- <= 0 || isApart(left, right))
  })
}

/** What a reader has before, or behind, a text: enough to judge a doubtful name by. */
function contextOf(from: Text, isForward: boolean): Text[] {
  const root = from.getRootNode()
  const walker = from.ownerDocument.createTreeWalker(root, SHOW_TEXT)
  walker.currentNode = from
  const texts: Text[] = []
  let chars = 0
  for (let step = 0; step < MOST_CONTEXT_TEXTS && chars < CONTEXT_CHARS; step++) {
    const text = (isForward ? walker.nextNode() : walker.previousNode()) as Text | null
    if (!text) break
    if (isTooLong(text) || !isProse(text)) continue
    texts.push(text)
    chars += text.length
  }
  return texts
}

/** A text as laid out, but for white space inside it. Of neighbours only the first is asked whether its lines are kept. */
function asRead(): (text: Text) => string {
  let parent: Element | null = null
  let isPreformatted = false
  return ({ data, parentElement }) => {
    if (!data.includes('\n')) return data
    if (parentElement !== parent) isPreformatted = (parent = parentElement) !== null && closestTo(parent, 'pre') !== null
    if (isPreformatted) return data.replaceAll('\n', APART)
    return BLANK.test(data) ? ' ' : data
  }
}

/** Whether two texts would read as one word. */
function isGlued(left: Text, right: Text): boolean {
  return isWordAt(left.data, left.length - 1) && isWordAt(right.data, 0)
}
