import { isInside, type Box } from './place-card.ts'
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
  const [box, next] = range.getClientRects()
  // A large first letter reaches down over several lines.
  const onLine = box && next && next.height < box.height && isInside(box, box.left, next.top + next.height / 2) ? next : box
  return onLine && onLine.height > 0 ? onLine : undefined
}

/** @returns undefined where nothing can stand beside a name: its text is not seen, is written vertically, or moves by itself */
export function lineOf({ startContainer }: AbstractRange, box: Box): Line | undefined {
  const block = blockOf(startContainer)
  if (!block || !isSeen(block) || !stays(block, box)) return undefined
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

function isSeen(block: Element): boolean {
  return block.checkVisibility({ opacityProperty: true, visibilityProperty: true })
}

/** Scrolls with the page: not in a part that scrolls, sticks or stands still by itself, or cuts it off, and not turned or scaled. */
function stays(block: Element, { left, top, height }: Box): boolean {
  const { documentElement, body } = block.ownerDocument
  for (let element: Element | undefined = block; element; element = elementAround(element)) {
    const { position, overflowX, overflowY, rotate, scale, transform } = getComputedStyle(element)
    if (position === 'fixed' || position === 'sticky' || rotate !== 'none' || scale !== 'none') return false
    if (transform !== 'none' && !/^matrix\(1, 0, 0, 1,/.test(transform)) return false
    if (element === documentElement || element === body) continue
    const overflow = overflowX + overflowY
    if (/auto|scroll/.test(overflow) && isScrollable(element)) return false
    if (overflow !== 'visiblevisible' && !isInside(element.getBoundingClientRect(), left + 1, top + height / 2)) return false
  }
  return true
}

function isScrollable({ scrollHeight, clientHeight, scrollWidth, clientWidth }: Element): boolean {
  return scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1
}
