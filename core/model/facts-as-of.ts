import type { Price } from '../price/price.ts'
import type { ModelFacts } from './model.ts'

/** Facts as their source stated them at another time than they were read: prices are of that time too. */
export function factsAsOf(facts: readonly ModelFacts[], asOfMs: number): ModelFacts[] {
  const dated = (price: Price): Price => ({ ...price, asOfMs })
  return facts.map((fact) => ({
    ...fact,
    asOfMs,
    ...(fact.price && { price: dated(fact.price) }),
    ...(fact.laterPrices && { laterPrices: fact.laterPrices.map(({ from, price }) => ({ from, price: dated(price) })) }),
  }))
}
