import { parentElementOf } from './by-prototype.ts'

/**
 * Whether the page sets two neighbouring texts apart, though no space stands between them in its source: `GPT-5` and `54.8` as two
 * columns of a flex row. Asked only where a name was seen, so that no style is computed elsewhere.
 */
export function isApart(before: Text, after: Text): boolean {
  const range = new Range()
  range.setStart(before, 0)
  range.setEnd(after, after.length)
  const common = range.commonAncestorContainer
  return wrappers(before, common).some(isBox) || wrappers(after, common).some(isBox)
}

function wrappers(text: Text, end: Node): Element[] {
  const elements: Element[] = []
  for (let element: Element | null = text.parentElement; element && element !== end; element = parentElementOf(element)) elements.push(element)
  return elements
}

function isBox(element: Element): boolean {
  const { display, marginInlineStart, marginInlineEnd } = getComputedStyle(element)
  const isInFlow = display === 'inline' || display === 'contents'
  return !isInFlow || parseFloat(marginInlineStart) > 0 || parseFloat(marginInlineEnd) > 0
}
