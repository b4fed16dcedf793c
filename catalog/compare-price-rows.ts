import { dayOf } from '../core/day/day.ts'
import type { ComparedFigure, FigureSource } from '../core/compare/comparison.ts'
import { formatUsd, NOT_PRICED } from '../core/figure/format-figure.ts'
import { formatDay } from '../core/figure/format-time.ts'
import { dayPriceOf, formatDayPrice, NO_DAY_PRICE } from '../core/model/day-price.ts'
import type { Model } from '../core/model/model.ts'
import { blendUsdPerMillion, type Price } from '../core/price/price.ts'
import type { CompareRowDefinition } from './compare-subject.ts'
import { dayPriceBasis } from './day-price-rows.ts'
import { priceSources } from './price-sources.ts'

interface PriceFigure {
  id: string
  label: string
  basis?: string
  usdOf: (price: Price) => number | undefined
}

const figures: readonly PriceFigure[] = [
  { id: 'input', label: 'Input', usdOf: ({ inputUsdPerMillion }) => inputUsdPerMillion },
  { id: 'output', label: 'Output', usdOf: ({ outputUsdPerMillion }) => outputUsdPerMillion },
  { id: 'cached', label: 'Cached input', usdOf: ({ cachedInputUsdPerMillion }) => cachedInputUsdPerMillion },
  { id: 'blend', label: 'Blend', basis: '(3 × input + output) / 4', usdOf: blendUsdPerMillion },
]

/** The figures of one price list. First-party and cheapest price are two lists, never mixed. */
export function priceListRows(id: string, name: string, listOf: (model: Model) => Price | undefined): CompareRowDefinition[] {
  return figures.map(({ id: figureId, label, basis, usdOf }) => ({
    id: `${id}-${figureId}`,
    label,
    name: `${name}, ${label.toLowerCase()}`,
    ...(basis !== undefined && { basis }),
    unit: 'USD per 1M tokens',
    better: 'lower',
    read: ({ model }) => figureOf(listOf(model), usdOf),
  }))
}

/** What the reader's own day costs, by each model's own list. */
export const dayPriceRow: CompareRowDefinition = {
  id: 'day-price',
  label: 'Per my day',
  name: 'Price per my day',
  unit: 'USD a day',
  better: 'lower',
  read({ model, workload }) {
    const dayPrice = workload ? dayPriceOf(model, workload) : undefined
    if (!workload || !dayPrice) return { text: NO_DAY_PRICE, value: undefined }
    const { price, usdPerDay } = dayPrice
    const day = dayOf(price.asOfMs)
    return {
      text: formatDayPrice(dayPrice),
      value: price.isFree ? 'free' : usdPerDay,
      detail: dayPriceBasis(dayPrice, workload, formatDay(day)).join(', '),
      source: sourceOf(price),
      scale: { name: 'usd a day', at: usdPerDay },
    }
  },
}

function figureOf(price: Price | undefined, usdOf: PriceFigure['usdOf']): ComparedFigure {
  if (!price) return { text: NOT_PRICED, value: undefined }
  const { isBaseTier, isFree } = price
  const source = sourceOf(price)
  const usd = isFree ? 0 : usdOf(price)
  if (usd === undefined) return { text: NOT_PRICED, value: undefined, source }
  return {
    // Free is what the source says, not a figure of zero.
    ...(isFree ? { text: 'free', value: 'free' } : { text: formatUsd(usd), value: usd }),
    ...(isBaseTier && { detail: 'base tier, long prompts cost more' }),
    source,
    scale: { name: 'usd', at: usd },
  }
}

function sourceOf({ sourceId, asOfMs }: Price): FigureSource {
  const { title = sourceId, homepage = undefined } = priceSources[sourceId] ?? {}
  return { title, day: dayOf(asOfMs), ...(homepage !== undefined && { url: homepage }) }
}
