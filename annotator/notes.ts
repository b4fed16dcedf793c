import type { AgedModel } from '../core/mention/mention.ts'
import { doesStillRead, type Mark } from './find-in-page.ts'
import { hasElements } from './fold-mutations.ts'
import type { Host } from './host.ts'
import { boxOf } from './line-of.ts'
import { lookForRoom, type Found, type Note } from './look-for-room.ts'
import { createNoteLayer, VIEWPORT } from './note-layer.ts'
import { createRestTimer } from './rest-timer.ts'
import { createRestless } from './restless.ts'
import { runInSlices, untilIdle, untilNextLayout } from './slices.ts'
import { isInPlace, isInView, moveBy } from './standing-note.ts'
import { watchLayout } from './watch-layout.ts'

/** A page of more models than this is a table, not a text. */
const MOST_NOTES = 80
/** Before the marks are drawn, notes may take so long; what is left waits for the page to come to rest. */
const FIRST_WORK_MS = 4
/** A page that keeps moving, as a chat that is written does, gets its notes after a pause, or now and then. */
const QUIET_MS = 150
const LONGEST_WAIT_MS = 1_000

export interface Notes {
  /** From now on there is to be a note beside each of these marks, where there is room. Writes at the last step, if at all. */
  update: (marks: readonly Mark[]) => Generator<unknown>
  /** What stands beside another text, or another line, with these changes of the page goes before they are painted; none told may be any. */
  follow: (changes: readonly MutationRecord[]) => void
  switch: (areOn: boolean) => void
  remove: () => void
}

export interface NotesParts {
  document: Document
  host: Host
  heldFor: (mark: Mark) => AgedModel
  /** Also those that have no note. */
  allMarks: () => Iterable<Mark>
}

/**
 * Score and price beside the first mention of each model, in the margin of its line.
 *
 * marks, scroll, layout → (at rest) → read: which lines are in view, what has moved, where is room → write: take away, put up
 */
