import { describe, expect, it } from 'vitest'
import {
  formatBlend, formatCount, formatInAndOut, formatInterval, formatScore, formatSpeed, formatSureScore, formatTokens, formatUsd, formatUsdInColumn,
} from './format-figure.ts'

const source = { sourceId: 'genai-prices', asOfMs: 0 }

describe('scores', () => {
  it('keep one decimal, also a round one', () => {
    expect(formatScore(60.2, 'points')).toBe('60.2')
    expect(formatScore(57, 'points')).toBe('57.0')
    expect(formatScore(65.3, 'percent')).toBe('65.3%')
  })

  it('are whole where they are ratings, with what the rating is unsure by', () => {
    expect(formatScore(1498.47, 'elo')).toBe('1498')
    expect(formatSureScore({ score: 1498.4, scoreInterval: { from: 1492.3, to: 1504.6 } }, 'elo')).toBe('1498 ±6')
    expect(formatInterval({ score: 1498, scoreInterval: { from: 1493, to: 1505 } }, 'elo')).toBe('+7 −5')
    expect(formatSureScore({ score: 60.2 }, 'points')).toBe('60.2')
  })

  it('show a small share as small, not as none', () => {
    expect([21.8708, 0.05, 0.04].map((share) => formatScore(share, 'share'))).toEqual(['21.9%', '0.1%', '<0.1%'])
  })
})

describe('counts', () => {
  it('are written out, and shortened where they are beyond reading', () => {
    expect(formatCount(48_120)).toBe('48,120')
    expect(formatTokens(5_331_621_827_040)).toBe('5.33T')
  })
})

describe('prices', () => {
  it('are short in running text and aligned in columns', () => {
    expect([5, 11.25, 4.5, 5.625, 1250].map(formatUsd)).toEqual(['$5', '$11.25', '$4.50', '$5.625', '$1,250'])
    expect([5, 11.25, 1.475, 1250].map(formatUsdInColumn)).toEqual(['$5.00', '$11.25', '$1.475', '$1,250.00'])
    expect([1.475, 1.02749, 4.999_999].map(formatUsd)).toEqual(['$1.475', '$1.0275', '$5'])
  })

  it('keep as many digits as needed below a dollar', () => {
    expect([0.075, 0.3, 0.0375, 0.13125, 0.1 + 0.2].map(formatUsd)).toEqual(['$0.075', '$0.30', '$0.0375', '$0.1313', '$0.30'])
  })

  it('say their basis', () => {
    expect(formatBlend(11.25)).toBe('$11.25 blend')
    expect(formatInAndOut({ inputUsdPerMillion: 5, outputUsdPerMillion: 30, ...source })).toBe('$5 in · $30 out')
  })

  it('that are unknown are never zero', () => {
    expect(formatBlend(undefined)).toBe('not priced')
    expect(formatInAndOut(undefined)).toBe('not priced')
    expect(formatInAndOut(source)).toBe('not priced')
    expect(formatInAndOut({ inputUsdPerMillion: 5, ...source })).toBe('$5 in')
  })

  it('are free only where the source says so', () => {
    expect(formatInAndOut({ isFree: true, ...source })).toBe('free')
  })
})

describe('speeds and context windows', () => {
  it('carry their unit, or say that nobody measured', () => {
    expect([58, 132.4, 7.25, undefined].map(formatSpeed)).toEqual(['58 tok/s', '132 tok/s', '7.3 tok/s', 'not measured'])
  })

  it('are said as people say them', () => {
    expect([512, 8192, 200_000, 999_999, 1_000_000, 1_048_576].map(formatTokens)).toEqual(['512', '8.19K', '200K', '1M', '1M', '1.05M'])
  })
})
