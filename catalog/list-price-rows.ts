import { formatBlend, formatInAndOut, formatUsd } from '../core/figure/format-figure.ts'
import { formatDated } from '../core/figure/format-time.ts'
import { isStale } from '../core/figure/stale.ts'
import { say } from '../core/language/say.ts'
import type { ListPrice } from '../core/model/list-price.ts'
import { blendUsdPerMillion, type Price } from '../core/price/price.ts'
import { tellTier } from '../core/price/tell-tier.ts'
import { joinParts, type RowContent } from './card-subject.ts'
import { priceSources } from './price-sources.ts'

/** A price list, its basis and its source. First-party and cheapest price are two rows, never mixed. */
export function listPriceRows(label: string, price: Price | undefined, nowMs: number): RowContent[] {
  if (!price) return []
  const { cachedInputUsdPerMillion: cached, sourceId, asOfMs } = price
  const blend = blendUsdPerMillion(price)
  const detail = joinParts(
    cached !== undefined && say('price.cachedInput', { price: formatUsd(cached) }),
    blend !== undefined && formatBlend(blend),
    tellTier(price),
    say('price.perMillionTokens'),
    `${sourceTitle(price)}, ${formatDated(asOfMs, nowMs)}`,
  )
  return [{ label, value: formatInAndOut(price), detail, isWorn: isStale(asOfMs, nowMs), url: priceSources[sourceId]?.homepage }]
}

/** `first-party price, OpenRouter, 24 Apr 2026` */
export function tellListPrice({ basis, price }: ListPrice, dated: string): string {
  const told = { source: sourceTitle(price), day: dated }
  return basis === 'first-party' ? say('price.firstPartyOf', told) : say('price.cheapestOf', told)
}

export function sourceTitle({ sourceId }: Pick<Price, 'sourceId'>): string {
  return priceSources[sourceId]?.title ?? sourceId
}
