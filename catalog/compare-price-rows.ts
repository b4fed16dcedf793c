import { dayOf } from '../core/day/day.ts'
import type { ComparedFigure, FigureSource } from '../core/compare/comparison.ts'
import { formatUsd, notPriced } from '../core/figure/format-figure.ts'
import { joinList } from '../core/language/join-list.ts'
import { say } from '../core/language/say.ts'
import { dayPriceOf, formatDayPrice, noDayPrice } from '../core/model/day-price.ts'
import type { Model, Origin } from '../core/model/model.ts'
import { blendUsdPerMillion, type Price } from '../core/price/price.ts'
import { tellTier } from '../core/price/tell-tier.ts'
import type { CompareRowDefinition } from './compare-subject.ts'
import { dayPriceMix } from './day-price-rows.ts'
import { priceSources } from './price-sources.ts'

interface PriceFigure {
  id: string
  label: string
  inline: string
  basis?: string
  usdOf: (price: Price) => number | undefined
}

function priceFigures(): PriceFigure[] {
  return [
    { id: 'input', label: say('compare.input'), inline: say('compare.inputInline'), usdOf: ({ inputUsdPerMillion }) => inputUsdPerMillion },
    { id: 'output', label: say('compare.output'), inline: say('compare.outputInline'), usdOf: ({ outputUsdPerMillion }) => outputUsdPerMillion },
    { id: 'cached', label: say('compare.cached'), inline: say('compare.cachedInline'), usdOf: ({ cachedInputUsdPerMillion }) => cachedInputUsdPerMillion },
    { id: 'blend', label: say('compare.blend'), inline: say('price.blend'), basis: say('price.blendFormula'), usdOf: blendUsdPerMillion },
  ]
}

/** The figures of one price list. First-party and cheapest price are two lists, never mixed. */
export function priceListRows(
  id: string,
  nameOf: (figure: string) => string,
  listOf: (model: Model) => Price | undefined,
): CompareRowDefinition[] {
  return priceFigures().map(({ id: figureId, label, inline, basis, usdOf }) => ({
    id: `${id}-${figureId}`,
    label,
    inline,
    name: nameOf(inline),
    ...(basis !== undefined && { basis }),
    unit: 'USD per 1M tokens',
    better: 'lower',
    read: ({ model }) => figureOf(listOf(model), usdOf),
  }))
}

/** What the reader's own day costs, by one list of each model; makers' prices and cheapest providers' are not ranked with each other. */
export function dayPriceRow(): CompareRowDefinition {
  return {
    id: 'day-price',
    label: say('compare.perMyDay'),
    name: say('price.perMyDay'),
    unit: 'USD a day',
    better: 'lower',
    read({ model, workload }) {
      const dayPrice = workload ? dayPriceOf(model, workload) : undefined
      if (!workload || !dayPrice) return { text: noDayPrice(), value: undefined }
      const { basis, price, usdPerDay } = dayPrice
      return {
        text: formatDayPrice(dayPrice),
        value: price.isFree ? 'free' : usdPerDay,
        detail: joinList([say(basis === 'first-party' ? 'price.firstParty' : 'price.cheapest'), ...dayPriceMix(dayPrice, workload)]),
        source: sourceOf(price),
        scale: { name: `usd a day, ${basis}`, at: usdPerDay },
      }
    },
  }
}

function figureOf(price: Price | undefined, usdOf: PriceFigure['usdOf']): ComparedFigure {
  if (!price) return { text: notPriced(), value: undefined }
  const { isFree } = price
  const detail = tellTier(price)
  const source = sourceOf(price)
  const usd = isFree ? 0 : usdOf(price)
  if (usd === undefined) return { text: notPriced(), value: undefined, source }
  return {
    // Free is what the source says, not a figure of zero.
    ...(isFree ? { text: say('figure.free'), value: 'free' } : { text: formatUsd(usd), value: usd }),
    ...(detail !== undefined && { detail }),
    source,
    scale: { name: 'usd', at: usd },
  }
}

export function sourceOf({ sourceId, asOfMs }: Origin): FigureSource {
  const { title = sourceId, homepage = undefined } = priceSources[sourceId] ?? {}
  return { title, ...(asOfMs !== undefined && { day: dayOf(asOfMs) }), ...(homepage !== undefined && { url: homepage }) }
}
