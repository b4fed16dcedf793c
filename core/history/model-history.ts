import type { VersionBreak } from '../board/version-break.ts'
import { addDays, dayOf, type Day } from '../day/day.ts'
import { bestRow } from '../model/standing.ts'
import { isSameVariant, rowOfVariant } from '../model/variant.ts'
import type { DayBoard, DayFigures } from './day-figures.ts'
import { DAYS_COMPARED } from './days-compared.ts'

type ModelRow = DayBoard['rows'][number]
type PriceList = DayFigures['priceLists'][number]

/** What the record of one day holds of one model. */
export interface ModelDay {
  day: Day
  /** Every board of that day, also those that did not list it: that too is known. */
  boards: readonly (Pick<DayBoard, 'id' | 'asOf' | 'version' | 'breaksWith'> & { rows: readonly ModelRow[] })[]
  prices: readonly (Pick<PriceList, 'basis' | 'sourceId'> & { asOf: Day } & PriceList['prices'][string])[]
}
type ModelBoard = ModelDay['boards'][number]

/** Why there is no figure between two others. */
export type Gap = 'not-listed' | 'not-kept' | 'not-priced' | 'free'

/** One figure of each line on a day, or why there is none. */
export interface HistoryPoint {
  day: Day
  values: readonly (number | undefined)[]
  rank?: number
  gap?: Gap
}

/** Figures that may be compared with each other. */
export interface HistorySpan {
  version?: string | undefined
  points: readonly HistoryPoint[]
  /** Why they are not to be compared with those of the span before; `unknown` where nobody compared them, because nothing is kept between. */
  partedBy?: VersionBreak | 'unknown'
}

/** One row of a board through all its versions, the oldest first. */
export interface ScoreHistory {
  boardId: string
  rowName: string
  spans: readonly HistorySpan[]
}

/**
 * Takes out of days what is of one model. To be given the newest day first: a row that no source could tie to the model yet is known
 * by the name that it has later.
 */
export function modelDayReader(modelId: string): (figures: DayFigures) => ModelDay {
  const names = new Set<string>()
  const isMeant = (row: ModelRow) => (row.modelId === undefined ? names.has(row.name) : row.modelId === modelId)
  return ({ day, boards, priceLists }) => ({
    day,
    boards: boards.map(({ id, asOf, version, breaksWith, rows }) => {
      const own = rows.filter(isMeant)
      for (const { name } of own) names.add(name)
      return { id, asOf, rows: own, ...(version !== undefined && { version }), ...(breaksWith && { breaksWith }) }
    }),
    prices: priceLists.flatMap(({ basis, sourceId, asOfMs, prices: { [modelId]: price } }) => (price ? [{ basis, sourceId, asOf: dayOf(asOfMs), ...price }] : [])),
  })
}

/**
 * How one row of a board stood: that of the variant where a day lists it, else the one that is the best on the newest day. The best of
 * each day would be a line over several efforts, and would rise when another one is measured.
 */
export function scoreHistory(days: readonly ModelDay[], boardId: string, variant?: string): ScoreHistory | undefined {
  const readings = readingsOf(days, boardId)
  const exact = variant === undefined ? undefined : readings.map(({ board }) => rowOfVariant(board.rows, variant)).findLast((row) => row !== undefined)
  const followed = exact ?? bestRow(readings.findLast(({ board }) => board.rows.length > 0)?.board.rows ?? [])
  if (!followed) return undefined
  const spans: (HistorySpan & { points: HistoryPoint[] })[] = []
  readings.forEach((reading, position) => {
    const { board } = reading
    const before = readings[position - 1]
    const partedBy = before && breakOf(reading, before, spans.at(-1)?.version)
    if (!before || partedBy) spans.push({ version: board.version, points: [], ...(partedBy && { partedBy }) })
    const span = spans.at(-1)
    if (!span) return
    span.version ??= board.version
    if (before && !partedBy) span.points.push(...unkept(before.lastToldOn, board.asOf))
    span.points.push(scorePoint(board, followed))
  })
  return { boardId, rowName: followed.name, spans: spans.map((span) => ({ ...span, points: trimmed(span.points) })).filter(({ points }) => points.length > 0) }
}

/**
 * Input and output over all days of one basis; a line is of one source. A day that tells an older list again, because its source could not
 * be asked, says nothing of that day's prices; but a price that a list announced has begun by then.
 */
