import { boxOfElement, isVisible, rootOf } from './by-prototype.ts'
import { layoutAround } from './flat-tree.ts'
import { isTransparent } from './page-tone.ts'
import { isInside, type Box } from './place-card.ts'

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

/**
 * @returns undefined where nothing can stand beside a name: its text is not seen, is written vertically or in columns, or moves by itself
 */
export function lineOf({ startContainer }: AbstractRange, box: Box): Line | undefined {
  const block = blockOf(startContainer)
  if (!block || block.getClientRects().length > 1 || !isSeen(startContainer, block, box) || !stays(block, box)) return undefined
  const style = getComputedStyle(block)
  if (style.writingMode !== 'horizontal-tb' || style.columnCount !== 'auto' || style.columnWidth !== 'auto') return undefined
  const { left, top, width, height } = boxOfElement(block)
  const [start, end] = [parseFloat(style.paddingLeft), parseFloat(style.paddingRight)]
  return { box, block, blockBox: { left: left + start, top, width: width - start - end, height }, isRightToLeft: style.direction === 'rtl' }
}

function blockOf(text: Node): Element | undefined {
  for (let element = layoutAround(text); element; element = layoutAround(element)) {
    if (!/^(?:inline|contents|ruby)/.test(getComputedStyle(element).display)) return element
  }
  return undefined
}

function isSeen(text: Node, block: Element, { left, width }: Box): boolean {
  if (left + width <= 0 || left >= innerWidth) return false
  const around = layoutAround(text)
  let isPainted = around !== undefined && !isTransparent(getComputedStyle(around).getPropertyValue('-webkit-text-fill-color'))
  for (let element = around; element; element = element === block ? undefined : layoutAround(element)) {
    const { display, contentVisibility, backgroundClip } = getComputedStyle(element)
    if (contentVisibility === 'hidden') return false
    // `contents` has no box to be seen.
    if (display !== 'contents' && !isVisible(element, { opacityProperty: true, visibilityProperty: true })) return false
    // A gradient that fills letters is a background.
    isPainted ||= backgroundClip.includes('text')
  }
  return isPainted
}

/** Scrolls with the page: not in a part that scrolls, sticks or stands still by itself, or cuts it off, and not turned or scaled. */
function stays(block: Element, box: Box): boolean {
  const { documentElement, body } = block.ownerDocument
  for (let element: Element | undefined = block; element; element = layoutAround(element)) {
    const { position, rotate, scale, transform, clipPath } = getComputedStyle(element)
    if (position === 'fixed' || position === 'sticky' || rotate !== 'none' || scale !== 'none') return false
    if (transform !== 'none' && !/^matrix\(1, 0, 0, 1,/.test(transform)) return false
    if (clipPath !== 'none' && !isHit(element, box)) return false
    // The page scrolls as its root says, or if that says nothing as its body does.
    if (element === documentElement || (element === body && overflowOf(documentElement) === VISIBLE)) continue
    const overflow = overflowOf(element)
    if (/auto|scroll/.test(overflow) && isScrollable(element)) return false
    if (overflow !== VISIBLE && !isInside(boxOfElement(element), box.left + 1, box.top + box.height / 2)) return false
  }
  return true
}

const VISIBLE = 'visiblevisible'

function overflowOf(element: Element): string {
  const { overflowX, overflowY } = getComputedStyle(element)
  return overflowX + overflowY
}

/** Whether an element is shown at the middle of a box: what it cuts off of itself cannot be hit. */
function isHit(element: Element, { left, top, width, height }: Box): boolean {
  const root = rootOf(element) as Document | ShadowRoot
  return element.contains(root.elementFromPoint(left + width / 2, top + height / 2))
}

function isScrollable({ scrollHeight, clientHeight, scrollWidth, clientWidth }: Element): boolean {
  return scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1
}
