import { formatBlend, formatInAndOut, formatUsd } from '../core/figure/format-figure.ts'
import { formatDated } from '../core/figure/format-time.ts'
import type { QuotedPrice } from '../core/model/quote.ts'
import { blendUsdPerMillion, type Price } from '../core/price/price.ts'
import { joinParts, type RowContent } from './card-subject.ts'
import { priceSources } from './price-sources.ts'

/** A price list, its basis and its source. First-party and cheapest price are two rows, never mixed. */
export function listPriceRows(label: string, price: Price | undefined, nowMs: number): RowContent[] {
  if (!price) return []
  const { cachedInputUsdPerMillion: cached, isBaseTier, sourceId, asOfMs } = price
  const blend = blendUsdPerMillion(price)
  const detail = joinParts(
    cached !== undefined && `${formatUsd(cached)} cached input`,
    blend !== undefined && formatBlend(blend),
    isBaseTier && 'base tier, long prompts cost more',
    'per 1M tokens',
    `${sourceTitle(price)}, ${formatDated(asOfMs, nowMs)}`,
  )
  return [{ label, value: formatInAndOut(price), detail, url: priceSources[sourceId]?.homepage }]
}

/** `first-party price, OpenRouter, 24 Apr 2026` */
export function tellListPrice({ basis, price }: Exclude<QuotedPrice, { basis: 'table' }>, dated: string): string {
  return `${basis === 'first-party' ? 'first-party price' : 'cheapest provider'}, ${sourceTitle(price)}, ${dated}`
}

export function sourceTitle({ sourceId }: Pick<Price, 'sourceId'>): string {
  return priceSources[sourceId]?.title ?? sourceId
}
