import { describe, expect, it } from 'vitest'
import type { Price } from './price.ts'
import { complaintAbout } from './complain-about-workload.ts'
import { isCachedChargedAsInput, isSameWorkload, isWorkload, MOST_TOKENS_PER_DAY, usdPerDay, type Workload } from './workload.ts'

const source = { sourceId: 'genai-prices', asOfMs: 0 }
const list: Price = { inputUsdPerMillion: 5, outputUsdPerMillion: 30, cachedInputUsdPerMillion: 0.5, ...source }
const mix = (inputTokensPerDay: number, cachedTokensPerDay: number, outputTokensPerDay: number): Workload => ({
  inputTokensPerDay,
  cachedTokensPerDay,
  outputTokensPerDay,
})
const day = mix(2_000_000, 6_000_000, 400_000)

describe('usdPerDay', () => {
  it('charges input, cached and output tokens each by its price', () => {
    expect(usdPerDay(list, day)).toBe(10 + 3 + 12)
    expect(usdPerDay(list, mix(80_000, 0, 20_000))).toBeCloseTo(1)
  })

  it('charges cached tokens as input where the list has no price for them, and tells', () => {
    const uncached: Price = { inputUsdPerMillion: 5, outputUsdPerMillion: 30, ...source }
    expect(usdPerDay(uncached, day)).toBe(10 + 30 + 12)
    expect([isCachedChargedAsInput(uncached, day), isCachedChargedAsInput(list, day)]).toEqual([true, false])
    expect(isCachedChargedAsInput(uncached, mix(1, 0, 1))).toBe(false)
  })

  it.each([
    ['output', { inputUsdPerMillion: 5 }],
    ['input', { outputUsdPerMillion: 30 }],
    ['input, whatever its cache costs', { outputUsdPerMillion: 30, cachedInputUsdPerMillion: 0.5 }],
    ['both', {}],
  ])('knows no price where there is none for %s: neither zero nor a part', (_what, figures) => {
    expect(usdPerDay({ ...figures, ...source }, day)).toBeUndefined()
    expect(usdPerDay({ ...figures, ...source }, mix(1_000, 0, 0))).toBeUndefined()
  })

  it('is zero where the source says free, and nowhere else', () => {
    expect(usdPerDay({ isFree: true, ...source }, day)).toBe(0)
    expect(isCachedChargedAsInput({ isFree: true, ...source }, day)).toBe(false)
    expect(usdPerDay(list, mix(1, 0, 0))).toBeGreaterThan(0)
  })

  it('takes a list’s base tier', () => {
    expect(usdPerDay({ ...list, isBaseTier: true }, day)).toBe(25)
  })
})

describe('a workload', () => {
  it.each([
    [mix(1, 0, 0), undefined],
    [mix(0, 0, MOST_TOKENS_PER_DAY), undefined],
    [mix(0, 0, 0), 'At least one field must be more than 0.'],
    [mix(-1, 0, 1), 'Each field needs a number, 0 or more.'],
    [mix(Number.NaN, 0, 1), 'Each field needs a number, 0 or more.'],
    [mix(Infinity, 0, 1), 'Each field needs a number, 0 or more.'],
    [mix(0, 0.5, 1), 'Each field needs a number, 0 or more.'],
    [mix(0, 0, MOST_TOKENS_PER_DAY + 1), 'No field takes more than 100,000 million.'],
  ])('%j: %s', (workload, complaint) => {
    expect(complaintAbout(workload)).toBe(complaint)
    expect(isWorkload(workload)).toBe(complaint === undefined)
  })

  it.each([null, undefined, 3, 'chat', [], {}, { inputTokensPerDay: 1 }, { ...mix(1, 1, 1), outputTokensPerDay: '1' }])('is not %j', (value) => {
    expect(isWorkload(value)).toBe(false)
  })

  it('is the same by its counts', () => {
    expect([isSameWorkload(day, { ...day }), isSameWorkload(day, mix(2_000_000, 6_000_000, 1))]).toEqual([true, false])
  })
})
