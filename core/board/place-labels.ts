export interface Label {
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
  /** It touches no other name, and nothing else that it must not; a followed one's may lie over points and lines. */
  isFree: boolean
}
export interface Rectangle {
  left: number
  right: number
  top: number
  bottom: number
}
interface LabelledPoint {
  key: string
  name: string
  x: number
  y: number
  isFollowed: boolean
}

interface PlacedName {
  label: Omit<Label, 'isFree'>
  area: Rectangle
}

/** A generous guess: a name that is left out is better than two that run into each other. */
const CHARACTER_WIDTH_PX = 7
const LINE_HEIGHT_PX = 14
const POINT_RADIUS_PX = 6
const GAP_PX = 10

/**
 * Gives each point's name the first free place beside it, in the order given. A name without a free place gets one over what is there, to
 * be shown for a moment only. Obstacles are what no name may touch, the points' own places among them; a followed one lies over these
 * rather than be left out, but over no other name.
 */
export function placeLabels<Point extends LabelledPoint>(inOrder: readonly Point[], obstacles: readonly Rectangle[], box: Rectangle): (Point & { label: Label })[] {
  const names: Rectangle[] = []
  return inOrder.map((point) => {
    const inside = candidates(point).filter(({ area }) => isInside(area, box))
    const clearOf = (taken: readonly Rectangle[]) => inside.find(({ area }) => !taken.some((other) => isTouching(area, other)))
    const free = clearOf([...obstacles, ...names]) ?? (point.isFollowed ? clearOf(names) : undefined)
    const { label, area } = free ?? inside[0] ?? beside(point, point.x > (box.left + box.right) / 2 ? 'end' : 'start')
    if (free) names.push(area)
    return { ...point, label: { ...label, isFree: free !== undefined } }
  })
}

/** The place a point itself takes up. */
export function aroundPoint({ x, y }: { x: number; y: number }): Rectangle {
  return { left: x - POINT_RADIUS_PX, right: x + POINT_RADIUS_PX, top: y - POINT_RADIUS_PX, bottom: y + POINT_RADIUS_PX }
}

function candidates(point: LabelledPoint): PlacedName[] {
  const { name, x, y } = point
  const above = y - GAP_PX - LINE_HEIGHT_PX / 2
  const below = y + GAP_PX + LINE_HEIGHT_PX / 2
  return [
    beside(point, 'start'),
    beside(point, 'end'),
    placed(name, 'end', x + POINT_RADIUS_PX, above),
    placed(name, 'middle', x, above),
    placed(name, 'start', x - POINT_RADIUS_PX, above),
    placed(name, 'start', x + GAP_PX, below),
    placed(name, 'middle', x, below),
    placed(name, 'end', x - GAP_PX, below),
  ]
}

/** On the point's own line, behind it or before it. */
function beside({ name, x, y }: LabelledPoint, anchor: 'start' | 'end'): PlacedName {
  return placed(name, anchor, anchor === 'start' ? x + GAP_PX : x - GAP_PX, y)
}

function placed(name: string, anchor: Label['anchor'], x: number, y: number): PlacedName {
  const width = name.length * CHARACTER_WIDTH_PX
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { label: { x, y, anchor }, area: { left, right: left + width, top: y - LINE_HEIGHT_PX / 2, bottom: y + LINE_HEIGHT_PX / 2 } }
}

function isInside(area: Rectangle, box: Rectangle): boolean {
  return area.left >= box.left && area.right <= box.right && area.top >= box.top && area.bottom <= box.bottom
}

function isTouching(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
