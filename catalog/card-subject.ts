import type { BoardDefinition } from '../core/board/board.ts'
import type { CardRow } from '../core/card/card.ts'
import { startOfDayMs } from '../core/day/day.ts'
import type { Passage } from '../core/edition/passage.ts'
import { formatDated } from '../core/figure/format-time.ts'
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
  return version === undefined ? undefined : `version ${version}`
}

/** `AA Index, version 4.0, 24 Apr 2026` */
export function tellTable({ board, definition: { shortTitle } }: Pick<BoardPlace, 'board' | 'definition'>, nowMs: number): string {
  return [shortTitle, tellVersion(board), formatDated(startOfDayMs(board.asOf), nowMs)].filter(Boolean).join(', ')
}

/** Which effort or date a figure is of, and of how many. A row that says neither and stands alone needs no word. */
export function tellVariants({ row, isExact, range }: PlacedStanding): string | undefined {
  const name = row.variant === undefined ? '' : `as ${row.name}`
  if (range) return [`best of ${range.count} variants`, name].filter(Boolean).join(', ')
  return name === '' ? undefined : isExact ? name : `only ${name}`
}
