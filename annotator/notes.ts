import type { MentionedModel } from '../core/mention/mention.ts'
import type { Mark } from './find-in-page.ts'
import type { Host } from './host.ts'
import { lineOf, type Line, type Place } from './line-of.ts'
import { widthOfNote, noteCss } from './note-style.ts'
import { toneAround, type Tone } from './page-tone.ts'
import { isFree, placesFor, touches } from './place-note.ts'
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
}

interface Shown {
  element: HTMLElement
  /** From the host's origin: notes scroll with the page by themselves. */
  place: Place
  /** The line as it was then, in a viewport where the host's origin was there. */
  line: Line
  origin: Place
}

/**
 * Score and price beside the first mention of each model, in the margin of its line.
 *
 * marks, scroll, layout → (next frame) → read: where are the lines, what has moved, where is room → write: take away, put up
 */
export function createNotes({ document, host, heldFor }: { document: Document; host: Host; heldFor: (mark: Mark) => MentionedModel }): Notes {
  let areOn = false
  let layer: HTMLElement | undefined
  let notes: Note[] = []
  let frame: number | undefined
  const layout = watchLayout(document, { onMove: hide, onChange: schedule })

  function schedule(): void {
    if (areOn && notes.length > 0) frame ??= requestAnimationFrame(placeAll)
  }

  /** What the window's new size makes of them is not known yet: no note may widen the page meanwhile. */
  function hide(): void {
    for (const note of notes) takeDown(note)
  }

  function placeAll(): void {
    frame = undefined
    const endMs = performance.now() + WORK_MS
    const origin = originOf(host)
    const lines = new Map(notes.map((note) => [note, lineOf(note.mark.range)]))
    const [held, gone] = [new Set<Note>(), new Set<Note>()]
    for (const note of notes) if (note.shown) (stillStands(note.shown, lines.get(note), origin) ? held : gone).add(note)
    const taken = [...held].flatMap(({ shown }) => (shown ? [moveBy(shown.place, origin, 1)] : []))
    const lineKeys = Array.from(lines.values(), keyOfLine)
    const found: { note: Note; text: string; line: Line; place: Place }[] = []
    let isUnfinished = false
    for (const note of notes) {
      const line = lines.get(note)
      if (!line || !isInView(line) || held.has(note)) continue
      isUnfinished = performance.now() > endMs
      if (isUnfinished) break
      const isAlone = lineKeys.filter((key) => key === keyOfLine(line)).length === 1
      const text = isAlone ? note.figures : `${note.name} ${note.figures}`
      const place = placesFor(line, widthOfNote(text), taken).find((free) => !taken.some((other) => touches(other, free)) && isFree(free, line))
      if (!place) continue
      taken.push(place)
      found.push({ note, text, line, place })
    }
    gone.forEach(takeDown)
    for (const { note, text, line, place } of found) {
      note.shown = { element: putUp(text, moveBy(place, origin, -1), toneAround(line.block)), place: moveBy(place, origin, -1), line, origin }
    }
    layout.watch(notes.flatMap(({ shown }) => (shown ? [shown.line.block] : [])))
    if (isUnfinished) schedule()
  }

  function putUp(text: string, { left, top, width, height }: Place, tone: Tone): HTMLElement {
    layer ??= createLayer(document, host)
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
      schedule()
    },
    switch: (next) => {
      areOn = next
      if (areOn) {
        layout.start()
        schedule()
      } else {
        layout.stop()
        hide()
      }
    },
    remove: () => {
      areOn = false
      layout.stop()
      if (frame !== undefined) cancelAnimationFrame(frame)
      hide()
      layer?.remove()
      notes = []
    },
  }
}

/** The line is where it was when the note was put beside it, and nothing has come between. */
function stillStands({ place, line: then, origin: thenOrigin }: Shown, now: Line | undefined, origin: Place): boolean {
  if (!now || now.block !== then.block) return false
  const [movedLeft, movedTop] = [origin.left - thenOrigin.left, origin.top - thenOrigin.top]
  const shifts = [
    now.box.top - then.box.top - movedTop,
    now.blockBox.left - then.blockBox.left - movedLeft,
    now.blockBox.width - then.blockBox.width,
  ]
  return shifts.every((shift) => Math.abs(shift) < 1) && (!isInView(now) || isFree(moveBy(place, origin, 1), now))
}

const blockIds = new WeakMap<Element, number>()
let lastBlockId = 0

/** The same for two names on one line. */
function keyOfLine(line: Line | undefined): string {
  if (!line) return ''
  const id = blockIds.get(line.block) ?? ++lastBlockId
  blockIds.set(line.block, id)
  return `${id} ${Math.round(line.box.top + line.box.height)}`
}

function takeDown(note: Note): void {
  note.shown?.element.remove()
  delete note.shown
}

function createLayer(document: Document, host: Host): HTMLElement {
  const root = host.root()
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(noteCss)
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  const layer = document.createElement('div')
  layer.className = 'notes'
  // What it says is in the popup's list and on the cards, for everyone; here it would only interrupt the page.
  layer.ariaHidden = 'true'
  layer.translate = false
  root.append(layer)
  return layer
}

/** Where the host's own origin lies in the viewport. */
function originOf(host: Host): Place {
  return host.root().host.getBoundingClientRect()
}

/** Between places in the viewport (+1) and places from the host's origin (-1). */
function moveBy({ left, top, width, height }: Place, origin: Place, sign: 1 | -1): Place {
  return { left: left + sign * origin.left, top: top + sign * origin.top, width, height }
}

function isInView({ box }: Line): boolean {
  return box.top >= 0 && box.top + box.height <= innerHeight
}
