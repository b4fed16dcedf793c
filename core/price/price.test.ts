import { describe, expect, it } from 'vitest'
import { blendUsdPerMillion, knownFigure } from './price.ts'

describe('knownFigure', () => {
  it.each([0, -1, '0', '-1', '', ' ', 'n/a', null, undefined, Number.NaN, Infinity, {}, [1]])('does not know %j', (value) => {
    expect(knownFigure(value)).toBeUndefined()
  })

  it('reads numbers and numbers in strings', () => {
    expect([knownFigure(1.5), knownFigure('0.000005')]).toEqual([1.5, 0.000005])
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
