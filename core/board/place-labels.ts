export interface Label {
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
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
}

/** A generous guess: a name that is left out is better than two that run into each other. */
const CHARACTER_WIDTH_PX = 7
const LINE_HEIGHT_PX = 14
const POINT_RADIUS_PX = 6
const GAP_PX = 10

/**
 * Gives each point's name the first free place beside it, in the order given; a name without a free place is left out. Obstacles are
 * what no name may touch, the points' own places among them.
 */
export function placeLabels(inOrder: readonly LabelledPoint[], obstacles: readonly Rectangle[], box: Rectangle): Map<string, Label> {
  const taken = [...obstacles]
  const labels = new Map<string, Label>()
  for (const point of inOrder) {
    const free = candidates(point).find(({ area }) => isInside(area, box) && !taken.some((other) => isTouching(area, other)))
    if (!free) continue
    labels.set(point.key, free.label)
    taken.push(free.area)
  }
  return labels
}

/** The place a point itself takes up. */
export function aroundPoint({ x, y }: { x: number; y: number }): Rectangle {
  return { left: x - POINT_RADIUS_PX, right: x + POINT_RADIUS_PX, top: y - POINT_RADIUS_PX, bottom: y + POINT_RADIUS_PX }
}

function candidates({ name, x, y }: LabelledPoint): { label: Label; area: Rectangle }[] {
  const width = name.length * CHARACTER_WIDTH_PX
  const above = y - GAP_PX - LINE_HEIGHT_PX / 2
  const below = y + GAP_PX + LINE_HEIGHT_PX / 2
  const places: [Label['anchor'], number, number][] = [
    ['start', x + GAP_PX, y],
    ['end', x - GAP_PX, y],
    ['end', x + POINT_RADIUS_PX, above],
    ['middle', x, above],
    ['start', x - POINT_RADIUS_PX, above],
    ['start', x + GAP_PX, below],
    ['middle', x, below],
    ['end', x - GAP_PX, below],
  ]
  return places.map(([anchor, labelX, labelY]) => {
    const left = anchor === 'start' ? labelX : anchor === 'end' ? labelX - width : labelX - width / 2
    const area = { left, right: left + width, top: labelY - LINE_HEIGHT_PX / 2, bottom: labelY + LINE_HEIGHT_PX / 2 }
    return { label: { x: labelX, y: labelY, anchor }, area }
  })
}

function isInside(area: Rectangle, box: Rectangle): boolean {
  return area.left >= box.left && area.right <= box.right && area.top >= box.top && area.bottom <= box.bottom
}

function isTouching(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
