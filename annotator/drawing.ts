import type { Mark } from './find-in-page.ts'
import { rangeAt } from './hit-test.ts'
import type { Dress } from './host.ts'
import { createMarkStyle } from './mark-style.ts'
import { randomName } from './random-name.ts'

/** What the page gets of the marks: two highlights under random names, and their style. */
export interface Drawing {
  update: (wanted: ReadonlyMap<AbstractRange, Mark>, owners: Iterable<Text>) => void
  /** Shows one range as the one that the reader is at. */
  point: (range: AbstractRange | undefined) => void
  rangeAt: (x: number, y: number) => AbstractRange | undefined
  remove: () => void
}

interface Layer {
  name: string
  highlight: Highlight
  isFor: (mark: Mark) => boolean
  /** What the highlight holds. Firefox lets a content script fill a page's highlight, but not read it. */
  shown: Set<AbstractRange>
}

export function createDrawing(document: Document, dress?: Dress): Drawing {
  const known = createLayer((mark) => mark.modelId !== undefined)
  const unknown = createLayer((mark) => mark.modelId === undefined)
  const layers = [known, unknown]
  const pointed = { name: randomName(), highlight: new Highlight() }
  const style = createMarkStyle(document, { known: known.name, unknown: unknown.name, pointed: pointed.name }, dress)
  let roots = new Set<Document | ShadowRoot>()
  return {
    update: (wanted, owners) => {
      roots = new Set(Array.from(owners, (owner) => owner.getRootNode() as Document | ShadowRoot))
      style.ensure()
      for (const layer of layers) updateLayer(layer, wanted)
    },
    point: (range) => {
      pointed.highlight.clear()
      if (range) pointed.highlight.add(range)
      CSS.highlights.set(pointed.name, pointed.highlight)
    },
    rangeAt: (x, y) => {
      const shadowRoots = [...roots].filter((root) => root instanceof ShadowRoot)
      return layers.flatMap(({ highlight, shown }) => rangeAt(highlight, shown, x, y, shadowRoots) ?? [])[0]
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

function createLayer(isFor: Layer['isFor']): Layer {
  return { name: randomName(), highlight: new Highlight(), isFor, shown: new Set() }
}

function updateLayer({ name, highlight, isFor, shown }: Layer, wanted: ReadonlyMap<AbstractRange, Mark>): void {
  for (const range of shown) {
    if (wanted.has(range)) continue
    highlight.delete(range)
    shown.delete(range)
  }
  for (const [range, mark] of wanted) {
    if (shown.has(range) || !isFor(mark)) continue
    highlight.add(range)
    shown.add(range)
  }
  if (shown.size > 0 && CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight)
}
