import type { Mark } from './find-in-page.ts'
import { boxOf, lineOf, type Line } from './line-of.ts'
import { isShared, namesInView } from './named-lines.ts'
import { widthOfNote } from './note-style.ts'
import type { Box } from './place-card.ts'
import { placeFor, type NotePlace } from './place-note.ts'
import { isWithin } from './reading-area.ts'
import { isInView, moveBy, stillStands, type StandingNote } from './standing-note.ts'

export interface Note {
  mark: Mark
  name: string
  figures: string
  isWorn: boolean
  /** Undefined while it has no place. */
  shown?: StandingNote
  /** In which layout of the page a place was looked for. */
  triedIn?: number
  /** At which update of the marks its figures were found to stand alone on their line, without the name. */
  bareIn?: number | undefined
}

/** A note that has none yet, and its place. */
export interface Found extends NotePlace {
  note: Note
  text: string
  line: Line
}

interface Page {
  notes: readonly Note[]
  /** That of the standing notes. */
  origin: Box
  layoutCount: number
  updateCount: number
  allMarks: () => Iterable<Mark>
  /** Whether a note is to have no place for now. */
  isToWait: (note: Note) => boolean
}

/** Reads only: which notes may not stay, and where is room for those that stand nowhere. */
export function* lookForRoom({ notes, origin, layoutCount, updateCount, allMarks, isToWait }: Page, gone: Note[], found: Found[]): Generator<undefined, void> {
  const lines = new Map<Note, Line>()
  for (const note of notes) {
    const { range } = note.mark
    // By the element around it, whose place is cheaper to tell than its own.
    const box = note.shown || isWithin(range.startContainer.parentElement, { top: 0, bottom: innerHeight }) ? boxOf(range) : undefined
    const line = isInView(box) ? lineOf(range, box) : undefined
    if (line) lines.set(note, line)
    if (note.shown && !stillStands(note.shown, box, line, origin)) gone.push(note)
    yield
  }
  const isStanding = (note: Note) => note.shown !== undefined && !gone.includes(note)
  const isOpen = (note: Note) => (isStanding(note) ? note.bareIn !== undefined && note.bareIn !== updateCount : note.triedIn !== layoutCount)
  const open = [...lines].filter(([note]) => isOpen(note))
  if (open.length === 0) return
  const names = yield* namesInView(allMarks())
  const shared = new Set(open.flatMap(([note, { box }]) => (isShared(box, note.mark, names) ? note : [])))
  for (const note of shared) if (isStanding(note)) gone.push(note)
  const taken = notes.flatMap((note) => (note.shown && isStanding(note) ? moveBy(note.shown.place, origin, 1) : []))
  for (const [note, line] of open) {
    note.bareIn = shared.has(note) ? undefined : updateCount
    if (isStanding(note) || isToWait(note)) continue
    note.triedIn = layoutCount
    const text = shared.has(note) ? `${note.name} ${note.figures}` : note.figures
    const free = placeFor(line, widthOfNote(text), taken)
    if (free) {
      taken.push(free.place)
      found.push({ note, text, line, ...free })
    }
    yield
  }
}
