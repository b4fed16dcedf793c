import type { Line } from './line-of.ts'
import type { Box } from './place-card.ts'
import { inkAt, type NotePlace } from './place-note.ts'

/** A note that was put up, and the line beside which it was. */
export interface StandingNote extends NotePlace {
  element: HTMLElement
  /** From the layer's origin, as its place: notes scroll with the page by themselves. */
  line: Line
}

/** The line is where it was when the note was put beside it. */
export function isInPlace({ line }: Pick<StandingNote, 'line'>, box: Box | undefined, origin: Box): box is Box {
  return box !== undefined && isAt(moveBy(line.box, origin, 1), box)
}

export function isInView(box: Box | undefined): box is Box {
  return box !== undefined && box.top >= 0 && box.top + box.height <= innerHeight
}

/** The line is in its place, and, as far as can be seen, on the same ground, and nothing has come between. */
export function stillStands(note: StandingNote, box: Box | undefined, now: Line | undefined, origin: Box): boolean {
  if (!isInPlace(note, box, origin)) return false
  const { place, line: then, ink } = note
  if (!now) return !isInView(box)
  return now.block === then.block && isAt(moveBy(then.blockBox, origin, 1), now.blockBox) && inkAt(moveBy(place, origin, 1), now) === ink
}

function isAt(then: Box, now: Box): boolean {
  return Math.abs(then.left - now.left) < 1 && Math.abs(then.top - now.top) < 1 && Math.abs(then.width - now.width) < 1
}

/** Between places in the viewport (+1) and places from the layer's origin (-1). */
export function moveBy({ left, top, width, height }: Box, origin: Box, sign: 1 | -1): Box {
  return { left: left + sign * origin.left, top: top + sign * origin.top, width, height }
}
