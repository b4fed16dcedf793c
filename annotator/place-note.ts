import { boxOfElement } from './by-prototype.ts'
import type { Line } from './line-of.ts'
import type { Box } from './place-card.ts'
import { elementAround } from './readable.ts'

const GAP_PX = 14
/** A note farther away does not read as one of its line. */
const MOST_DISTANCE_PX = 240
const EDGE_PX = 4
const BETWEEN_SAMPLES_PX = 60
/** An element with more children is not looked through: what lies there is not known, so nothing is placed. */
const MOST_CHILDREN = 100

/**
 * Where a note of this width might stand beside its line, best first: at the end of its block, of a block around it, or of another note;
 * then before it.
 */
export function* placesFor({ box, block, blockBox, isRightToLeft }: Line, width: number, taken: readonly Box[]): Generator<Box> {
  const { clientWidth } = block.ownerDocument.documentElement
  const height = Math.min(box.height, 24)
  const top = box.top + (box.height - height) / 2
  const neighbours = taken.filter((other) => other.top < box.top + box.height && box.top < other.top + other.height)
  const edges = [blockBox, ...boxesAround(block), ...neighbours]
  const right = new Set(edges.map((edge) => edge.left + edge.width + GAP_PX))
  const left = new Set(edges.map((edge) => edge.left - GAP_PX - width))
  const sides = isRightToLeft ? [left, right] : [right, left]
  for (const start of sides.flatMap((side) => [...side])) {
    const isNear = start - (blockBox.left + blockBox.width) < MOST_DISTANCE_PX && blockBox.left - (start + width) < MOST_DISTANCE_PX
    if (isNear && start >= EDGE_PX && start + width <= clientWidth - EDGE_PX) yield { left: start, top, width, height }
  }
}

function boxesAround(block: Element): Box[] {
  const boxes: Box[] = []
  for (let element = elementAround(block); element; element = elementAround(element)) boxes.push(boxOfElement(element))
  return boxes
}

export function touches(a: Box, b: Box): boolean {
  return a.left < b.left + b.width + 4 && b.left < a.left + a.width + 4 && a.top < b.top + b.height && b.top < a.top + a.height
}

/** Whether there is nothing at a place of the viewport but the page's background: the bare ground of one element around the block. */
export function isFree(place: Box, { block }: Line): boolean {
  const ground = groundAt(place, block)
  return ground !== undefined && !hasImage(ground) && isBare(ground, block, place)
}

/** The one element around the block that lies open under all of the place. */
function groundAt(place: Box, block: Element): Element | undefined {
  const { ownerDocument: document } = block
  let ground: Element | undefined
  const columns = Math.ceil(place.width / BETWEEN_SAMPLES_PX)
  for (const y of [place.top + 1, place.top + place.height - 1]) {
    for (let column = 0; column <= columns; column++) {
      const hit = document.elementFromPoint(place.left + (place.width * column) / columns, y)
      if (!hit || (ground ? hit !== ground : !isAround(hit, block))) return undefined
      ground = hit
    }
  }
  return ground
}

function isAround(ground: Element, block: Element): boolean {
  for (let element = elementAround(block); element; element = elementAround(element)) if (element === ground) return true
  return false
}

function hasImage(ground: Element): boolean {
  for (let element: Element | undefined = ground; element; element = elementAround(element)) {
    const { backgroundImage, backgroundColor } = getComputedStyle(element)
    if (backgroundImage !== 'none') return true
    if (!/, 0\)$|^transparent$/.test(backgroundColor)) return false
  }
  // The page itself is painted as its body is where its root says nothing.
  const { body } = ground.ownerDocument
  return body !== null && getComputedStyle(body).backgroundImage !== 'none'
}

/** What lets the pointer through is not hit, and text of the ground itself is hit as the ground: so boxes are compared as well. */
function isBare(ground: Element, block: Element, place: Box): boolean {
  for (let element: Element | undefined = elementAround(block), inner = block; element; inner = element, element = elementAround(element)) {
    if (element.childNodes.length > MOST_CHILDREN) {
      if (element === ground) return hasNoText(element)
      continue
    }
    for (const child of element.childNodes) if (child !== inner && touches(boxOf(child), place) && !isCutOff(element, ground, place)) return false
    if (element === ground) return true
  }
  return true
}

/** Whether nothing that lies in an element is to be seen at a place, because one around it, but inside the ground, shows it no farther. */
function isCutOff(element: Element, ground: Element, place: Box): boolean {
  for (let around: Element | undefined = element; around && around !== ground; around = elementAround(around)) {
    if (getComputedStyle(around).overflowX !== 'visible' && !touches(boxOfElement(around), place)) return true
  }
  return false
}

function hasNoText(element: Element): boolean {
  return ![...element.childNodes].some((child) => child.nodeType === 3 && child.nodeValue?.trim())
}

const NOWHERE: Box = { left: -1e6, top: -1e6, width: 0, height: 0 }

function boxOf(node: ChildNode): Box {
  if (node.nodeType === 1) {
    const box = boxOfElement(node as Element)
    return box.width > 0 && box.height > 0 ? box : NOWHERE
  }
  if (node.nodeType !== 3 || !node.nodeValue?.trim()) return NOWHERE
  const range = new Range()
  range.selectNode(node)
  return range.getBoundingClientRect()
}
