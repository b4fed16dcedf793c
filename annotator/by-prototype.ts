/**
 * A form answers with its fields where it is asked for what they are named after: the parent of a form with `<input name="parentElement">`
 * is that input, whose parent is the form. Its prototype tells the truth.
 */
export const parentElementOf = getterOf<Node, Element | null>(Node.prototype, 'parentElement')
export const parentNodeOf = getterOf<Node, ParentNode | null>(Node.prototype, 'parentNode')
export const firstChildOf = getterOf<Node, ChildNode | null>(Node.prototype, 'firstChild')
export const lastChildOf = getterOf<Node, ChildNode | null>(Node.prototype, 'lastChild')
export const nextSiblingOf = getterOf<Node, ChildNode | null>(Node.prototype, 'nextSibling')
export const previousSiblingOf = getterOf<Node, ChildNode | null>(Node.prototype, 'previousSibling')
export const childNodesOf = getterOf<Node, NodeListOf<ChildNode>>(Node.prototype, 'childNodes')
export const isConnected = getterOf<Node, boolean>(Node.prototype, 'isConnected')
export const shadowRootOf = getterOf<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot')

export function rootOf(node: Node): Node {
  return Node.prototype.getRootNode.call(node)
}

export function closestTo(element: Element, selectors: string): Element | null {
  return Element.prototype.closest.call(element, selectors)
}

export function matchesOf(element: Element, selectors: string): boolean {
  return Element.prototype.matches.call(element, selectors)
}

/** All elements inside, of one name where it is said. */
export function elementsIn(node: Document | Element, localName = '*'): HTMLCollectionOf<Element> {
  return node.nodeType === 9 ? (node as Document).getElementsByTagName(localName) : Element.prototype.getElementsByTagName.call(node, localName)
}

export function elementsThatMatch(element: Element, selectors: string): NodeListOf<Element> {
  return Element.prototype.querySelectorAll.call(element, selectors)
}

export function idOf(element: Element): string {
  return Element.prototype.getAttribute.call(element, 'id') ?? ''
}

export function boxOfElement(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element)
}

export function isVisible(element: Element, options?: CheckVisibilityOptions): boolean {
  return Element.prototype.checkVisibility.call(element, options)
}

function getterOf<Of extends Node, Value>(prototype: Of, name: string): (node: Of) => Value {
  const { get } = Object.getOwnPropertyDescriptor(prototype, name) as { get: () => Value }
  return (node) => get.call(node)
}
