import type { Mark } from './find-in-page.ts'
import { rangeAt } from './hit-test.ts'
import { createMarkStyle } from './mark-style.ts'
import { randomName } from './random-name.ts'
import { isReadable } from './readable.ts'

/** Each mark costs a little at every paint of its text; beyond this a page is a list of names, not prose. */
const MOST_MARKS = 3_000

/** All marks of one page. Changes show at `commit`, because adding a single range repaints the whole frame. */
export interface Marks {
  /** Replaces the marks of the names that `owner` owns. */
  set: (owner: Text, found: readonly Mark[]) => void
  isFull: () => boolean
  isEmpty: () => boolean
  has: (mark: Mark) => boolean
  /** Forgets marks whose text left the page or became a place where names are left alone. */
  dropLost: () => void
  commit: () => void
  /** The mark drawn at a point of the viewport. */
  at: (x: number, y: number) => Mark | undefined
  /** Takes every mark and the style out of the page; nothing of this object is left there. */
  clear: () => void
}

export function createMarks(): Marks {
  const marksOfText = new Map<Text, readonly Mark[]>()
  const markOfRange = new Map<AbstractRange, Mark>()
  let drawn: Drawn | undefined

  function forget(owner: Text): void {
    for (const { range } of marksOfText.get(owner) ?? []) markOfRange.delete(range)
    marksOfText.delete(owner)
  }

  return {
    set: (owner, found) => {
      forget(owner)
      if (found.length === 0) return
      marksOfText.set(owner, found)
      for (const mark of found) markOfRange.set(mark.range, mark)
    },
    isFull: () => markOfRange.size >= MOST_MARKS,
    isEmpty: () => markOfRange.size === 0,
    has: (mark) => markOfRange.has(mark.range),
    dropLost: () => {
      for (const owner of marksOfText.keys()) if (!owner.isConnected || !isReadable(owner)) forget(owner)
    },
    commit: () => {
      for (const owner of marksOfText.keys()) if (!owner.isConnected) forget(owner)
      if (markOfRange.size === 0 && drawn === undefined) return
      drawn ??= startDrawing()
      drawn.update(markOfRange, marksOfText.keys())
    },
    at: (x, y) => {
      if (drawn === undefined) return undefined
      const range = rangeAt(drawn.highlight, markOfRange.keys(), x, y, drawn.shadowRoots())
      return range && markOfRange.get(range)
    },
    clear: () => {
      marksOfText.clear()
      markOfRange.clear()
      drawn?.remove()
      drawn = undefined
    },
  }
}

interface Drawn {
  highlight: Highlight
  shadowRoots: () => ShadowRoot[]
  update: (wanted: ReadonlyMap<AbstractRange, unknown>, owners: Iterable<Text>) => void
  remove: () => void
}

/** What the page gets: one highlight under a random name, and its style. */
function startDrawing(): Drawn {
  const name = randomName()
  const highlight = new Highlight()
  const style = createMarkStyle(name)
  /** What the highlight holds. Firefox lets a content script fill a page's highlight, but not read it. */
  let shown: ReadonlySet<AbstractRange> = new Set()
  let roots = new Set<Document | ShadowRoot>()
  return {
    highlight,
    shadowRoots: () => [...roots].filter((root) => root instanceof ShadowRoot),
    update: (wanted, owners) => {
      roots = new Set(Array.from(owners, (owner) => owner.getRootNode() as Document | ShadowRoot))
      for (const root of roots) style.ensure(root)
      for (const range of shown) if (!wanted.has(range)) highlight.delete(range)
      for (const range of wanted.keys()) if (!shown.has(range)) highlight.add(range)
      shown = new Set(wanted.keys())
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight)
    },
    remove: () => {
      CSS.highlights.delete(name)
      highlight.clear()
      style.remove()
    },
  }
}
