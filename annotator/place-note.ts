import { boxOfElement, shadowRootOf } from './by-prototype.ts'
import { layoutAround, layoutIn } from './flat-tree.ts'
import type { Line } from './line-of.ts'
import { inkOn } from './note-style.ts'
import { luminanceUnder } from './page-tone.ts'
import type { Box } from './place-card.ts'

const GAP_PX = 14
/** A note farther away does not read as one of its line. */
const MOST_DISTANCE_PX = 240
const EDGE_PX = 4
/** A note has letters of one size, however small or large those of its line are. */
const LEAST_HEIGHT_PX = 13
const MOST_HEIGHT_PX = 24
const BETWEEN_SAMPLES_PX = 60
/** An element with more children is not looked through: what lies there is not known, so nothing is placed. */
const MOST_CHILDREN = 100

/** Where a note is to stand, and in which ink. */
export interface NotePlace {
  place: Box
  ink: string
}

/**
 * The best free place for a note of this width beside its line: at the end of its block, of a block around it, or of another note; then
 * before it.
 */
export function placeFor(line: Line, width: number, taken: readonly Box[]): NotePlace | undefined {
  const { box, block, blockBox, isRightToLeft } = line
  const { clientWidth } = block.ownerDocument.documentElement
  const height = Math.max(LEAST_HEIGHT_PX, Math.min(box.height, MOST_HEIGHT_PX))
  const top = box.top + (box.height - height) / 2
  const neighbours = taken.filter((other) => other.top < box.top + box.height && box.top < other.top + other.height)
  const edges = [blockBox, ...boxesAround(block), ...neighbours]
  const right = new Set(edges.map((edge) => edge.left + edge.width + GAP_PX))
  const left = new Set(edges.map((edge) => edge.left - GAP_PX - width))
  const sides = isRightToLeft ? [left, right] : [right, left]
  for (const start of sides.flatMap((side) => [...side])) {
    const isNear = start - (blockBox.left + blockBox.width) < MOST_DISTANCE_PX && blockBox.left - (start + width) < MOST_DISTANCE_PX
    if (!isNear || start < EDGE_PX || start + width > clientWidth - EDGE_PX) continue
    const place = { left: start, top, width, height }
    const ink = taken.some((other) => touches(other, place)) ? undefined : inkAt(place, line)
    if (ink !== undefined) return { place, ink }
  }
  return undefined
}

function boxesAround(block: Element): Box[] {
  const boxes: Box[] = []
  for (let element = layoutAround(block); element; element = layoutAround(element)) boxes.push(boxOfElement(element))
  // What is `contents` has none.
  return boxes.filter(({ width }) => width > 0)
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.left + b.width + 4 && b.left < a.left + a.width + 4 && a.top < b.top + b.height && b.top < a.top + a.height
}

/**
 * In which ink a note is to be read at a place of the viewport; undefined unless there is nothing but the page's background, the bare
 * ground of one element around the block, and no text of others on the way there.
 */
export function inkAt(place: Box, line: Line): string | undefined {
  const ground = groundAt(place, line.block)
  if (!ground) return undefined
  const luminance = luminanceUnder(ground)
  const isFree = luminance !== undefined && isOpenWay(place, line) && isBare(ground, line, place)
  return isFree ? inkOn(luminance) : undefined
}

/** The one element around the block that lies open under all of the place. */
function groundAt(place: Box, block: Element): Element | undefined {
  const { ownerDocument: document } = block
  let ground: Element | undefined
  const columns = Math.ceil(place.width / BETWEEN_SAMPLES_PX)
  for (const y of [place.top + 1, place.top + place.height - 1]) {
    for (let column = 0; column <= columns; column++) {
      const hit = hitAt(document, place.left + (place.width * column) / columns, y)
      if (!hit || (ground ? hit !== ground : !isAround(hit, block))) return undefined
      ground = hit
    }
  }
  return ground
}

function isAround(ground: Element, block: Element): boolean {
  for (let element = layoutAround(block); element; element = layoutAround(element)) if (element === ground) return true
  return false
}

/** Also in open shadow roots, which in Chromium answer with their host where it shows nothing of theirs. */
function hitAt(root: Document | ShadowRoot, x: number, y: number): Element | null {
  const hit = root.elementFromPoint(x, y)
  const shadow = hit && hit !== (root as Partial<ShadowRoot>).host && shadowRootOf(hit)
  const inner = shadow ? hitAt(shadow, x, y) : null
  return inner ?? hit
}

/** Whether between a block and a place beside it only what is around the block can be hit. */
function isOpenWay(place: Box, { box, block, blockBox }: Line): boolean {
  const isAfter = place.left > box.left
  const start = isAfter ? blockBox.left + blockBox.width : place.left + place.width
  const end = isAfter ? place.left : blockBox.left
  for (let x = start + GAP_PX / 2; x < end; x += BETWEEN_SAMPLES_PX) {
    const hit = hitAt(block.ownerDocument, x, box.top + box.height / 2)
    if (!hit || (hit !== block && !isAround(hit, block))) return false
  }
  return true
}

/** From a name to a place beside its line, less high than that, because lines set solid overlap. */
function wayTo({ left, width }: Box, { box }: Line): Box {
  const [start, end] = left > box.left ? [box.left + box.width, left] : [left + width, box.left]
  return { left: start, top: box.top + box.height / 4, width: end - start, height: box.height / 2 }
}

/** What lets the pointer through is not hit, and text of the ground itself is hit as the ground: so boxes are compared as well. */
function isBare(ground: Element, line: Line, place: Box): boolean {
  const way = wayTo(place, line)
  for (let inner = line.block, element = layoutAround(inner); element; inner = element, element = layoutAround(element)) {
    const children = layoutIn(element)
    if (children.length > MOST_CHILDREN) {
      if (element === ground) return hasNoText(children)
      continue
    }
    for (const child of children) {
      if (child === inner) continue
      const box = boxOf(child)
      if (touches(box, place) && isSeenAt(place, box, element, ground)) return false
      if (touches(box, way) && hasText(child) && isSeenAt(way, box, element, ground)) return false
    }
    if (element === ground) return true
  }
  return true
}

/** Whether what lies in an element is to be seen at a place, unless one around it, but inside the ground, shows it no farther. */
function isSeenAt(place: Box, { left, top, width, height }: Box, element: Element, ground: Element): boolean {
  let [start, end] = [left, left + width]
  for (let around: Element | undefined = element; around && around !== ground; around = layoutAround(around)) {
    if (getComputedStyle(around).overflowX === 'visible') continue
    const limits = boxOfElement(around)
    start = Math.max(start, limits.left)
    end = Math.min(end, limits.left + limits.width)
  }
  return start < end && touches({ left: start, top, width: end - start, height }, place)
}

function hasNoText(children: Iterable<Node>): boolean {
  return [...children].every((child) => child.nodeType !== 3 || !hasText(child))
}

function hasText({ textContent }: Node): boolean {
  return Boolean(textContent?.trim())
}

const NOWHERE: Box = { left: -1e6, top: -1e6, width: 0, height: 0 }

function boxOf(node: Node): Box {
  if (node.nodeType === 1) {
    const box = boxOfElement(node as Element)
    return box.width > 0 && box.height > 0 ? box : NOWHERE
  }
  if (node.nodeType !== 3 || !hasText(node)) return NOWHERE
  const range = new Range()
  range.selectNode(node)
  return range.getBoundingClientRect()
}
