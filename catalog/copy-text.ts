import { dayOf } from '../core/day/day.ts'
import { formatScore } from '../core/figure/format-figure.ts'
import { formatDay } from '../core/figure/format-time.ts'
import { formatQuotedPrice, quotedPlace, quotedPrice, type QuotedPrice } from '../core/model/quote.ts'
import { tellVariants, tellVersion, type BoardPlace, type CardSubject } from './card-subject.ts'
import { tellListPrice } from './list-price-rows.ts'

/**
 * One line to paste elsewhere, each figure with its basis, its source and its day:
 * `GPT-5.5: AA Index 60.2, Inference Report, 24 Apr 2026; $11.25 blend per 1M tokens`.
 *
 * @returns undefined for a model of which no figure is known
 */
export function copyText({ model, places }: CardSubject): string | undefined {
  const place = quotedPlace(places)
  const price = quotedPrice(model, place)
  const name = place?.standing.isExact ? place.standing.row.name : model.name
  const parts = [...(place ? [tellScore(place)] : []), ...(price ? [tellPrice(price)] : [])]
  return parts.length > 0 ? `${name}: ${parts.join('; ')}` : undefined
}

function tellScore({ definition, board, standing }: BoardPlace): string {
  const asides = [!standing.isExact && tellVariants(standing), tellVersion(board)].filter(Boolean).join(', ')
  const score = `${definition.shortTitle} ${formatScore(standing.row.score, definition.unit)}${asides && ` (${asides})`}`
  return `${score}, ${definition.publisher}, ${formatDay(board.asOf)}`
}

/** The table's own price needs no second source; one of a price list has its own. No age: a pasted line grows older. */
function tellPrice(quoted: QuotedPrice): string {
  const figure = `${formatQuotedPrice(quoted)} per 1M tokens`
  return quoted.basis === 'table' ? figure : `${figure}, ${tellListPrice(quoted, formatDay(dayOf(quoted.price.asOfMs)))}`
}
