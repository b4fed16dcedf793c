import type { Mark } from './find-in-page.ts'
import type { Stillness } from './follow-page.ts'
import { rangeAt, undrawnRangeAt } from './hit-test.ts'
import type { Dress } from './host.ts'
import { isPaintedPlainly } from './is-painted-plainly.ts'
import { createMarkStyle, type MarkKind } from './mark-style.ts'
import { elementAround } from './readable.ts'
import { isWithin, readingArea } from './reading-area.ts'
import { randomName } from './random-name.ts'

/** With every change a page makes, the browser looks at all that is drawn: while it changes, of more than this only what is near is. */
const FEW_MARKS = 100

/** What the page gets of the marks: two highlights under random names, and their style. */
export interface Drawing {
  /**
   * Finds out what is to be drawn: of many those near the reader, and all of them on a page that is calm.
   * @returns draws it; what nobody sees yet waits for `catchUp`, or for the page to rest
   */
  plan: (all: ReadonlyMap<AbstractRange, Mark>, stillness: Stillness) => () => void
  /** Draws what waits: when the page moves it is painted anyway. */
  catchUp: () => void
  /** Whether what is drawn depends on where the reader is. */
  isPartial: () => boolean
  /** Shows one range as the one that the reader is at. */
  point: (range: AbstractRange) => void
  rangeAt: (x: number, y: number) => AbstractRange | undefined
  remove: () => void
}

interface Layer {
  kind: MarkKind
  name: string
  highlight: Highlight
  /** What the highlight holds. Firefox lets a content script fill a page's highlight, but not read it. */
  shown: Set<AbstractRange>
}

export function createDrawing(document: Document, dress?: Dress): Drawing {
  const layers = [createLayer('known'), createLayer('unknown')]
  const pointed = createLayer('pointed')
  const style = createMarkStyle(document, nameByKind([...layers, pointed]), dress)
  let pointedAt: AbstractRange | undefined
  let isPartial = false
  let waiting: ReadonlyMap<AbstractRange, Mark> | undefined
  /** Those that would look otherwise: a pointer finds them all the same. */
  let spared: AbstractRange[] = []
  /** Of the ranges that a plan has met, whether they can be drawn and look as before. */
  const met = new WeakMap<AbstractRange, boolean>()

  /** @returns the ranges that no plan has met yet */
  function meet(all: ReadonlyMap<AbstractRange, Mark>): AbstractRange[] {
    const fresh = [...all.keys()].filter((range) => !met.has(range))
    // Those of the page show nowhere then.
    const areColorsForced = matchMedia('(forced-colors:active)').matches
    for (const range of fresh) met.set(range, areColorsForced || (isPaintedPlainly(range.startContainer) && isPaintedPlainly(range.endContainer)))
    return fresh
  }

  function show(wanted: ReadonlyMap<AbstractRange, Mark>): void {
    for (const layer of layers) {
      const added = updateLayer(layer, wanted)
      if (layer.shown.size > 0) style.ensure(layer.kind, elementsOf(added))
    }
  }

  return {
    plan: (all, stillness) => {
      isPartial = all.size > FEW_MARKS && stillness !== 'calm'
      const isBusy = stillness === 'busy'
      const fresh = meet(all)
      // A list that goes on where it ends is about to be scrolled there.
      const isAboutToBeSeen = isBusy && fresh.length <= FEW_MARKS
      const drawable = new Map([...all].filter(([range]) => met.get(range)))
      spared = [...all.keys()].filter((range) => !met.get(range))
      const wanted = isPartial ? nearOnly(drawable, new Set(isAboutToBeSeen ? fresh : [])) : drawable
      const added = [...wanted.keys()].filter((range) => !layers.some(({ shown }) => shown.has(range)))
      const isDue = hasOutdated(layers, all) || (added.length > 0 && (!isBusy || isEmpty(layers) || added.some(isInView)))
      return () => {
        if (pointedAt && !all.has(pointedAt)) pointed.highlight.clear()
        waiting = isDue || added.length === 0 ? undefined : wanted
        if (isDue) show(wanted)
      }
    },
    catchUp: () => {
      if (waiting) show(waiting)
      waiting = undefined
    },
    isPartial: () => isPartial || waiting !== undefined,
    point: (range) => {
      pointedAt = range
      pointed.highlight.clear()
      if (met.get(range)) {
        pointed.highlight.add(range)
        style.ensure('pointed', elementsOf([range]))
      }
      CSS.highlights.set(pointed.name, pointed.highlight)
    },
    rangeAt: (x, y) => {
      const roots = new Set(layers.flatMap(({ shown }) => Array.from(shown, ({ startContainer }) => startContainer.getRootNode())))
      const shadowRoots = [...roots].filter((root) => root instanceof ShadowRoot)
      const [drawn] = layers.flatMap(({ highlight, shown }) => rangeAt(highlight, shown, x, y, shadowRoots) ?? [])
      return drawn ?? undrawnRangeAt(spared, x, y)
    },
    remove: () => {
      for (const { name, highlight } of [...layers, pointed]) {
        CSS.highlights.delete(name)
        highlight.clear()
      }
      style.remove()
    },
  }
}

function createLayer(kind: MarkKind): Layer {
  return { kind, name: randomName(), highlight: new Highlight(), shown: new Set() }
}

function nameByKind(layers: readonly Layer[]): Record<MarkKind, string> {
  return Object.fromEntries(layers.map(({ kind, name }) => [kind, name])) as Record<MarkKind, string>
}

function kindOf({ modelId }: Mark): MarkKind {
  return modelId === undefined ? 'unknown' : 'known'
}

/** @returns the ranges that are new */
function updateLayer({ kind, name, highlight, shown }: Layer, wanted: ReadonlyMap<AbstractRange, Mark>): AbstractRange[] {
  const added: AbstractRange[] = []
  for (const range of shown) {
    if (wanted.has(range)) continue
    highlight.delete(range)
    shown.delete(range)
  }
  for (const [range, mark] of wanted) {
    if (shown.has(range) || kindOf(mark) !== kind) continue
    highlight.add(range)
    shown.add(range)
    added.push(range)
  }
  if (shown.size > 0 && CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight)
  return added
}

function isEmpty(layers: readonly Layer[]): boolean {
  return layers.every(({ shown }) => shown.size === 0)
}

/** Whether something is drawn that is no mark any more. */
function hasOutdated(layers: readonly Layer[], all: ReadonlyMap<AbstractRange, Mark>): boolean {
  return layers.some(({ shown }) => [...shown].some((range) => !all.has(range)))
}

function isInView({ startContainer }: AbstractRange): boolean {
  return isWithin(startContainer.parentElement, { top: 0, bottom: innerHeight })
}

function nearOnly(all: ReadonlyMap<AbstractRange, Mark>, also: ReadonlySet<AbstractRange>): ReadonlyMap<AbstractRange, Mark> {
  const area = readingArea()
  const isNear = new Map<Element | null, boolean>()
  return new Map(
    [...all].filter(([range]) => {
      if (also.has(range)) return true
      const { parentElement } = range.startContainer
      const known = isNear.get(parentElement) ?? isWithin(parentElement, area)
      isNear.set(parentElement, known)
      return known
    }),
  )
}

/** A name may begin in one element and end in another. */
function elementsOf(ranges: readonly AbstractRange[]): Element[] {
  return ranges.flatMap(({ startContainer, endContainer }) => [startContainer, endContainer].flatMap((node) => elementAround(node) ?? []))
}
