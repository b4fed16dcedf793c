import { frontier, type PricedPoint } from './frontier.ts'
import { aroundPoint, placeLabels, type Label, type Rectangle } from './place-labels.ts'

export interface NamedPoint extends PricedPoint {
  key: string
  name: string
}
export interface PlottedPoint extends NamedPoint {
  x: number
  y: number
  isOnFrontier: boolean
  /** Where its name fits without touching another one; undefined where it does not. */
  label?: Label
}
export interface Tick {
  value: number
  at: number
}
export interface PricePlot {
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

/** Score upward, blended price to the right on a logarithmic scale, in pixels of a picture of this size. */
export function plotPrices(named: readonly NamedPoint[], widthPx: number, heightPx: number): PricePlot {
  const box = { left: MARGIN.left, right: widthPx - MARGIN.right, top: MARGIN.top, bottom: heightPx - MARGIN.bottom }
  const [leastUsd, mostUsd] = padded(named.map(({ usd }) => Math.log10(usd)), 0.12)
  const [leastScore, mostScore] = padded(named.map(({ score }) => score), 0.16)
  const xOf = (usd: number) => box.left + ((Math.log10(usd) - leastUsd) / (mostUsd - leastUsd)) * (box.right - box.left)
  const yOf = (score: number) => box.bottom - ((score - leastScore) / (mostScore - leastScore)) * (box.bottom - box.top)

  const onFrontier = frontier(named)
  const points = named.map((point) => ({
    ...point,
    x: xOf(point.usd),
    y: yOf(point.score),
    isOnFrontier: onFrontier.includes(point),
  }))
  const corners = onFrontier.map(({ usd, score }) => ({ x: xOf(usd), y: yOf(score) }))
  const byWeight = [...points].sort((a, b) => Number(b.isOnFrontier) - Number(a.isOnFrontier) || b.score - a.score)
  const labels = placeLabels(byWeight, [...points.map(aroundPoint), ...alongStairs(corners, box.right)], box)
  return {
    ...box,
    points: points.map((point) => ({ ...point, label: labels.get(point.key) })),
    frontierPath: stairs(corners, box.right),
    priceTicks: priceSteps(10 ** leastUsd, 10 ** mostUsd).map((value) => ({ value, at: xOf(value) })),
    scoreTicks: scoreSteps(leastScore, mostScore).map((value) => ({ value, at: yOf(value) })),
  }
}

/** Least and most with room around them; a single value gets room as well. */
function padded(values: readonly number[], share: number): [number, number] {
  const least = Math.min(...values)
  const most = Math.max(...values)
  const room = (most - least || 1) * share
  return [least - room, most + room]
}

function stairs(corners: readonly Corner[], endX: number): string {
  const [first, ...rest] = corners
  if (!first) return ''
  return `M${first.x} ${first.y}${rest.map(({ x, y }) => `H${x}V${y}`).join('')}H${endX}`
}

/** The stairs as thin rectangles, which no name may be printed over. */
function alongStairs(corners: readonly Corner[], endX: number): Rectangle[] {
  return corners.flatMap(({ x, y }, position) => {
    const next = corners[position + 1] ?? { x: endX, y }
    return [
      { left: x, right: next.x, top: y - 1, bottom: y + 1 },
      { left: next.x - 1, right: next.x + 1, top: next.y, bottom: y },
    ]
  })
}

/** Round prices in between: 1, 2 and 5 of every power of ten, and more of them where the span is short. */
function priceSteps(leastUsd: number, mostUsd: number): number[] {
  const [few, many] = [[1, 2, 5], [1, 2, 3, 4, 6, 8]].map((digits) => {
    const steps: number[] = []
    for (let power = Math.floor(Math.log10(leastUsd)); power <= Math.log10(mostUsd); power += 1) {
      steps.push(...digits.map((digit) => Number((digit * 10 ** power).toPrecision(1))))
    }
    return steps.filter((usd) => usd >= leastUsd && usd <= mostUsd)
  })
  return (few && few.length > 2 ? few : many) ?? []
}

function scoreSteps(least: number, most: number): number[] {
  const step = [1, 2, 5, 10, 20, 50].find((size) => (most - least) / size <= 6) ?? 100
  const first = Math.ceil(least / step)
  return Array.from({ length: Math.floor(most / step) - first + 1 }, (_none, position) => (first + position) * step)
}
