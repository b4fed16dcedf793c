import { formatUsdInColumn } from '../figure/format-figure.ts'
import { say } from '../language/say.ts'
import { usdPerDay, type Workload } from '../price/workload.ts'
import { listPricesOf, type ListPrice } from './list-price.ts'
import type { Model } from './model.ts'

export function noDayPrice(): string {
  return say('price.noDayPrice')
}

/** What a workload costs a day with a model, and the price list that says so. */
export interface DayPrice extends ListPrice {
  usdPerDay: number
}

/** By the first of the model's lists that prices both input and output; undefined without any. */
export function dayPriceOf(model: Pick<Model, 'firstPartyPrice' | 'cheapestPrice'>, workload: Workload): DayPrice | undefined {
  for (const list of listPricesOf(model)) {
    const usd = usdPerDay(list.price, workload)
    if (usd !== undefined) return { ...list, usdPerDay: usd }
  }
  return undefined
}

/** `$3.10/day`, `free`, or that no list prices both input and output. */
export function formatDayPrice(dayPrice: DayPrice | undefined): string {
  const text = formatDayPriceInColumn(dayPrice)
  return dayPrice && !dayPrice.price.isFree ? say('price.perDay', { price: text }) : text
}

/** Where the heading says that it is a day's. No price shows as zero. */
export function formatDayPriceInColumn(dayPrice: DayPrice | undefined): string {
  if (!dayPrice) return noDayPrice()
  const { price, usdPerDay: usd } = dayPrice
  if (price.isFree) return say('figure.free')
  return usd < 0.0001 ? `<${formatUsdInColumn(0.0001)}` : formatUsdInColumn(roundDayUsd(usd))
}

/** As exactly as it is shown: to the cent, and below a dollar two digits that tell prices apart. */
export function roundDayUsd(usd: number): number {
  return Number(usd < 1 ? usd.toPrecision(2) : usd.toFixed(2))
}
