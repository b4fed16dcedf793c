import type { MentionedModel } from '../core/mention/mention.ts'
import { addStyle } from './add-style.ts'
import type { Mark } from './find-in-page.ts'
import type { Host } from './host.ts'
import { boxOf, lineOf, type Line, type Place } from './line-of.ts'
import { widthOfNote, noteCss } from './note-style.ts'
import { toneAround, type Tone } from './page-tone.ts'
import { isFree, placesFor, touches } from './place-note.ts'
import { untilIdle } from './slices.ts'
import { watchLayout } from './watch-layout.ts'

/** A page of more models than this is a table, not a text. */
const MOST_NOTES = 80
const WORK_MS = 4

export interface Notes {
  /** From now on there is to be a note beside each of these marks, where there is room. */
  update: (marks: readonly Mark[]) => void
  switch: (areOn: boolean) => void
  remove: () => void
}

interface Note {
  mark: Mark
  name: string
  figures: string
  /** Undefined while it has no place. */
  shown?: Shown
  /** In which layout of the page a place was looked for. */
  triedIn?: number
}

interface Shown {
  element: HTMLElement
  /** From the layer's origin, as its line: notes scroll with the page by themselves. */
  place: Place
  line: Line
}

interface Found {
  note: Note
  text: string
  line: Line
  place: Place
  tone: Tone
}

const NOWHERE: Place = { left: 0, top: 0, width: 0, height: 0 }

/**
 * Score and price beside the first mention of each model, in the margin of its line.
 *
 * marks, or scroll and layout → (at rest) → read: which lines are in view, what has moved, where is room → write: take away, put up
 */
export function createNotes({ document, host, heldFor }: { document: Document; host: Host; heldFor: (mark: Mark) => MentionedModel }): Notes {
  let areOn = false
  let layer: HTMLElement | undefined
  let notes: Note[] = []
  let isAsked = false
  /** Counts the layouts of the page that we know of. */
  let layoutCount = 0
  const layout = watchLayout(document, { onMove: hide, onChange: lookAnew })

  function lookAnew(): void {
    layoutCount++
    void schedule()
  }

  /** Once the page is at rest it knows its places, and telling them costs nothing. */
  async function schedule(): Promise<void> {
    if (isAsked || !areOn || notes.length === 0) return
    isAsked = true
    await untilIdle()
    isAsked = false
    if (areOn) placeAll()
  }

  /** What the window's new size makes of them is not known yet: no note may widen the page meanwhile. */
  function hide(): void {
    for (const note of notes) takeDown(note)
  }

  function placeAll(): void {
    // A page may throw out what it does not know; it is put back a few times, and then left out.
    if (layer && !layer.isConnected && !host.root().host.isConnected) return
    const origin = layer?.getBoundingClientRect() ?? NOWHERE
    const viewHeight = innerHeight
    const isInView = (box: Place | undefined): box is Place => box !== undefined && box.top >= 0 && box.top + box.height <= viewHeight
    const endMs = performance.now() + WORK_MS
    const boxes = new Map(notes.map((note) => [note, note.shown || isNearView(note.mark, viewHeight) ? boxOf(note.mark.range) : undefined]))
    const lines = new Map<Note, Line>()
    for (const [note, box] of boxes) {
      const line = isInView(box) ? lineOf(note.mark.range, box) : undefined
      if (line) lines.set(note, line)
    }
    const gone = notes.filter((note) => note.shown && !stillStands(note.shown, boxes.get(note), lines.get(note), origin, isInView(boxes.get(note))))
    const taken = notes.flatMap((note) => (note.shown && !gone.includes(note) ? [moveBy(note.shown.place, origin, 1)] : []))
    const found: Found[] = []
    for (const [note, line] of lines) {
      if ((note.shown && !gone.includes(note)) || note.triedIn === layoutCount) continue
      if (found.length > 0 && performance.now() > endMs) {
        void schedule()
        break
      }
      note.triedIn = layoutCount
      const text = [...lines.values()].some((other) => other !== line && isSameLine(other, line)) ? `${note.name} ${note.figures}` : note.figures
      const place = placesFor(line, widthOfNote(text), taken).find((free) => !taken.some((other) => touches(other, free)) && isFree(free, line))
      if (!place) continue
      taken.push(place)
      found.push({ note, text, line, place, tone: toneAround(line.block) })
    }
    gone.forEach(takeDown)
    if (found.length > 0) putUpAll(found)
    layout.watch(notes.flatMap(({ shown }) => (shown ? [shown.line.block] : [])))
  }

  function putUpAll(found: readonly Found[]): void {
    layer ??= createLayer(document, host)
    const origin = layer.getBoundingClientRect()
    for (const { note, text, line, place, tone } of found) {
      const fromOrigin = moveBy(place, origin, -1)
      const box = moveBy(line.box, origin, -1)
      const blockBox = moveBy(line.blockBox, origin, -1)
      note.shown = { element: putUp(layer, text, fromOrigin, tone), place: fromOrigin, line: { ...line, box, blockBox } }
    }
  }

  function putUp(layer: HTMLElement, text: string, { left, top, width, height }: Place, tone: Tone): HTMLElement {
    const element = document.createElement('span')
    element.dataset['text'] = text
    element.className = tone
    Object.assign(element.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, lineHeight: `${height}px` })
    layer.append(element)
    return element
  }

  return {
    update: (marks) => {
      const before = new Map(notes.map((note) => [note.mark, note]))
      notes = marks.slice(0, MOST_NOTES).flatMap((mark) => {
        const { name, figures } = heldFor(mark)
        return figures === '' ? [] : [before.get(mark) ?? { mark, name, figures }]
      })
      const wanted = new Set(notes)
      for (const note of before.values()) if (!wanted.has(note)) takeDown(note)
      layoutCount++
      if (areOn && notes.length > 0) placeAll()
    },
    switch: (next) => {
      if (areOn === next) return
      areOn = next
      if (areOn) {
        layout.start()
        lookAnew()
      } else {
        layout.stop()
        hide()
      }
    },
    remove: () => {
      areOn = false
      layout.stop()
      hide()
      layer?.remove()
      notes = []
    },
  }
}

