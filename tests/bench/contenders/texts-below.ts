/** Every text node below a root, or the root itself where it is one. */
export function* textsBelow(root: Node): Generator<Text> {
  if (root instanceof Text) {
    yield root
    return
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) yield walker.currentNode as Text
}
