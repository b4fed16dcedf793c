import { describe, expect, it } from 'vitest'
import type { Price } from '../price/price.ts'
import { dayPriceOf, formatDayPrice, formatDayPriceInColumn } from './day-price.ts'

const workload = { inputTokensPerDay: 1_000_000, cachedTokensPerDay: 0, outputTokensPerDay: 100_000 }
const price = (inputUsdPerMillion: number, outputUsdPerMillion: number): Price => ({ inputUsdPerMillion, outputUsdPerMillion, sourceId: 'openrouter', asOfMs: 0 })
const half: Price = { inputUsdPerMillion: 1, sourceId: 'openrouter', asOfMs: 0 }

describe('the price of a day', () => {
  it('is that of the creator’s own list, else that of the cheapest host, and says which', () => {
    expect(dayPriceOf({ firstPartyPrice: price(5, 30), cheapestPrice: price(4, 20) }, workload)).toMatchObject({ basis: 'first-party', usdPerDay: 8 })
    expect(dayPriceOf({ cheapestPrice: price(4, 20) }, workload)).toMatchObject({ basis: 'cheapest', usdPerDay: 6 })
  })

  it('never mends one list with figures of the other', () => {
    expect(dayPriceOf({ firstPartyPrice: half, cheapestPrice: price(4, 20) }, workload)).toMatchObject({ basis: 'cheapest', usdPerDay: 6 })
    expect(dayPriceOf({ firstPartyPrice: half }, workload)).toBeUndefined()
    expect(dayPriceOf({}, workload)).toBeUndefined()
  })

  it.each([
    [price(5, 30), '$8.00/day'],
    [price(1000, 2345), '$1,234.50/day'],
    [price(0.0754, 0.000001), '$0.075/day'],
    [price(0.9999, 0.000001), '$1.00/day'],
    [price(0.00000001, 0.0000001), '<$0.0001/day'],
    [{ isFree: true as const, sourceId: 'openrouter', asOfMs: 0 }, 'free'],
    [half, 'no in/out price'],
  ])('reads well: %j is %s', (firstPartyPrice, text) => {
    const dayPrice = dayPriceOf({ firstPartyPrice }, workload)
    expect(formatDayPrice(dayPrice)).toBe(text)
    expect(formatDayPriceInColumn(dayPrice)).toBe(text.replace('/day', ''))
  })
})
