/** A model as a point: what it scores and what it costs. Only what is priced can be one. */
export interface PricedPoint {
  score: number
  usd: number
}

/** The points that nothing cheaper, and nothing equally cheap, outscores. From cheap to dear. */
export function frontier<Point extends PricedPoint>(points: readonly Point[]): Point[] {
  const outdone = outdonePoints(points)
  return fromCheapToDear(points).filter((point) => !outdone.has(point))
}

/**
 * What makes each point needless, if anything does: of those that are no dearer, no worse, and better in one of the two, the one that
 * scores best. In one pass from cheap to dear: what outdoes a point is the best so far.
 */
export function outdonePoints<Point extends PricedPoint>(points: readonly Point[]): Map<Point, Point> {
  const outdone = new Map<Point, Point>()
  let best: Point | undefined
  for (const point of fromCheapToDear(points)) {
    if (best && (best.score > point.score || (best.score === point.score && best.usd < point.usd))) outdone.set(point, best)
    else if (!best || point.score > best.score) best = point
  }
  return outdone
}

function fromCheapToDear<Point extends PricedPoint>(points: readonly Point[]): Point[] {
  return points.toSorted((a, b) => a.usd - b.usd || b.score - a.score)
}
