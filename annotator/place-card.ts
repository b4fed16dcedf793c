export interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** What the reader sees of the page: less of it where they have zoomed in with two fingers. */
export function visibleBox(): Box {
  const { offsetLeft = 0, offsetTop = 0, width = innerWidth, height = innerHeight } = window.visualViewport ?? {}
  return { left: offsetLeft, top: offsetTop, width, height }
}

/** Between anchor and card. A pointer on its way from one to the other crosses it. */
export const GAP_PX = 6
/** Between card and viewport. */
export const EDGE_PX = 8
const MOST_OF_HEIGHT = 0.7
/** A card lower than this is not read but scrolled. */
const LEAST_HEIGHT_PX = 80

export interface CardSize {
  width: number
  height: number
  /** What it may grow to once it is filled: it shall not change sides then. */
  likelyHeight: number
}

/**
 * Below the anchor, else above it, else, as in a text that runs from top to bottom, beside it; always inside the viewport, and over the
 * anchor only where there is room nowhere else.
 */
export function placeCard(anchor: Box, card: CardSize, viewport: Box, isRightToLeft: boolean): Box {
  const start = viewport.left + EDGE_PX
  const end = viewport.left + viewport.width - EDGE_PX
  const ceiling = viewport.top + EDGE_PX
  const floor = viewport.top + viewport.height - EDGE_PX
  const anchorEnd = anchor.left + anchor.width
  const anchorFoot = anchor.top + anchor.height
  const width = Math.min(card.width, end - start)
  const most = Math.min(viewport.height * MOST_OF_HEIGHT, floor - ceiling)
  const inView = (left: number, top: number, height: number) => ({
    left: within(start, left, end - width),
    top: within(ceiling, top, floor - height),
    width,
    height,
  })

  const likely = Math.min(Math.max(card.height, card.likelyHeight), most)
  const roomAbove = anchor.top - GAP_PX - ceiling
  const roomBelow = floor - anchorFoot - GAP_PX
  const isBelow = roomBelow >= likely || roomBelow >= roomAbove
  const room = isBelow ? roomBelow : roomAbove
  const isAfter = end - anchorEnd - GAP_PX >= width
  const isBefore = anchor.left - GAP_PX - start >= width
  if (room < Math.min(likely, LEAST_HEIGHT_PX) && (isAfter || isBefore)) {
    return inView(isAfter ? anchorEnd + GAP_PX : anchor.left - GAP_PX - width, anchor.top, Math.min(card.height, most))
  }
  const height = Math.min(card.height, most, Math.max(room, LEAST_HEIGHT_PX))
  const left = isRightToLeft ? anchorEnd - width : anchor.left
  return inView(left, isBelow ? anchorFoot + GAP_PX : anchor.top - GAP_PX - height, height)
}

function within(least: number, wished: number, most: number): number {
  return Math.max(least, Math.min(wished, most))
}

export function isInside(box: Box, x: number, y: number, marginPx = 0): boolean {
  return (
    x >= box.left - marginPx &&
    x <= box.left + box.width + marginPx &&
    y >= box.top - marginPx &&
    y <= box.top + box.height + marginPx
  )
}
