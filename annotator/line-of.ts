import type { Box } from './place-card.ts'
import { elementAround } from './readable.ts'

/** The line that a name stands on, and the block of text it belongs to; in the viewport's pixels. */
export interface Line {
  box: Box
  block: Element
  /** Without its padding: where its text may stand. */
  blockBox: Box
  isRightToLeft: boolean
}

/** Where the first line of a name is; undefined where its text is gone or hidden. */
export function boxOf({ startContainer, startOffset, endOffset, endContainer }: AbstractRange): Box | undefined {
  const length = startContainer.nodeValue?.length ?? 0
  if (!startContainer.isConnected || startOffset >= length) return undefined
  const range = new Range()
  range.setStart(startContainer, startOffset)
  range.setEnd(startContainer, startContainer === endContainer ? Math.min(endOffset, length) : startOffset + 1)
  const [box] = range.getClientRects()
  return box && box.height > 0 ? box : undefined
}

/** @returns undefined where nothing can stand beside a name: its text is written vertically, or moves by itself */
export function lineOf({ startContainer }: AbstractRange, box: Box): Line | undefined {
  const block = blockOf(startContainer)
  if (!block || !stays(block)) return undefined
  const style = getComputedStyle(block)
  if (style.writingMode !== 'horizontal-tb') return undefined
  const { left, top, width, height } = block.getBoundingClientRect()
  const [start, end] = [parseFloat(style.paddingLeft), parseFloat(style.paddingRight)]
  return { box, block, blockBox: { left: left + start, top, width: width - start - end, height }, isRightToLeft: style.direction === 'rtl' }
}

function blockOf(text: Node): Element | undefined {
  for (let element = elementAround(text); element; element = elementAround(element)) {
    if (!/^(?:inline|contents|ruby)/.test(getComputedStyle(element).display)) return element
  }
  return undefined
}

/** Scrolls with the page: not in a part that scrolls, sticks or stands still by itself, and not turned or scaled. */
function stays(block: Element): boolean {
  const { documentElement, body } = block.ownerDocument
  for (let element: Element | undefined = block; element; element = elementAround(element)) {
    const { position, overflowX, overflowY, rotate, scale, transform } = getComputedStyle(element)
    if (position === 'fixed' || position === 'sticky' || rotate !== 'none' || scale !== 'none') return false
    if (transform !== 'none' && !/^matrix\(1, 0, 0, 1,/.test(transform)) return false
    if (element === documentElement || element === body) continue
    if (/auto|scroll/.test(overflowX + overflowY) && isScrollable(element)) return false
  }
  return true
}

function isScrollable({ scrollHeight, clientHeight, scrollWidth, clientWidth }: Element): boolean {
  return scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1
}
