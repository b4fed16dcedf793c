import { dayOf } from '../core/day/day.ts'
import type { ComparedFigure } from '../core/compare/comparison.ts'
import { formatUsd, NOT_PRICED } from '../core/figure/format-figure.ts'
import type { Model } from '../core/model/model.ts'
import { blendUsdPerMillion, type Price } from '../core/price/price.ts'
import type { CompareRowDefinition } from './compare-subject.ts'
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

function figureOf(price: Price | undefined, usdOf: PriceFigure['usdOf']): ComparedFigure {
  if (!price) return { text: NOT_PRICED, value: undefined }
  const { isBaseTier, isFree, sourceId, asOfMs } = price
  const { title = sourceId, homepage = undefined } = priceSources[sourceId] ?? {}
  const source = { title, day: dayOf(asOfMs), ...(homepage !== undefined && { url: homepage }) }
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