export function createNotes({ document, host, heldFor, allMarks }: NotesParts): Notes {
  const ending = new AbortController()
  const layer = createNoteLayer(document, host)
  let areOn = false
  let notes: Note[] = []
  let isPlacing = false
  let wasPlaced = false
  /** Counts the layouts of the page that we know of. */
  let layoutCount = 0
  /** Counts the times that the marks changed. */
  let updateCount = 0
  /** Counts the times that the page changed. */
  let changeCount = 0
  const restless = createRestless(LONGEST_WAIT_MS)
  const rest = createRestTimer((isMoving) => void placeAtRest(isMoving), QUIET_MS, LONGEST_WAIT_MS)
  const layout = watchLayout(document, { onMove: hide, onShift: takeDownMoved, onChange: lookAnew })

  function lookAnew(): void {
    layoutCount++
    schedule()
  }

  function schedule(): void {
    if (areOn && notes.length > 0) rest.start()
  }

  /** Once the page is at rest it knows its places, and telling them costs nothing. */
  async function placeAtRest(isMoving: boolean): Promise<void> {
    if (!isMoving) restless.clear()
    for (const { shown, name } of notes) if (shown) restless.delete(name)
    await (isMoving ? untilNextLayout(document) : untilIdle())
    await runInSlices(place(), 'idle', ending.signal)
  }

  /** Looks at all notes, and writes down what it found unless the page has moved meanwhile. What it has no time for waits for the page to come to rest. */
  function* place(endMs = Infinity): Generator<unknown> {
    if (isPlacing) return schedule()
    isPlacing = true
    try {
      yield* lookAndWrite(endMs)
    } finally {
      isPlacing = false
    }
  }

  function* lookAndWrite(endMs: number): Generator<unknown> {
    const [layoutThen, changesThen] = [layoutCount, changeCount]
    const [leftThen, topThen] = [scrollX, scrollY]
    const gone: Note[] = []
    const found: Found[] = []
    // A page may throw out what it does not know; it is put back a few times, and then left out.
    if (layer.isThrownOut()) return
    const steps = lookForRoom({ notes, origin: layer.origin(), layoutCount, updateCount, allMarks, isToWait }, gone, found)
    let isDone = false
    while (!isDone && performance.now() < endMs) {
      yield
      isDone = steps.next().done === true
    }
    if (areOn && found.length > 0) yield* layer.layOut()
    if (!areOn) return
    const isInPlaceYet = ({ note, line }: Found) => changeCount === changesThen || isInPlace({ line }, boxOf(note.mark.range), VIEWPORT)
    if (layoutCount === layoutThen && scrollX === leftThen && scrollY === topThen) write(gone, found.filter(isInPlaceYet))
    else lookAnew()
    if (!isDone) schedule()
  }

  function isToWait({ name }: Note): boolean {
    const isRestless = restless.has(name)
    if (isRestless) schedule()
    return isRestless
  }

  /** A note beside another line than its own would tell a wrong number. */
  function takeDownMoved(): void {
    const origin = layer.origin()
    const moved = notes.filter(({ shown, mark }) => shown && isInView(moveBy(shown.place, origin, 1)) && !isInPlace(shown, boxOf(mark.range), origin))
    if (moved.length === 0) return
    moved.forEach(takeAway)
    lookAnew()
  }

  /** Only out of sight, at first: a scroll bar that goes while sizes are told is an error which the browser reports to the page. */
  function takeAway(note: Note): void {
    const element = note.shown?.element
    element?.style.setProperty('visibility', 'hidden')
    setTimeout(() => element?.remove())
    delete note.shown
    restless.add(note.name)
  }

  function follow(changes: readonly MutationRecord[]): void {
    changeCount++
    const shown = notes.filter((note) => note.shown)
    if (shown.length === 0) return
    const changed = new Set(changes.map(({ target }) => target))
    const gone = shown.filter(({ mark }) => !mark.range.endContainer.isConnected || (changed.has(mark.range.endContainer) && !doesStillRead(mark)))
    gone.forEach(takeAway)
    if (gone.length === 0 && changes.length > 0 && !changes.some(hasElements)) return
    layout.expectShift()
    lookAnew()
  }

  /** What the window's new size makes of them is not known yet: no note may widen the page meanwhile. */
  function hide(): void {
    for (const note of notes) takeDown(note)
  }

  function write(gone: readonly Note[], found: readonly Found[]): void {
    wasPlaced = true
    gone.forEach(takeDown)
    if (found.length > 0) putUpAll(found)
    layout.watch(notes.flatMap(({ shown }) => (shown ? [shown.line.block] : [])))
  }

  function putUpAll(found: readonly Found[]): void {
    const origin = layer.origin()
    for (const { note, text, line, place, ink } of found) {
      const fromOrigin = moveBy(place, origin, -1)
      const box = moveBy(line.box, origin, -1)
      const blockBox = moveBy(line.blockBox, origin, -1)
      const side = place.left < line.box.left ? 'right' : 'left'
      note.shown = { element: layer.putUp({ text, place: fromOrigin, side, ink, isWorn: note.isWorn }), place: fromOrigin, line: { ...line, box, blockBox }, ink }
    }
  }

  return {
    *update(marks) {
      updateCount++
      const before = new Map(notes.map((note) => [note.mark, note]))
      notes = marks.slice(0, MOST_NOTES).flatMap((mark) => {
        const { name, figures, isWorn } = heldFor(mark)
        return figures === '' ? [] : [before.get(mark) ?? { mark, name, figures, isWorn }]
      })
      const wanted = new Set(notes)
      if (wanted.size === before.size && notes.every(({ mark }) => before.has(mark))) return lookAnew()
      for (const note of before.values()) if (!wanted.has(note)) takeDown(note)
      if (wasPlaced || !areOn || notes.length === 0) lookAnew()
      else yield* place(performance.now() + FIRST_WORK_MS)
    },
    follow,
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
      ending.abort()
      rest.stop()
      layout.stop()
      hide()
      notes = []
    },
  }
}

function takeDown(note: Note): void {
  note.shown?.element.remove()
  delete note.shown
}
