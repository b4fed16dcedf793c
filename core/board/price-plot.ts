import { scaleLinear, scaleLog } from 'd3-scale'
import { curveStepAfter, line } from 'd3-shape'
import type { PricedPoint } from './outdone-points.ts'
import { aroundPoint, placeLabels, type Label, type Rectangle } from './place-labels.ts'

export interface NamedPoint extends PricedPoint {
  key: string
  name: string
  /** Its name is shown whatever lies under it, and before others get a place. */
  isFollowed: boolean
  /** Nothing cheaper outscores it, and nothing equally cheap. */
  isOnFrontier: boolean
  /** Whose price it is, where it is not the maker's own. */
  seller?: string | undefined
}
export interface PlottedPoint extends NamedPoint {
  x: number
  y: number
  label: Label
}
export interface Tick {
  value: number
  at: number
}
export interface PricePlot {
  /** From cheap to dear. */
  points: PlottedPoint[]
  /** An SVG path: the best score to be had for at most a price, as stairs. */
  frontierPath: string
  priceTicks: Tick[]
  scoreTicks: Tick[]
  /** The inner rectangle, in pixels. */
  left: number
  right: number
  top: number
  bottom: number
}

interface Corner {
  x: number
  y: number
}

const MARGIN = { left: 34, right: 12, top: 8, bottom: 34 }

/** Score upward, price to the right on a logarithmic scale, in pixels of a picture of this size. */
export function plotPrices(named: readonly NamedPoint[], widthPx: number, heightPx: number): PricePlot {
  const box = { left: MARGIN.left, right: widthPx - MARGIN.right, top: MARGIN.top, bottom: heightPx - MARGIN.bottom }
  const powers = padded(named.map(({ usd }) => Math.log10(usd)), 0.12)
  const xOf = scaleLog(powers.map((power) => 10 ** power), [box.left, box.right])
  const yOf = scaleLinear(padded(named.map(({ score }) => score), 0.16), [box.bottom, box.top])

  const points = named.map((point) => ({ ...point, x: xOf(point.usd), y: yOf(point.score) }))
  const corners: Corner[] = points.filter(({ isOnFrontier }) => isOnFrontier).sort((a, b) => a.usd - b.usd)
  const toTheEdge = corners.concat(corners.slice(-1).map(({ y }) => ({ x: box.right, y })))
  const byWeight = points.toSorted(
    (a, b) => Number(b.isFollowed) - Number(a.isFollowed) || Number(b.isOnFrontier) - Number(a.isOnFrontier) || b.score - a.score,
  )
  const labelled = placeLabels(byWeight, [...points.map(aroundPoint), ...alongStairs(toTheEdge)], box)
  return {
    ...box,
    points: labelled.sort((a, b) => a.usd - b.usd || b.score - a.score),
    frontierPath: line<Corner>(({ x }) => x, ({ y }) => y).curve(curveStepAfter)(toTheEdge) ?? '',
    priceTicks: roundPrices(xOf.ticks()).map((value) => ({ value, at: xOf(value) })),
    scoreTicks: yOf.ticks(5).map((value) => ({ value, at: yOf(value) })),
  }
}

/** Least and most with room around them; a single value gets room as well. */
function padded(values: readonly number[], share: number): [number, number] {
  const least = Math.min(...values)
  const most = Math.max(...values)
  const room = (most - least || 1) * share
  return [least - room, most + room]
}

/** The stairs as thin rectangles, which no name may be printed over. */
function alongStairs(corners: readonly Corner[]): Rectangle[] {
  return corners.slice(0, -1).flatMap(({ x, y }, position) => {
    const next = corners[position + 1] ?? { x, y }
    return [
      { left: x, right: next.x, top: y - 1, bottom: y + 1 },
      { left: next.x - 1, right: next.x + 1, top: Math.min(y, next.y), bottom: Math.max(y, next.y) },
    ]
  })
}

/** 1, 2 and 5 of every power of ten; all there are where the span is short. */
function roundPrices(ticks: readonly number[]): readonly number[] {
  const round = ticks.filter((usd) => /^[125]e/.test(usd.toExponential()))
  return round.length > 2 ? round : ticks
}
