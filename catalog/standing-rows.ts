import { boardChange } from '../core/board/board-change.ts'
import { tellChange } from '../core/board/tell-change.ts'
import { formatScore, formatSureScore } from '../core/figure/format-figure.ts'
import { formatDated } from '../core/figure/format-time.ts'
import { startOfDayMs } from '../core/day/day.ts'
import { joinParts, tellVariants, tellVersion, type CardSubject, type RowContent } from './card-subject.ts'

/** Rank and score on each board: the row that the text names, or the best one and the range over all. */
export function standingRows({ places, nowMs }: CardSubject): RowContent[] {
  return places.map((place) => {
    const { board, definition: { shortTitle, unit }, standing } = place
    const { row, range, outOf } = standing
    const detail = joinParts(
      tellChange(board, boardChange(board, row, { unit }), unit),
      tellVariants(standing),
      range && `${formatScore(range.lowest, unit)} to ${formatScore(range.highest, unit)}`,
      tellVersion(board),
      formatDated(startOfDayMs(board.asOf), nowMs),
    )
    return { label: shortTitle, value: `${formatSureScore(row, unit)} · #${row.rank} of ${outOf}`, detail, url: board.url }
  })
}

/** Why this number: who measured, by which benchmark and version, on which day, and where it is printed. */
export function reasonRows({ places, nowMs }: CardSubject): RowContent[] {
  return places.map(({ board, definition: { title, credit, licence } }) => ({
    label: 'Why this number',
    value: `${title} · ${tellVersion(board) ?? 'version not stated'}`,
    detail: `${credit} (${licence}), ${formatDated(startOfDayMs(board.asOf), nowMs)}`,
    url: board.url,
  }))
}
