import { closestTo } from './by-prototype.ts'
import { createDrawing, type Drawing } from './drawing.ts'
import { keyOf, type Mark } from './find-in-page.ts'
import type { Stillness } from './follow-page.ts'
import type { Dress } from './host.ts'
import { isReadable, withHosts } from './readable.ts'

/** Each mark costs a little at every paint; beyond this those read first are taken back, to be read again when they come near. */
const MOST_MARKS = 3_000
const TAKEN_BACK_AT_ONCE = 500
/** Where other parts of a page or a site are listed. */
const MENU = 'nav,[role=navigation],.toc,.table-of-contents'

/** All marks of one page. Changes show when they are drawn, because adding a single range repaints the whole frame. */
export interface Marks {
  /** Replaces the marks of the names that begin in `owner`. */
  set: (owner: Text, found: readonly Mark[]) => void
  isEmpty: () => boolean
  isFull: () => boolean
  /** Forgets the oldest marks. @returns the texts they were in */
  takeBack: () => Text[]
  has: (mark: Mark) => boolean
  /** Every mark, in any order. */
  all: () => Iterable<Mark>
  /** Every mark, in reading order. */
  inOrder: () => Mark[]
  /** The first mark of each model, in the text if it is there, in reading order. */
  firsts: () => Mark[]
  countOf: (mark: Mark) => number
  /** Forgets marks whose text left the page or became a place where names are left alone. */
  dropLost: () => void
  /** Forgets marks whose text left the page. @returns whether anything changed since the last drawing */
  settle: () => boolean
  /** Finds out what is to be drawn, and reads only. @returns draws it */
  planDrawing: (stillness: Stillness) => () => void
  /** Draws what waits for the page to move. */
  catchUp: () => void
  /** Whether what is drawn depends on where the reader is. */
  isPartial: () => boolean
  /** Draws what has come near the reader, or all of it once the page is calm, where not everything is drawn. */
  redraw: (stillness: Stillness) => void
  /** Shows one mark as the one that the reader is at. */
  point: (mark: Mark) => void
  /** The mark drawn at a point of the viewport. */
  at: (x: number, y: number) => Mark | undefined
  /** Takes every mark and the style out of the page. */
  remove: () => void
}

export function createMarks(document: Document, dress?: Dress): Marks {
  const marksOfText = new Map<Text, readonly Mark[]>()
  const marksOfKey = new Map<string, Set<Mark>>()
  const markOfRange = new Map<AbstractRange, Mark>()
  let drawing: Drawing | undefined
  let isChanged = false

  function forget(owner: Text): void {
    const marks = marksOfText.get(owner)
    if (!marks) return
    isChanged = true
    marksOfText.delete(owner)
    for (const mark of marks) {
      markOfRange.delete(mark.range)
      const others = marksOfKey.get(keyOf(mark))
      others?.delete(mark)
      if (others?.size === 0) marksOfKey.delete(keyOf(mark))
    }
  }

  function keep(owner: Text, marks: readonly Mark[]): void {
    isChanged = true
    marksOfText.set(owner, marks)
    for (const mark of marks) {
      markOfRange.set(mark.range, mark)
      const others = marksOfKey.get(keyOf(mark))
      if (others) others.add(mark)
      else marksOfKey.set(keyOf(mark), new Set([mark]))
    }
  }

  function planDrawing(stillness: Stillness): () => void {
    isChanged = false
    drawing ??= createDrawing(document, dress)
    return drawing.plan(markOfRange, stillness)
  }

  function isPartial(): boolean {
    return drawing?.isPartial() === true
  }

  return {
    set: (owner, found) => {
      const before = marksOfText.get(owner) ?? []
      if (before.length === found.length && before.every((mark, at) => isSame(mark, found[at]))) return
      forget(owner)
      if (found.length > 0) keep(owner, found)
    },
    isEmpty: () => markOfRange.size === 0,
    isFull: () => markOfRange.size >= MOST_MARKS,
    takeBack: () => {
      const owners = [...marksOfText.keys()].slice(0, TAKEN_BACK_AT_ONCE)
      owners.forEach(forget)
      return owners
    },
    has: (mark) => markOfRange.has(mark.range),
    all: () => markOfRange.values(),
    inOrder: () => [...markOfRange.values()].sort(byPlace),
    firsts: () => Array.from(marksOfKey.values(), first).sort(byPlace),
    countOf: (mark) => marksOfKey.get(keyOf(mark))?.size ?? 0,
    dropLost: () => {
      for (const owner of marksOfText.keys()) if (!owner.isConnected || !isReadable(owner.parentElement)) forget(owner)
    },
    settle: () => {
      for (const owner of marksOfText.keys()) if (!owner.isConnected) forget(owner)
      return isChanged
    },
    planDrawing,
    catchUp: () => drawing?.catchUp(),
    isPartial,
    redraw: (stillness) => {
      if (isPartial()) planDrawing(stillness)()
    },
    point: (mark) => drawing?.point(mark.range),
    at: (x, y) => {
      const range = drawing?.rangeAt(x, y)
      return range && markOfRange.get(range)
    },
    remove: () => drawing?.remove(),
  }
}

function isSame(mark: Mark, other: Mark | undefined): boolean {
  if (!other || keyOf(mark) !== keyOf(other) || mark.variant !== other.variant) return false
  const { range } = mark
  const { startOffset, endContainer, endOffset } = other.range
  return range.startOffset === startOffset && range.endContainer === endContainer && range.endOffset === endOffset
}

/** A list of contents names what the text tells of, and has no margin: the first mention in the text goes before. */
function first(marks: ReadonlySet<Mark>): Mark {
  const all = [...marks]
  const inText = all.filter(({ range: { startContainer: { parentElement } } }) => !parentElement || !closestTo(parentElement, MENU))
  return (inText.length > 0 ? inText : all).reduce((earliest, mark) => (byPlace(mark, earliest) < 0 ? mark : earliest))
}

function byPlace({ range: a }: Mark, { range: b }: Mark): number {
  if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset
  return placesOf(a.startContainer, b.startContainer) & 4 ? -1 : 1
}

/** The browser knows no order between what is in a shadow root and what is not: there the hosts tell. */
function placesOf(a: Node, b: Node): number {
  const places = a.compareDocumentPosition(b)
  if (!(places & 1)) return places
  const [path, others] = [withHosts(a), withHosts(b)]
  const level = path.findIndex((node, at) => node !== others[at])
  return (path[level] ?? a).compareDocumentPosition(others[level] ?? b)
}
