import { formatDated } from '../core/figure/format-time.ts'
import { formatWorkload } from '../core/figure/format-workload.ts'
import { isStale } from '../core/figure/stale.ts'
import { say } from '../core/language/say.ts'
import { dayPriceOf, formatDayPrice, noDayPrice, type DayPrice } from '../core/model/day-price.ts'
import { tellTier } from '../core/price/tell-tier.ts'
import { isCachedChargedAsInput, type Workload } from '../core/price/workload.ts'
import type { CardSubject, RowContent } from './card-subject.ts'
import { tellListPrice } from './list-price-rows.ts'
import { priceSources } from './price-sources.ts'

/** What the reader's own day costs. The price lists that it is counted from stay below it. */
export function dayPriceRows({ model, workload, nowMs }: CardSubject): RowContent[] {
  if (!workload) return []
  const label = say('price.perMyDay')
  const dayPrice = dayPriceOf(model, workload)
  if (!dayPrice) return [{ label, value: noDayPrice(), detail: formatWorkload(workload) }]
  const { sourceId, asOfMs } = dayPrice.price
  const detail = dayPriceBasis(dayPrice, workload, formatDated(asOfMs, nowMs)).join(' · ')
  return [{ label, value: formatDayPrice(dayPrice), detail, isWorn: isStale(asOfMs, nowMs), url: priceSources[sourceId]?.homepage }]
}

/** `2M in, 6M cached, 400K out a day`, `first-party price, OpenRouter, 24 Apr 2026`, and what else there is to know between the two. */
export function dayPriceBasis(dayPrice: DayPrice, workload: Workload, dated: string): string[] {
  return [...dayPriceMix(dayPrice, workload), tellListPrice(dayPrice, dated)]
}

/** `2M in, 6M cached, 400K out a day`, and what there is to know of how they were charged. */
export function dayPriceMix(dayPrice: DayPrice, workload: Workload): string[] {
  const tier = tellTier(dayPrice.price)
  return [
    formatWorkload(workload),
    ...(isCachedChargedAsInput(dayPrice.price, workload) ? [say('price.cachedAsInput')] : []),
    ...(tier === undefined ? [] : [tier]),
  ]
}
