import { addStyle } from './add-style.ts'
import { takeBackZoom, type Host } from './host.ts'
import { noteCss } from './note-style.ts'
import type { Box } from './place-card.ts'

interface WrittenNote {
  text: string
  /** From the layer's origin; longer than the words are, mostly. */
  place: Box
  /** On which side of it its line is: there are its words. */
  side: 'left' | 'right'
  ink: string
  isWorn: boolean
}

/** What the notes stand on: an element without extent, that scrolls with the page. */
export interface NoteLayer {
  /** Where it begins, in the viewport's pixels. */
  origin: () => Box
  /** Puts it back into a page that threw it out, a few times. */
  isThrownOut: () => boolean
  /** Makes it, if there is none, and has it laid out in a step of its own: its place is told at once when the notes are written down. */
  layOut: () => Generator<unknown>
  /** Once it is laid out. */
  putUp: (note: WrittenNote) => HTMLElement
}

/** The origin of what is told in the viewport's pixels, as it is while there is no layer. */
export const VIEWPORT: Box = { left: 0, top: 0, width: 0, height: 0 }

export function createNoteLayer(document: Document, host: Host): NoteLayer {
  let layer: HTMLElement | undefined

  function make(): HTMLElement {
    const root = host.root()
    addStyle(root, noteCss)
    const element = document.createElement('div')
    element.className = 'notes'
    // What it says is in the popup's list and on the cards, for everyone; here it would only interrupt the page.
    element.ariaHidden = 'true'
    element.translate = false
    root.append(element)
    return element
  }

  return {
    origin: () => layer?.getBoundingClientRect() ?? VIEWPORT,
    isThrownOut: () => layer !== undefined && !layer.isConnected && !host.root().host.isConnected,
    *layOut() {
      layer ??= make()
      takeBackZoom(layer)
      yield
      layer.getBoundingClientRect()
      yield
    },
    putUp: ({ text, place: { left, top, width, height }, side, ink, isWorn }) => {
      const element = document.createElement('span')
      element.dataset['text'] = text
      element.className = isWorn ? `${ink} worn` : ink
      Object.assign(element.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, lineHeight: `${height}px`, textAlign: side })
      layer?.append(element)
      return element
    },
  }
}
