import { closestTo, parentElementOf } from './by-prototype.ts'
import { isReadable, OUT_OF_SIGHT } from './readable.ts'
import { isShown } from './when-shown.ts'

/** By less, words are put straight. */
const LEAST_RISE_PX = 2

/**
 * Whether the page sets two neighbouring texts apart, though no space stands between them in its source: `GPT-5` and `54.8` as two
 * columns of a flex row, or with the number of a footnote. Asked only where a name was seen, so that no style is computed elsewhere.
 */
export function isApart(before: Text, after: Text): boolean {
  return wrappersOf(before, after).some(isBox)
}

/** Whether two texts of one line in its source, a space between them or not, are none to a reader: one is a block of its own, or is being written. */
export function isTorn(before: Text, after: Text): boolean {
  return isReadable(before.parentElement) !== isReadable(after.parentElement) || wrappersOf(before, after).some(isBlock)
}

export function isSeen({ parentElement }: Text): boolean {
  return !parentElement || (isShown(parentElement) && !closestTo(parentElement, OUT_OF_SIGHT))
}

/** The elements that end or begin between two texts. */
function wrappersOf(before: Text, after: Text): Element[] {
  const range = new Range()
  range.setStart(before, 0)
  range.setEnd(after, after.length)
  const common = range.commonAncestorContainer
  return [...wrappers(before, common), ...wrappers(after, common)]
}

function wrappers(text: Text, end: Node): Element[] {
  const elements: Element[] = []
  for (let element: Element | null = text.parentElement; element && element !== end; element = parentElementOf(element)) elements.push(element)
  return elements
}

function isBox(element: Element): boolean {
  const { display, marginInlineStart, marginInlineEnd, verticalAlign, top } = getComputedStyle(element)
  const isInFlow = display === 'inline' || display === 'contents'
  const isRaised = /^su[bp]/.test(verticalAlign) || parseFloat(verticalAlign) > LEAST_RISE_PX || parseFloat(top) < -LEAST_RISE_PX
  return isElsewhere(element) || !isInFlow || isRaised || parseFloat(marginInlineStart) > 0 || parseFloat(marginInlineEnd) > 0
}

function isBlock(element: Element): boolean {
  return isElsewhere(element) || !/^(?:inline|contents)/.test(getComputedStyle(element).display)
}

/** A component shows it wherever it has the slot for it. */
function isElsewhere({ slot }: Element): boolean {
  return slot !== ''
}
