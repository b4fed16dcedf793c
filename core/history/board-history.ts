import { addDays, type Day } from '../day/day.ts'
import { bestRow } from '../model/standing.ts'
import { isSameVariant, rowOfVariant } from '../model/variant.ts'
import { DAYS_COMPARED } from './days-compared.ts'
import { trimmed, unkept, withoutRepeats, type HistoryPoint, type HistorySpan } from './history-point.ts'
import { inOrder, type ModelBoard, type ModelDay, type ModelRow } from './model-day.ts'

/** One row of a board through all its versions, the oldest first. */
export interface ScoreHistory {
  boardId: string
  rowName: string
  spans: readonly HistorySpan[]
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