export function priceHistory(days: readonly ModelDay[], basis: PriceList['basis']): (HistorySpan & { sourceId: string })[] {
  const spans: { sourceId: string; points: HistoryPoint[] }[] = []
  let before: Day | undefined
  let last: HistoryPoint | undefined
  for (const { day, prices } of inOrder(days)) {
    const price = prices.find((candidate) => candidate.basis === basis)
    const sourceId = price?.sourceId ?? spans.at(-1)?.sourceId
    if (sourceId === undefined) continue
    const isOfOther = spans.at(-1)?.sourceId !== sourceId
    const statedOn = price && price.asOf < day ? price.asOf : day
    const isNews = last === undefined || statedOn > last.day
    const point = pricePoint(isNews ? statedOn : day, price)
    if (isOfOther) spans.push({ sourceId, points: [] })
    else if (before !== undefined) spans.at(-1)?.points.push(...unkept(before, point.day))
    if (isOfOther || isNews || !last || toldBy(last) !== toldBy(point)) {
      spans.at(-1)?.points.push(point)
      last = point
    }
    before = day
  }
  return spans.map((span) => ({ ...span, points: withoutRepeats(trimmed(span.points)) })).filter(({ points }) => points.length > 0)
}

/** The board's own blend of that row. A price is comparable over versions of the scores beside it. */
export function blendHistory(days: readonly ModelDay[], boardId: string, rowName: string): HistoryPoint[] {
  const readings = readingsOf(days, boardId)
  const points = readings.flatMap(({ board: { asOf, rows } }, position) => {
    const usd = rows.find(({ name }) => name === rowName)?.blendUsdPerMillion
    const before = readings[position - 1]
    return [...(before ? unkept(before.lastToldOn, asOf) : []), { day: asOf, values: [usd], ...(usd === undefined && { gap: 'not-priced' as const }) }]
  })
  return withoutRepeats(trimmed(points))
}

/** A board as it stood on its day, and which days tell it so. */
interface Reading {
  board: ModelBoard
  firstToldOn: Day
  lastToldOn: Day
}

/** Each state of a board once, the oldest first: many days may tell the same. */
function readingsOf(days: readonly ModelDay[], boardId: string): Reading[] {
  const readings: Reading[] = []
  for (const { day, boards } of inOrder(days)) {
    const board = boards.find(({ id }) => id === boardId)
    const last = readings.at(-1)
    if (!board || (last && board.asOf < last.board.asOf)) continue
    const same = last?.board.asOf === board.asOf ? readings.pop() : undefined
    // A day that tells it again looks no further back than to days that tell the same, and then knows of no break.
    const breaksWith = board.breaksWith ?? same?.board.breaksWith
    readings.push({ board: { ...board, ...(breaksWith && { breaksWith }) }, firstToldOn: same?.firstToldOn ?? day, lastToldOn: day })
  }
  return readings
}

function inOrder(days: readonly ModelDay[]): ModelDay[] {
  return days.toSorted((a, b) => a.day.localeCompare(b.day))
}

/** A version that one day states and the next does not is still that version, unless the rows say otherwise. */
function breakOf({ board, firstToldOn }: Reading, before: Reading, versionBefore: string | undefined): HistorySpan['partedBy'] {
  const { version, breaksWith } = board
  if (version !== undefined && versionBefore !== undefined) return version === versionBefore ? undefined : 'stated'
  return breaksWith?.reason ?? (addDays(before.lastToldOn, DAYS_COMPARED) < firstToldOn ? 'unknown' : undefined)
}

function scorePoint({ asOf, rows }: ModelBoard, { name, variant }: ModelRow): HistoryPoint {
  const row = rows.find((candidate) => candidate.name === name) ?? rows.find((candidate) => isSameVariant(candidate.variant, variant))
  return row ? { day: asOf, values: [row.score], rank: row.rank } : { day: asOf, values: [undefined], gap: 'not-listed' }
}

function pricePoint(day: Day, price: ModelDay['prices'][number] | undefined): HistoryPoint {
  const { input, output, isFree } = price ?? {}
  const gap = isFree ? 'free' : input === undefined && output === undefined ? 'not-priced' : undefined
  return { day, values: [input, output], ...(gap && { gap }) }
}

/** Where days between two figures are not kept, nobody knows what they were. */
function unkept(lastKnown: Day, next: Day): HistoryPoint[] {
  const firstUnknown = addDays(lastKnown, 1)
  return firstUnknown < next ? [{ day: firstUnknown, values: [], gap: 'not-kept' }] : []
}

/** From the first figure to the last. */
function trimmed(points: readonly HistoryPoint[]): HistoryPoint[] {
  const isKnown = ({ gap }: HistoryPoint) => gap === undefined
  return points.slice(Math.max(points.findIndex(isKnown), 0), points.findLastIndex(isKnown) + 1)
}

/** Of days on which nothing changes, the first and the last. */
function withoutRepeats(points: readonly HistoryPoint[]): HistoryPoint[] {
  return points.filter((point, position) => {
    const [before, after] = [points[position - 1], points[position + 1]]
    return !before || !after || toldBy(before) !== toldBy(point) || toldBy(after) !== toldBy(point)
  })
}

function toldBy({ values, gap }: HistoryPoint): string {
  return JSON.stringify([values.map((value) => value ?? null), gap])
}
