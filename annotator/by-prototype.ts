/**
 * A form answers with its fields where it is asked for what they are named after: the parent of a form with `<input name="parentElement">`
 * is that input, whose parent is the form. Its prototype tells the truth.
 */
const parentElement = getterOf<Element | null>('parentElement')
const parentNode = getterOf<ParentNode | null>('parentNode')

export function parentElementOf(node: Node): Element | null {
  return parentElement.call(node)
}

export function parentNodeOf(node: Node): ParentNode | null {
  return parentNode.call(node)
}

export function closestTo(element: Element, selectors: string): Element | null {
  return Element.prototype.closest.call(element, selectors)
}

export function matchesOf(element: Element, selectors: string): boolean {
  return Element.prototype.matches.call(element, selectors)
}

export function idOf(element: Element): string {
  return Element.prototype.getAttribute.call(element, 'id') ?? ''
}

export function boxOfElement(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element)
}

function getterOf<Value>(name: string): () => Value {
  const { get } = Object.getOwnPropertyDescriptor(Node.prototype, name) ?? {}
  if (!get) throw new Error(`No ${name} in this browser`)
  return get as () => Value
}
