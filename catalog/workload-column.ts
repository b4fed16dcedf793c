import { formatDated } from '../core/figure/format-time.ts'
import { say } from '../core/language/say.ts'
import { dayPriceOf, formatDayPriceInColumn, roundDayUsd } from '../core/model/day-price.ts'
import type { Model } from '../core/model/model.ts'
import { tellSeller } from '../core/model/quote.ts'
import type { PriceColumn, RowPrice } from '../core/model/row-price.ts'
import type { Workload } from '../core/price/workload.ts'
import { dayPriceBasis } from './day-price-rows.ts'

/**
 * What the reader's day costs with each model of a board, by the model's own price list. A board's blend cannot be turned into it, for
 * nobody can tell its input from its output; efforts of one model share its list.
 */
export function workloadColumn(models: readonly Model[], workload: Workload, nowMs: number): PriceColumn {
  const byId = new Map(models.map((model) => [model.id, model]))
  // Whoever sorts asks for each row many times.
  const told = new Map<string | undefined, RowPrice>()
  return {
    heading: say('price.headingPerDay'),
    basis: say('price.myWorkload'),
    priceOf: ({ modelId }) => {
      const known = told.get(modelId)
      if (known) return known
      const price = tell(modelId === undefined ? undefined : byId.get(modelId), workload, nowMs)
      told.set(modelId, price)
      return price
    },
  }
}

function tell(model: Model | undefined, workload: Workload, nowMs: number): RowPrice {
  const dayPrice = model && dayPriceOf(model, workload)
  const text = formatDayPriceInColumn(dayPrice)
  if (!dayPrice) return { usd: undefined, text }
  // What reads the same is the same price, under a ceiling and beside another row.
  return { usd: roundDayUsd(dayPrice.usdPerDay), text, seller: tellSeller(dayPrice), basis: dayPriceBasis(dayPrice, workload, formatDated(dayPrice.price.asOfMs, nowMs)).join(' · ') }
}
