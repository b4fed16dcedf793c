import { boardChange } from '../core/board/board-change.ts'
import { tellChange } from '../core/board/tell-change.ts'
import { formatSureScore } from '../core/figure/format-figure.ts'
import { formatDated, isStaleDay } from '../core/figure/format-time.ts'
import { startOfDayMs } from '../core/day/day.ts'
import { say } from '../core/language/say.ts'
import { joinParts, tellRange, tellVariants, tellVersion, type CardSubject, type RowContent } from './card-subject.ts'

/** Rank and score on each board: the row that the text names, or the best one and the range over all. */
export function standingRows({ places, nowMs }: CardSubject): RowContent[] {
  return places.map((place) => {
    const { board, definition: { shortTitle, unit }, standing } = place
    const { row, range, outOf } = standing
    const detail = joinParts(
      tellChange(board, boardChange(board, row, { unit }), unit),
      tellVariants(standing),
      range && tellRange(range, unit),
      tellVersion(board),
      formatDated(startOfDayMs(board.asOf), nowMs),
    )
    return { label: shortTitle, value: say('card.scoreAndRank', { score: formatSureScore(row, unit), rank: row.rank, count: outOf }), detail, isWorn: isStaleDay(board.asOf, nowMs), url: board.url }
  })
}

/** Why this number: who measured, by which benchmark and version, on which day, and where it is printed. */
export function reasonRows({ places, nowMs }: CardSubject): RowContent[] {
  return places.map(({ board, definition: { title, credit, licence } }) => ({
    label: say('card.reason'),
    value: `${title} · ${tellVersion(board) ?? say('board.versionNotStated')}`,
    detail: `${credit} (${licence}), ${formatDated(startOfDayMs(board.asOf), nowMs)}`,
    isWorn: isStaleDay(board.asOf, nowMs),
    url: board.url,
  }))
}
