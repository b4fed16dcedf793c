const SHOW_ELEMENT = 1
/** Past so many elements a page pays more for the search than its reader gains. */
const MOST_ELEMENTS = 20_000

/** The open shadow roots of custom elements below `root`. Other elements rarely have one. Yields at each step, for slicing. */
export function* openShadowRoots(root: Node): Generator<ShadowRoot | undefined> {
  const walker = ((root.ownerDocument ?? root) as Document).createTreeWalker(root, SHOW_ELEMENT)
  let node: Node | null = walker.currentNode
  for (let count = 0; node && count < MOST_ELEMENTS; count++) {
    if (node.nodeType === SHOW_ELEMENT) {
      const element = node as Element
      yield element.localName.includes('-') ? (element.shadowRoot ?? undefined) : undefined
    }
    node = walker.nextNode()
  }
}
