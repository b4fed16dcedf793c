import { beforeAll, describe, expect, it } from 'vitest'
import type { ModelFacts } from '../../core/model/model.ts'
import { readFixture } from '../../tests/fixtures/fixture.ts'
import { genaiPrices } from './genai-prices.ts'

const context = { url: 'https://raw.githubusercontent.com/', fetchedAtMs: Date.parse('2026-04-24T08:00:00Z') }

describe('genai-prices', () => {
  let models: readonly ModelFacts[]
  const price = (key: string) => models.find((facts) => facts.key === key)?.price

  beforeAll(async () => {
    models = genaiPrices.parse(await readFixture('prices/genai-prices.json', context.fetchedAtMs), context)
  })

  it('reads the base tier of a tiered price and says so', () => {
    expect(price('gpt-5.5')).toMatchObject({ inputUsdPerMillion: 5, outputUsdPerMillion: 30, isBaseTier: true })
  })

  it('takes the price that holds today, and keeps the announced one for its day', () => {
    const opus = models.find(({ key }) => key === 'claude-opus-4-6')
    expect(opus?.price).toMatchObject({ inputUsdPerMillion: 5, cachedInputUsdPerMillion: 0.5 })
    expect(opus?.laterPrices).toMatchObject([{ from: '2099-01-01', price: { inputUsdPerMillion: 4 } }])
  })

  it('takes the day price where nights are cheaper', () => {
    expect(price('deepseek-chat')).toMatchObject({ inputUsdPerMillion: 0.27, outputUsdPerMillion: 1.1 })
  })

  it('leaves resellers out, also a first party that resells', () => {
    expect(models.some(({ key }) => key.includes('kimi-k2-instruct'))).toBe(false)
    expect(models.filter(({ key }) => key === 'claude-opus-4-7').map(({ creator }) => creator)).toEqual(['anthropic'])
  })

  it('refuses an answer without first parties', () => {
    expect(() => genaiPrices.parse('[]', context)).toThrow('no first-party models')
  })
})
