import { valueMarks } from '../core/board/value-marks.ts'
import { formatBlend, formatSpeed } from '../core/figure/format-figure.ts'
import { isStaleDay } from '../core/figure/format-time.ts'
import { say } from '../core/language/say.ts'
import { joinParts, tellRow, tellTable, type BoardPlace, type CardSubject, type RowContent } from './card-subject.ts'

/** The report's own price, beside the scores of the same table. */
export function blendRows(subject: CardSubject): RowContent[] {
  return placesWith('price', subject).map((place) => ({
    label: say('card.pricePerMillion'),
    value: formatBlend(place.standing.row.blendUsdPerMillion),
    detail: joinParts(tellRow(place.standing), say('price.blendFormula'), tellTable(place, subject.nowMs)),
    isWorn: isStaleDay(place.board.asOf, subject.nowMs),
    url: place.board.url,
  }))
}

export function speedRows(subject: CardSubject): RowContent[] {
  return placesWith('speed', subject).map((place) => ({
    label: say('card.speed'),
    value: formatSpeed(place.standing.row.speedTokensPerSecond),
    detail: joinParts(tellRow(place.standing), tellTable(place, subject.nowMs)),
    isWorn: isStaleDay(place.board.asOf, subject.nowMs),
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
    const detail = joinParts(tellRow(place.standing), say('card.ofPriced', marks.size, { count: marks.size }), tellTable(place, subject.nowMs))
    return [{ label: say('card.forItsPrice'), value, detail, isWorn: isStaleDay(board.asOf, subject.nowMs), url: board.url }]
  })
}

function placesWith(column: 'speed' | 'price', { places }: CardSubject): BoardPlace[] {
  return places.filter(({ definition }) => definition.columns.includes(column))
}
