import { valueMarks } from '../core/board/value-marks.ts'
import { formatBlend, formatSpeed } from '../core/figure/format-figure.ts'
import { joinParts, tellTable, type BoardPlace, type CardSubject, type RowContent } from './card-subject.ts'

const BLEND = '(3 × input + output) / 4'

/** The report's own price, beside the scores of the same table. */
export function blendRows(subject: CardSubject): RowContent[] {
  return placesWith('price', subject).map((place) => ({
    label: 'Price per 1M tokens',
    value: formatBlend(place.standing.row.blendUsdPerMillion),
    detail: joinParts(BLEND, tellTable(place, subject.nowMs)),
    url: place.board.url,
  }))
}

export function speedRows(subject: CardSubject): RowContent[] {
  return placesWith('speed', subject).map((place) => ({
    label: 'Speed',
    value: formatSpeed(place.standing.row.speedTokensPerSecond),
    detail: tellTable(place, subject.nowMs),
    url: place.board.url,
  }))
}

/**
 * Whether something cheaper scores higher. Asked within one table of one day, so that all scores are of one version and all prices on
 * one basis; what is not priced there takes no part.
 */
export function frontierRows(subject: CardSubject): RowContent[] {
  return placesWith('price', subject).flatMap((place) => {
    const { board, definition, standing } = place
    const marks = valueMarks(board, definition)
    const value = marks.get(standing.row)?.words
    if (value === undefined) return []
    return [{ label: 'For its price', value, detail: joinParts(`of ${marks.size} priced by blend`, tellTable(place, subject.nowMs)), url: board.url }]
  })
}

function placesWith(column: 'speed' | 'price', { places }: CardSubject): BoardPlace[] {
  return places.filter(({ definition }) => definition.columns.includes(column))
}
