import type { BoardDefinition, BoardUnit } from '../core/board/board.ts'
import type { CardRow } from '../core/card/card.ts'
import { startOfDayMs } from '../core/day/day.ts'
import type { Passage } from '../core/edition/passage.ts'
import { formatScore } from '../core/figure/format-figure.ts'
import { formatDated } from '../core/figure/format-time.ts'
import { joinList } from '../core/language/join-list.ts'
import { say } from '../core/language/say.ts'
import type { Mention } from '../core/mention/mention.ts'
import type { Leaderboard, Model } from '../core/model/model.ts'
import type { Place } from '../core/model/quote.ts'
import type { PlacedStanding } from '../core/model/standing.ts'
import type { Workload } from '../core/price/workload.ts'

/** All a row may look at. */
export interface CardSubject {
  model: Model
  /** What the text said beyond the model's name. */
  variant: string | undefined
  /** How the text named it; undefined where the card was not opened from a text. */
  matched: Mention['matched'] | undefined
  /** The boards that list it. */
  places: readonly BoardPlace[]
  passages: readonly Passage[]
  /** What the reader's day holds, where they said so. */
  workload: Workload | null
  nowMs: number
}

/** A row as `card-rows.ts` gives it, before it has its id. */
export type RowContent = Omit<CardRow, 'id'>

/** Where the model stands on one board. */
export type BoardPlace = Place<BoardDefinition>

/** The parts that there are, as one line; undefined without any. */
export function joinParts(...parts: (string | false | undefined)[]): string | undefined {
  return parts.filter((part) => typeof part === 'string').join(' · ') || undefined
}

export function tellVersion({ version }: Pick<Leaderboard, 'version'>): string | undefined {
  return version === undefined ? undefined : say('board.version', { version })
}

/** `AA Index, version 4.0, 24 Apr 2026` */
export function tellTable({ board, definition: { shortTitle } }: Pick<BoardPlace, 'board' | 'definition'>, nowMs: number): string {
  return joinList([shortTitle, tellVersion(board), formatDated(startOfDayMs(board.asOf), nowMs)])
}

/** `35.0 to 55.2`; one score where all read the same. */
export function tellRange(range: NonNullable<PlacedStanding['range']>, unit: BoardUnit): string {
  const [lowest, highest] = [formatScore(range.lowest, unit), formatScore(range.highest, unit)]
  return lowest === highest ? highest : say('card.range', { lowest, highest })
}

/** Of a model that the board lists more than once, which row has the figure. */
export function tellRow({ row, range }: PlacedStanding): string | undefined {
  return range && row.variant !== undefined ? say('card.as', { row: row.name }) : undefined
}

/** Which effort or date a figure is of, and of how many. A row that says neither and stands alone needs no word. */
export function tellVariants(standing: PlacedStanding): string | undefined {
  const { row, isExact, range } = standing
  if (range) return joinList([say('card.bestOf', range.count, { count: range.count }), tellRow(standing)])
  if (row.variant === undefined) return undefined
  return isExact ? say('card.as', { row: row.name }) : say('card.onlyAs', { row: row.name })
}
