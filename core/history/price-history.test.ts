import { describe, expect, it } from 'vitest'
import { addDays, startOfDayMs } from '../day/day.ts'
import type { DayFigures } from './day-figures.ts'
import { modelDayReader, type ModelDay } from './model-day.ts'
import { priceHistory } from './price-history.ts'

const MODEL = 'openai/gpt-5.4'
type Price = DayFigures['priceLists'][number]['prices'][string]
function pricesOf(
  prices: (Price | undefined | 'no record')[],
  sourceId: (position: number) => string = () => 'openrouter',
  statedAt: (position: number) => number = (position) => position,
): ModelDay[] {
  const read = modelDayReader(MODEL)
  return prices.flatMap((price, position) => {
    if (price === 'no record') return []
    const lists = price ? [{ sourceId: sourceId(position), basis: 'first-party' as const, asOfMs: startOfDayMs(addDays('2026-04-20', statedAt(position))), prices: { [MODEL]: price } }] : []
    return [read({ day: addDays('2026-04-20', position), boards: [], priceLists: lists })]
  })
}

describe('prices over time', () => {
  it('tell the first and the last of days on which nothing changed', () => {
    const [span] = priceHistory(pricesOf([{ input: 5, output: 30 }, { input: 5, output: 30 }, { input: 5, output: 30 }, { input: 4, output: 28 }]), 'first-party')
    expect(span?.points.map(({ day, values }) => [day.slice(-2), ...values])).toEqual([['20', 5, 30], ['22', 5, 30], ['23', 4, 28]])
  })

  it('have a gap where there was no price and where nothing is kept, and a word for free', () => {
    const days = pricesOf([{ input: 5, output: 30 }, undefined, { input: 5 }, { isFree: true }, 'no record', { input: 5, output: 30 }])
    const [span] = priceHistory(days, 'first-party')
    expect(span?.points.map(({ values, gap }) => gap ?? values)).toEqual([[5, 30], 'not-priced', [5, undefined], 'free', 'not-kept', [5, 30]])
  })

  it('end with the day on which they were last stated: days on which nobody could ask tell none', () => {
    const days = pricesOf([{ input: 5 }, { input: 5 }, { input: 5 }, { input: 5 }], undefined, (position) => Math.min(position, 1))
    expect(priceHistory(days, 'first-party')[0]?.points.map(({ day }) => day.slice(-2))).toEqual(['20', '21'])
    const shipped = pricesOf([{ input: 5 }, { input: 5 }, { input: 4 }], undefined, (position) => (position < 2 ? -9 : 2))
    expect(priceHistory(shipped, 'first-party')[0]?.points.map(({ day, values: [input] }) => [day.slice(-2), input])).toEqual([['11', 5], ['22', 4]])
  })

  it('change on the day that an older list announced', () => {
    const days = pricesOf([{ input: 5 }, { input: 5 }, { input: 4 }, { input: 4 }], undefined, () => 0)
    expect(priceHistory(days, 'first-party')[0]?.points.map(({ day, values: [input] }) => [day.slice(-2), input])).toEqual([['20', 5], ['22', 4]])
  })

  it('of two sources are two lines, and the two bases are never one', () => {
    const days = pricesOf([{ input: 5 }, { input: 6 }], (position) => (position === 0 ? 'litellm' : 'openrouter'))
    expect(priceHistory(days, 'first-party').map(({ sourceId, points }) => [sourceId, points.length])).toEqual([['litellm', 1], ['openrouter', 1]])
    expect(priceHistory(days, 'cheapest')).toEqual([])
  })
})
