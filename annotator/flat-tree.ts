import { childNodesOf, shadowRootOf } from './by-prototype.ts'
import { elementAround } from './readable.ts'

/** The element around a node as it is laid out: the slot that shows it, before its host. */
export function layoutAround(node: Node): Element | undefined {
  return (node as Element | Text).assignedSlot ?? elementAround(node)
}

/** Straight in a host whose shadow has no slot for it, so that it shows nowhere. */
export function isLeftOut({ parentElement, assignedSlot }: Text): boolean {
  return parentElement !== null && !assignedSlot && shadowRootOf(parentElement) !== null
}

/** What is laid out in an element: of a host what is in its shadow, of a slot what it shows. */
export function layoutIn(element: Element): ArrayLike<Node> & Iterable<Node> {
  const assigned = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : []
  return assigned.length > 0 ? assigned : childNodesOf(shadowRootOf(element) ?? element)
}
