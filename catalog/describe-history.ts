import type { BoardUnit } from '../core/board/board.ts'
import { formatScore, formatUsd } from '../core/figure/format-figure.ts'
import { formatDay } from '../core/figure/format-time.ts'
import { blendHistory, scoreHistory } from '../core/history/board-history.ts'
import type { HistoryPoint, HistorySpan } from '../core/history/history-point.ts'
import type { ModelDay } from '../core/history/model-day.ts'
import { priceHistory } from '../core/history/price-history.ts'
import type { HistoryScale } from '../core/history/plot-history.ts'
import { joinList } from '../core/language/join-list.ts'
import { say } from '../core/language/say.ts'
import { boards } from './boards.ts'
import type { CardQuestion } from './describe-model.ts'
import { sourceTitle } from './list-price-rows.ts'

/** Figures that may stand in one chart. */
export interface HistoryChartContent {
  title: string
  /** The names of the lines; empty for one that needs none. */
  lines: readonly string[]
  points: readonly HistoryPoint[]
  scale: HistoryScale
  format: (value: number) => string
  /** First and last figure, in words. */
  summary: string
  /** Why the chart of what was before is another one. */
  parting?: string
}

/** The history of one board or price, the newest chart first. */
export interface HistoryPart {
  id: string
  title: string
  basis: string
  charts: readonly HistoryChartContent[]
}

/** A step of less than this is drawn as one. */
const leastSpans: Readonly<Record<BoardUnit, number>> = { points: 4, percent: 6, share: 2, elo: 40 }

/** How a model stood on each board, and what it cost, on the days that are kept. */
export function describeHistory(days: readonly ModelDay[], { variant }: Pick<CardQuestion, 'variant'>): HistoryPart[] {
  return [...boards.flatMap((board) => scorePart(board, days, variant)), ...pricePart(days, variant)]
}

function scorePart({ id, title, unit }: (typeof boards)[number], days: readonly ModelDay[], variant: string | undefined): HistoryPart[] {
  const history = scoreHistory(days, id, variant)
  if (!history || history.spans.length === 0) return []
  const format = (score: number) => formatScore(score, unit)
  const charts = history.spans.map((span, position) => ({
    title: span.version === undefined ? say('history.versionNotStated') : say('history.version', { version: span.version }),
    lines: [''],
    points: span.points,
    scale: { kind: 'around', leastSpan: leastSpans[unit] } as const,
    format,
    summary: tellEnds(span.points, (point) => tellValue(point, 0, format)),
    ...(position > 0 && span.partedBy && { parting: tellBreak(span) }),
  }))
  return [{ id, title, basis: say('card.as', { row: history.rowName }), charts: charts.toReversed() }]
}

/** The creator's own list; where there is none, the cheapest host's; else what a board prints. */
function pricePart(days: readonly ModelDay[], variant: string | undefined): HistoryPart[] {
  for (const [basis, title] of [['first-party', 'price.firstParty'], ['cheapest', 'price.cheapest']] as const) {
    const spans = priceHistory(days, basis)
    if (spans.length > 0) return [{ id: 'price', title: say(title), basis: say('history.usdPerMillion'), charts: listCharts(spans) }]
  }
  for (const { id, shortTitle } of boards.filter(({ columns }) => columns.includes('price'))) {
    const rowName = scoreHistory(days, id, variant)?.rowName
    const points = rowName === undefined ? [] : blendHistory(days, id, rowName)
    if (rowName === undefined || points.length === 0) continue
    const basis = joinList([say('history.usdPerMillion'), say('card.as', { row: rowName })])
    return [{ id: 'price', title: say('history.blendedPrice'), basis, charts: [priceChart(shortTitle, ['blend'], points)] }]
  }
  return []
}

function listCharts(spans: readonly (HistorySpan & { sourceId: string })[]): HistoryChartContent[] {
  const charts = spans.map((span, position) => ({
    ...priceChart(sourceTitle(span), ['in', 'out'], span.points),
    ...(position > 0 && { parting: say('history.otherSource', { day: tellFirstDay(span) }) }),
  }))
  return charts.toReversed()
}

/** What a line of prices is called, and how one of its prices is told. */
const priceLines = {
  in: ['price.in', 'figure.in'],
  out: ['price.out', 'figure.out'],
  blend: ['price.blend', 'figure.blend'],
} as const

function priceChart(title: string, lines: readonly (keyof typeof priceLines)[], points: readonly HistoryPoint[]): HistoryChartContent {
  const tellPrices = (point: HistoryPoint) =>
    lines.flatMap((line, at) => (point.values[at] === undefined ? [] : [say(priceLines[line][1], { price: tellValue(point, at, formatUsd) })])).join(' · ')
  const names = lines.map((line) => say(priceLines[line][0]))
  return { title, lines: names, points, scale: { kind: 'from-zero' }, format: formatUsd, summary: tellEnds(points, tellPrices) }
}

function tellValue({ values, rank }: HistoryPoint, at: number, format: (value: number) => string): string {
  const value = values[at]
  if (value === undefined) return ''
  return rank === undefined ? format(value) : `${format(value)} (#${rank})`
}

/** `59.0 (#2) on 1 Apr 2026, 60.2 (#1) on 24 Apr 2026` */
function tellEnds(points: readonly HistoryPoint[], tell: (point: HistoryPoint) => string): string {
  const [first, last] = [points[0], points.at(-1)]
  const ends = first && last && first !== last ? [first, last] : first ? [first] : []
  return joinList(ends.map((point) => say('history.onDay', { figures: tell(point), day: formatDay(point.day) })))
}

function tellBreak(span: HistorySpan): string {
  switch (span.partedBy) {
    case 'stated':
      return say('history.newVersion', { day: tellFirstDay(span) })
    case 'moved-together':
      return say('history.movedTogether', { day: tellFirstDay(span) })
    default:
      return say('history.gap', { day: tellFirstDay(span) })
  }
}

function tellFirstDay({ points }: HistorySpan): string {
  return points[0] ? formatDay(points[0].day) : ''
}
