import { dayOf } from '../core/day/day.ts'
import { formatScore } from '../core/figure/format-figure.ts'
import { formatDay } from '../core/figure/format-time.ts'
import { joinList } from '../core/language/join-list.ts'
import { say } from '../core/language/say.ts'
import { dayPriceOf, formatDayPriceInColumn } from '../core/model/day-price.ts'
import type { Model } from '../core/model/model.ts'
import { formatQuotedPrice, quotedPlace, quotedPrice, type QuotedPrice } from '../core/model/quote.ts'
import { tellTier } from '../core/price/tell-tier.ts'
import type { Workload } from '../core/price/workload.ts'
import { tellVariants, tellVersion, type BoardPlace, type CardSubject } from './card-subject.ts'
import { dayPriceBasis } from './day-price-rows.ts'
import { tellListPrice } from './list-price-rows.ts'

/**
 * One line to paste elsewhere, each figure with its basis, its source and its day:
 * `GPT-5.5: AA Index 60.2, Inference Report, 24 Apr 2026; $11.25 blend per 1M tokens`. With a workload the price is that of its day.
 *
 * @returns undefined for a model of which no figure is known
 */
export function copyText({ model, places, workload }: CardSubject): string | undefined {
  const place = quotedPlace(places)
  const price = workload ? tellDayPrice(model, workload) : tellPrice(quotedPrice(model, place))
  const name = place?.standing.isExact ? place.standing.row.name : model.name
  const parts = [...(place ? [tellScore(place)] : []), ...(price === undefined ? [] : [price])]
  return parts.length > 0 ? `${name}: ${parts.join('; ')}` : undefined
}

function tellScore({ definition, board, standing }: BoardPlace): string {
  const asides = joinList([!standing.isExact && tellVariants(standing), tellVersion(board)])
  const score = `${definition.shortTitle} ${formatScore(standing.row.score, definition.unit)}${asides && ` (${asides})`}`
  return `${score}, ${definition.publisher}, ${formatDay(board.asOf)}`
}

/** The table's own price needs no second source; one of a price list has its own. No age: a pasted line grows older. */
function tellPrice(quoted: QuotedPrice | undefined): string | undefined {
  if (!quoted) return undefined
  const figure = say('price.figurePerMillion', { price: formatQuotedPrice(quoted) })
  if (quoted.basis === 'table') return figure
  return joinList([figure, tellTier(quoted.price), tellListPrice(quoted, formatDay(dayOf(quoted.price.asOfMs)))])
}

/** Whoever reads it elsewhere knows of no workload, so the whole mix goes along. */
function tellDayPrice(model: Model, workload: Workload): string | undefined {
  const dayPrice = dayPriceOf(model, workload)
  if (!dayPrice) return undefined
  const basis = joinList(dayPriceBasis(dayPrice, workload, formatDay(dayOf(dayPrice.price.asOfMs))))
  return say('price.dayFor', { price: formatDayPriceInColumn(dayPrice), basis })
}
