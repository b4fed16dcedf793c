import type { Price } from '../price/price.ts'
import type { Model } from './model.ts'

/** One price list of a model, and whose it is. */
export interface ListPrice {
  basis: 'first-party' | 'cheapest'
  price: Price
}

/** The creator's own list before that of the cheapest host. A figure is read from one of them, never from both. */
export function listPricesOf({ firstPartyPrice, cheapestPrice }: Pick<Model, 'firstPartyPrice' | 'cheapestPrice'>): ListPrice[] {
  return [
    ...(firstPartyPrice ? [{ basis: 'first-party' as const, price: firstPartyPrice }] : []),
    ...(cheapestPrice ? [{ basis: 'cheapest' as const, price: cheapestPrice }] : []),
  ]
}
