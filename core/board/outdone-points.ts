/** A model as a point: what it scores and what it costs. Only what is priced can be one. */
export interface PricedPoint {
  score: number
  usd: number
}

/**
 * What makes each point needless, if anything does: of those that are no dearer, no worse, and better in one of the two, the one that
 * scores best. In one pass from cheap to dear: what outdoes a point is the best so far.
 */
export function outdonePoints<Point extends PricedPoint>(points: readonly Point[]): Map<Point, Point> {
  const outdone = new Map<Point, Point>()
  let best: Point | undefined
  for (const point of points.toSorted((a, b) => a.usd - b.usd || b.score - a.score)) {
    if (best && (best.score > point.score || (best.score === point.score && best.usd < point.usd))) outdone.set(point, best)
    else if (!best || point.score > best.score) best = point
  }
  return outdone
}
