import { scaleLinear, scaleUtc } from 'd3-scale'
import { curveStepAfter, line } from 'd3-shape'
import { dayOf, startOfDayMs, type Day } from '../day/day.ts'
import type { HistoryPoint } from './history-point.ts'

/** How the figures lie between bottom and top. */
export type HistoryScale =
  /** Prices: from zero, and each holds until the next. */
  | { kind: 'from-zero' }
  /** Scores: around what they were, over at least so much, so that a little step looks little. */
  | { kind: 'around'; leastSpan: number }

export interface PlottedLine {
  /** An SVG path, with a gap wherever nothing is known. */
  path: string
  /** Figures to be marked: all where they are few, else those that no line would show. */
  dots: readonly Place[]
  /** Where the line's name goes: at its last figure. */
  labelY: number | undefined
}
export interface HistoryPlot {
  lines: readonly PlottedLine[]
  valueTicks: readonly { value: number; at: number }[]
  dayTicks: readonly { day: Day; at: number; anchor: 'start' | 'middle' | 'end' }[]
  /** The inner rectangle, in pixels. */
  left: number
  right: number
  top: number
  bottom: number
}

interface Place {
  x: number
  y: number
}

const MARGIN = { left: 44, right: 10, top: 8, bottom: 22 }
/** A name behind the end of its line: `out`. */
const LABEL_WIDTH = 26
const LABEL_HEIGHT = 13
const DAY_WIDTH = 72
const MOST_DOTS = 24

/** Figures over days as lines, in pixels of a picture of this size. */
export function plotHistory(points: readonly HistoryPoint[], scale: HistoryScale, widthPx: number, heightPx: number): HistoryPlot {
  const lineCount = Math.max(...points.map(({ values }) => values.length))
  const right = widthPx - MARGIN.right - (lineCount > 1 ? LABEL_WIDTH : 0)
  const box = { left: MARGIN.left, right, top: MARGIN.top, bottom: heightPx - MARGIN.bottom }
  const days = points.map(({ day }) => startOfDayMs(day))
  const xOf = scaleUtc([Math.min(...days), Math.max(...days)], [box.left, box.right])
  const known = points.flatMap(({ values }) => values.filter((value) => value !== undefined))
  const yOf = scaleLinear(domainOf(known, scale), [box.bottom, box.top])
  const draw = line<HistoryPoint['values'][number]>()
    .defined((value) => value !== undefined)
    .x((_value, position) => xOf(days[position] ?? 0))
    .y((value) => yOf(value ?? 0))
  if (scale.kind === 'from-zero') draw.curve(curveStepAfter)
  const places = Array.from({ length: lineCount }, (_none, at) => points.map(({ values }) => values[at]))
  const ends = apart(places.map((values) => values.findLast((value) => value !== undefined)).map((value) => (value === undefined ? undefined : yOf(value))))
  return {
    ...box,
    lines: places.map((values, at) => ({
      path: draw(values) ?? '',
      dots: values.flatMap((value, position) => {
        const isAlone = values[position - 1] === undefined && values[position + 1] === undefined
        return value === undefined || (values.length > MOST_DOTS && !isAlone) ? [] : [{ x: xOf(days[position] ?? 0), y: yOf(value) }]
      }),
      labelY: ends[at],
    })),
    valueTicks: yOf.ticks(3).map((value) => ({ value, at: yOf(value) })),
    dayTicks: dayTicks(xOf, box),
  }
}

function domainOf(values: readonly number[], scale: HistoryScale): [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  if (scale.kind === 'from-zero') return [0, most * 1.1]
  const half = Math.max((most - least) * 1.2, scale.leastSpan) / 2
  const middle = (least + most) / 2
  return [middle - half, middle + half]
}

/** The first and the last day, and round ones between where they have room. */
function dayTicks(xOf: ReturnType<typeof scaleUtc<number>>, { left, right }: { left: number; right: number }): HistoryPlot['dayTicks'] {
  const [first, last] = xOf.domain().map((at) => dayOf(at.getTime()))
  if (first === undefined || last === undefined) return []
  const between: { day: Day; at: number; anchor: 'middle' }[] = []
  for (const tick of xOf.ticks(Math.floor((right - left) / DAY_WIDTH / 2))) {
    const at = xOf(tick)
    const earliest = between.at(-1)?.at ?? left + DAY_WIDTH / 2
    if (at - earliest >= DAY_WIDTH && right - at >= DAY_WIDTH * 1.5) between.push({ day: dayOf(tick.getTime()), at, anchor: 'middle' })
  }
  return [{ day: first, at: left, anchor: 'start' }, ...between, { day: last, at: right, anchor: 'end' }]
}

/** Moves names that would touch away from each other. */
function apart(ends: readonly (number | undefined)[]): (number | undefined)[] {
  const [one, other] = ends
  if (one === undefined || other === undefined || Math.abs(one - other) >= LABEL_HEIGHT) return [...ends]
  const middle = (one + other) / 2
  const by = one > other ? LABEL_HEIGHT / 2 : -LABEL_HEIGHT / 2
  return [middle + by, middle - by]
}
