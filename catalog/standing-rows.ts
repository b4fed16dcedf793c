import { boardChange } from '../core/board/board-change.ts'
import { formatScore, formatSureScore } from '../core/figure/format-figure.ts'
import { formatDated, formatDay } from '../core/figure/format-time.ts'
import { startOfDayMs } from '../core/day/day.ts'
import { joinParts, tellVariants, tellVersion, type BoardPlace, type CardSubject, type RowContent } from './card-subject.ts'

/** Rank and score on each board: the row that the text names, or the best one and the range over all. */
export function standingRows({ places, nowMs }: CardSubject): RowContent[] {
  return places.map((place) => {
    const { board, definition: { shortTitle, unit }, standing } = place
    const { row, range, outOf } = standing
    const detail = joinParts(
      tellChange(place),
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

function tellChange({ board, definition: { unit }, standing: { row } }: BoardPlace): string | undefined {
  const change = boardChange(board, row, { unit })
  if (!change || !board.previous) return undefined
  const since = `since ${formatDay(board.previous.asOf)}`
  switch (change.kind) {
    case 'new':
      return `new ${since}`
    case 'silent':
      return change.reason === 'stated'
        ? `no change told ${since}: version ${board.previous.version} then, ${board.version} now`
        : `no change told ${since}: most scores moved together, as in a new version`
    case 'moved':
      return `${[formatStep(change.scoreBy, unit), formatPlaces(change.placesUp)].filter(Boolean).join(', ')} ${since}`
  }
}

function formatStep(by: number, unit: BoardPlace['definition']['unit']): string | undefined {
  if (by === 0) return undefined
  const size = Math.abs(by).toFixed(unit === 'elo' ? 0 : 1)
  return `${by > 0 ? '+' : '−'}${size}${unit === 'percent' || unit === 'share' ? ' percentage points' : ''}`
}

function formatPlaces(up: number): string | undefined {
  return up === 0 ? undefined : `${up > 0 ? 'up' : 'down'} ${Math.abs(up)} ${Math.abs(up) === 1 ? 'place' : 'places'}`
}
