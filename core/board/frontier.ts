/** A model as a point: what it scores and what it costs. Only what is priced can be one. */
export interface PricedPoint {
  score: number
  usd: number
}

/** The points that nothing cheaper, and nothing equally cheap, outscores. From cheap to dear. */
export function frontier<Point extends PricedPoint>(points: readonly Point[]): Point[] {
  const byPrice = [...points].sort((a, b) => a.usd - b.usd || b.score - a.score)
  let best = -Infinity
  let bestUsd = 0
  return byPrice.filter(({ score, usd }) => {
    const isOn = score > best || (score === best && usd === bestUsd)
    if (score > best) [best, bestUsd] = [score, usd]
    return isOn
  })
}

/** The best-scoring point that makes this one needless: no dearer, no worse, and better in one of the two. A point on the frontier has none. */
export function outdoneBy<Point extends PricedPoint>(point: PricedPoint, points: readonly Point[]): Point | undefined {
  return points
    .filter(({ score, usd }) => usd <= point.usd && score >= point.score && (usd < point.usd || score > point.score))
    .sort((a, b) => b.score - a.score || a.usd - b.usd)[0]
}

/**
 * What `outdoneBy` says of every point, in one pass from cheap to dear: what outdoes a point is the best so far.
 *
 * @returns what outdoes each point that is outdone
 */
export function outdonePoints<Point extends PricedPoint>(points: readonly Point[]): Map<Point, Point> {
  const byPrice = [...points].sort((a, b) => a.usd - b.usd || b.score - a.score)
  const outdone = new Map<Point, Point>()
  let best: Point | undefined
  for (const point of byPrice) {
    if (best && (best.score > point.score || (best.score === point.score && best.usd < point.usd))) outdone.set(point, best)
    else if (!best || point.score > best.score) best = point
  }
  return outdone
}