/** By the place of the element around it, which is cheaper to tell than its own. */
function isNearView({ range }: Mark, viewHeight: number): boolean {
  const around = range.startContainer.parentElement?.getBoundingClientRect()
  return !around || (around.bottom >= 0 && around.top <= viewHeight)
}

/** The line is where it was when the note was put beside it, and, as far as can be seen, nothing has come between. */
function stillStands({ place, line: then }: Shown, box: Place | undefined, now: Line | undefined, origin: Place, isInView: boolean): boolean {
  if (!box || !isAt(moveBy(then.box, origin, 1), box)) return false
  if (!now) return !isInView
  return now.block === then.block && isAt(moveBy(then.blockBox, origin, 1), now.blockBox) && isFree(moveBy(place, origin, 1), now)
}

function isAt(then: Place, now: Place): boolean {
  return Math.abs(then.left - now.left) < 1 && Math.abs(then.top - now.top) < 1 && Math.abs(then.width - now.width) < 1
}

function isSameLine(a: Line, b: Line): boolean {
  return a.block === b.block && Math.abs(a.box.top + a.box.height - b.box.top - b.box.height) < 2
}

function takeDown(note: Note): void {
  note.shown?.element.remove()
  delete note.shown
}

function createLayer(document: Document, host: Host): HTMLElement {
  const root = host.root()
  addStyle(root, noteCss)
  const layer = document.createElement('div')
  layer.className = 'notes'
  // What it says is in the popup's list and on the cards, for everyone; here it would only interrupt the page.
  layer.ariaHidden = 'true'
  layer.translate = false
  root.append(layer)
  return layer
}

/** Between places in the viewport (+1) and places from the layer's origin (-1). */
function moveBy({ left, top, width, height }: Place, origin: Place, sign: 1 | -1): Place {
  return { left: left + sign * origin.left, top: top + sign * origin.top, width, height }
}
