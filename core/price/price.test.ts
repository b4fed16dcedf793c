import { describe, expect, it } from 'vitest'
import { blendUsdPerMillion, knownFigure, knownUsdPerMillion, usdPerMillion } from './price.ts'

describe('knownFigure', () => {
  it.each([0, -1, '0', '-1', '', ' ', 'n/a', null, undefined, Number.NaN, Infinity, {}, [1]])('does not know %j', (value) => {
    expect(knownFigure(value)).toBeUndefined()
  })

  it('reads numbers and numbers in strings', () => {
    expect([knownFigure(1.5), knownFigure('0.000005')]).toEqual([1.5, 0.000005])
  })
})

describe('usdPerMillion', () => {
  it('has no dust of a float, and knows no price of zero or less', () => {
    expect(['0.0000006000000000000001', 0.00000175, '0', '-1', undefined].map(usdPerMillion)).toEqual([0.6, 1.75, undefined, undefined, undefined])
  })

  it('knows no price beyond all numbers', () => {
    expect(usdPerMillion(1e303)).toBeUndefined()
  })
})

describe('a price in another unit', () => {
  const cheapestAndDearest = [0.002, 0.0028, 0.01, 5, 30, 600]

  it('is not known where dollars per million were meant for those per token, nor the other way round', () => {
    expect(cheapestAndDearest.map(usdPerMillion)).toEqual(cheapestAndDearest.map(() => undefined))
    expect(cheapestAndDearest.map((usd) => knownUsdPerMillion(usd / 1_000_000))).toEqual(cheapestAndDearest.map(() => undefined))
  })

  it('is not any that there is', () => {
    expect(cheapestAndDearest.map(knownUsdPerMillion)).toEqual(cheapestAndDearest)
    expect(cheapestAndDearest.map((usd) => usdPerMillion(usd / 1_000_000))).toEqual(cheapestAndDearest)
  })
})

describe('blendUsdPerMillion', () => {
  it('weighs input three times', () => {
    expect(blendUsdPerMillion({ inputUsdPerMillion: 5, outputUsdPerMillion: 30 })).toBe(11.25)
  })

  it('knows nothing of a half-known price', () => {
    expect(blendUsdPerMillion({ inputUsdPerMillion: 5 })).toBeUndefined()
  })
})
