import { boxOfElement, childNodesOf, elementsIn, firstChildOf, isConnected, isVisible, lastChildOf, nextSiblingOf, parentElementOf, parentNodeOf, previousSiblingOf } from './by-prototype.ts'
import { isElement } from './inline-flow.ts'
import { isProseElement } from './readable.ts'

/** Neighbours under one parent, from the first to the last. */
export interface Stretch {
  first: ChildNode
  last: ChildNode
}

/** Between two heights, in pixels from the viewport's top. */
export interface Area {
  top: number
  bottom: number
}

/** So many neighbours are taken together, and judged by the places of the first and the last. */
const GROUP_NODES = 32
const GROUPS_PER_SPLIT = 32
/** What has more is taken apart before it is read: to join it, or to look through it, takes as long as a slice may. */
const MOST_NODES = 8_000
/** Of more neighbours than this nobody asks what each of them is: to touch them all takes longer than a slice may. */
const MOST_TOUCHED = 1_000
/** More pieces than this are one again: the page is too scattered to be followed in detail. */
const MOST_PIECES = 2_000

/** What of a page has not been read yet. Parts are told by where they lie; one far away costs no more than a look at its place. */
export interface Unread {
  add: (node: ChildNode) => void
  isEmpty: () => boolean
  /** Takes out, piece by piece, what lies in the area, or all there is; undefined where a step only looked. End it by `return()`. */
  take: (area?: Area) => Generator<Stretch | undefined>
  clear: () => void
}

/** @param within all there is to be read; the page where nothing is said */
export function createUnread(within?: Element): Unread {
  let pieces: Stretch[] = []
  /** What is still to be looked at by who is taking. */
  let waiting: Stretch[] = []

  return {
    add: (node) => {
      const before = pieces.at(-1)
      const all = pieces.length < MOST_PIECES ? undefined : (within ?? node.ownerDocument?.body)
      if (all) pieces = [{ first: all, last: all }]
      else if (before && nextSiblingOf(before.last) === node) before.last = node
      else pieces.push({ first: node, last: node })
    },
    isEmpty: () => pieces.length + waiting.length === 0,
    *take(area) {
      waiting = pieces.reverse()
      pieces = []
      try {
        for (let next = waiting.pop(); next; next = waiting.pop()) {
          const piece = repaired(next)
          const place = piece && area && placeOf(piece)
          if (!piece) continue
          if (area && (place ? place.bottom < area.top || place.top > area.bottom : !hasBoxesInside(piece))) pieces.push(piece)
          else if ((area && !place) || isTall(place, area) || countNodes(piece, MOST_NODES) > MOST_NODES) {
            const parts = partsOf(piece)
            if (parts.length === 1 && parts[0]?.first === piece.first) yield piece
            else waiting.push(...parts.reverse())
          } else {
            yield piece
            continue
          }
          yield undefined
        }
      } finally {
        pieces.push(...waiting.reverse())
        waiting = []
      }
    },
    clear: () => {
      pieces = []
      waiting = []
    },
  }
}

/** The page may have moved an end of it elsewhere: then all of the parent is unread. What left the page is nobody's concern. */
function repaired({ first, last }: Stretch): Stretch | undefined {
  if (first === last) return isConnected(first) ? { first, last } : undefined
  if (isConnected(first) && isConnected(last) && parentNodeOf(first) === parentNodeOf(last)) return { first, last }
  const end = [first, last].find(isConnected)
  const parent = end && parentElementOf(end)
  return parent ? { first: parent, last: parent } : undefined
}

/**
 * Without a place itself, but perhaps not without content: several neighbours, or one that is only a wrapper to the layout, or of no
 * height, because what is in it stands elsewhere, as dialogs and tooltips do.
 */
function hasBoxesInside({ first, last }: Stretch): boolean {
  const element = isElement(first) ? first : parentElementOf(first)
  return first !== last || !element || isVisible(element) || getComputedStyle(element).display === 'contents'
}

