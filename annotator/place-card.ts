export interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** Between anchor and card. A pointer on its way from one to the other crosses it. */
export const GAP_PX = 6
const EDGE_PX = 8

/** Below the anchor, else above it, else where more room is; always inside the viewport and, where there is room, beside the anchor. */
export function placeCard(anchor: Box, card: Pick<Box, 'width' | 'height'>, viewport: Box, isRightToLeft: boolean): Box {
  const width = Math.min(card.width, viewport.width - 2 * EDGE_PX)
  const leftmost = viewport.left + EDGE_PX
  const rightmost = viewport.left + viewport.width - EDGE_PX - width
  const wished = isRightToLeft ? anchor.left + anchor.width - width : anchor.left
  const roomAbove = anchor.top - viewport.top - GAP_PX - EDGE_PX
  const roomBelow = viewport.top + viewport.height - anchor.top - anchor.height - GAP_PX - EDGE_PX
  const isBelow = card.height <= roomBelow || roomBelow >= roomAbove
  const height = Math.max(0, Math.min(card.height, isBelow ? roomBelow : roomAbove))
  return {
    left: Math.max(leftmost, Math.min(wished, rightmost)),
    top: isBelow ? anchor.top + anchor.height + GAP_PX : anchor.top - GAP_PX - height,
    width,
    height,
  }
}

export function isInside(box: Box, x: number, y: number, marginPx = 0): boolean {
  return (
    x >= box.left - marginPx &&
    x <= box.left + box.width + marginPx &&
    y >= box.top - marginPx &&
    y <= box.top + box.height + marginPx
  )
}
