import { formatBlend, formatInAndOut, formatUsd } from '../core/figure/format-figure.ts'
import { formatDated } from '../core/figure/format-time.ts'
import type { ListPrice } from '../core/model/list-price.ts'
import { blendUsdPerMillion, type Price } from '../core/price/price.ts'
import { joinParts, type RowContent } from './card-subject.ts'
import { priceSources } from './price-sources.ts'

/** Said wherever a figure is of a list's base tier. */
export const BASE_TIER = 'base tier, long prompts cost more'

/** A price list, its basis and its source. First-party and cheapest price are two rows, never mixed. */
export function listPriceRows(label: string, price: Price | undefined, nowMs: number): RowContent[] {
  if (!price) return []
  const { cachedInputUsdPerMillion: cached, isBaseTier, sourceId, asOfMs } = price
  const blend = blendUsdPerMillion(price)
  const detail = joinParts(
    cached !== undefined && `${formatUsd(cached)} cached input`,
    blend !== undefined && formatBlend(blend),
    isBaseTier && BASE_TIER,
    'per 1M tokens',
    `${sourceTitle(price)}, ${formatDated(asOfMs, nowMs)}`,
  )
  return [{ label, value: formatInAndOut(price), detail, url: priceSources[sourceId]?.homepage }]
}

/** `first-party price, OpenRouter, 24 Apr 2026` */
export function tellListPrice({ basis, price }: ListPrice, dated: string): string {
  return `${basis === 'first-party' ? 'first-party price' : 'cheapest provider'}, ${sourceTitle(price)}, ${dated}`
}

export function sourceTitle({ sourceId }: Pick<Price, 'sourceId'>): string {
  return priceSources[sourceId]?.title ?? sourceId
}