function isTall(place: Area | undefined, area: Area | undefined): boolean {
  return place !== undefined && area !== undefined && place.bottom - place.top > area.bottom - area.top
}

/** How many neighbours and elements inside there are; of more than `most`, only that there are more. */
export function countNodes({ first, last }: Stretch, most: number): number {
  let count = 0
  for (let node: ChildNode | null = first; node && count <= most; node = node === last ? null : nextSiblingOf(node)) {
    count += 1 + (isElement(node) && firstChildOf(node) ? countElements(node, most) : 0)
  }
  return count
}

/** How many elements are inside; of more than `most`, only that there are more. */
export function countElements(node: Document | Element, most: number): number {
  // By `item`: an index asks for the length first, and so counts all.
  const all = elementsIn(node)
  return all.item(most) ? most + 1 : all.length
}

/** The children of one element, or the neighbours themselves, in groups; without scripts and styles, unless they are too many to look at. */
function partsOf(piece: Stretch): Stretch[] {
  const { first, last } = unwrapped(piece)
  const isOne = first === last
  const begin = isOne ? firstChildOf(first) : first
  const end = isOne ? lastChildOf(first) : last
  if (!begin || !end) return [{ first, last }]
  const nodes = isOne ? childNodesOf(first).length : countTo(begin, end)
  const size = Math.max(nodes > GROUP_NODES ? GROUP_NODES : 1, Math.min(Math.ceil(nodes / GROUPS_PER_SPLIT), MOST_TOUCHED))
  if (isOne && nodes > MOST_TOUCHED) return groupsOf(childNodesOf(first), size)
  const parts: Stretch[] = []
  let group: Stretch | undefined
  let count = 0
  for (let node: ChildNode | null = begin; node; node = node === end ? null : nextSiblingOf(node)) {
    if (isElement(node) && !isProseElement(node)) group = undefined
    else if (group && count < size) {
      group.last = node
      count++
    } else {
      group = { first: node, last: node }
      parts.push(group)
      count = 1
    }
  }
  return parts
}

/** What stands alone in an element that stands alone, and so on: ten thousand levels are one. */
function unwrapped({ first, last }: Stretch): Stretch {
  let only = first
  for (let child = firstChildOf(only); first === last && child && child === lastChildOf(only); child = firstChildOf(only)) only = child
  return first === last ? { first: only, last: only } : { first, last }
}

function groupsOf(nodes: NodeListOf<ChildNode>, size: number): Stretch[] {
  const groups: Stretch[] = []
  for (let at = 0; at < nodes.length; at += size) {
    const [first, last] = [nodes.item(at), nodes.item(Math.min(at + size, nodes.length) - 1)]
    if (first && last) groups.push({ first, last })
  }
  return groups
}

function countTo(begin: ChildNode, end: ChildNode): number {
  let count = 1
  for (let node: ChildNode | null = begin; node && node !== end; node = nextSiblingOf(node)) count++
  return count
}

/** From the first element of a stretch to its last; of texts alone, their parent's place. Undefined where nothing has a box, or one of some height. */
function placeOf({ first, last }: Stretch): Area | undefined {
  const ends = [elementFrom(first, last, true), elementFrom(last, first, false)].filter((element) => element !== undefined)
  const around = parentElementOf(first)
  const boxes = (ends.length === 0 && around ? [around] : ends).map(boxOfElement)
  const seen = boxes.filter(({ width, height, top }) => width > 0 || height > 0 || top !== 0)
  const place = { top: Math.min(...seen.map(({ top }) => top)), bottom: Math.max(...seen.map(({ bottom }) => bottom)) }
  return place.bottom > place.top ? place : undefined
}

function elementFrom(start: ChildNode, end: ChildNode, isForward: boolean): Element | undefined {
  for (let node: ChildNode | null = start; node; node = node === end ? null : isForward ? nextSiblingOf(node) : previousSiblingOf(node)) {
    if (isElement(node)) return node
  }
  return undefined
}
