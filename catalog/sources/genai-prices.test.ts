import { beforeAll, describe, expect, it } from 'vitest'
import { mergeModels } from '../../core/model/merge-models.ts'
import type { ModelFacts } from '../../core/model/model.ts'
import { readFixture } from '../../tests/fixtures/fixture.ts'
import { listPriceRows } from '../list-price-rows.ts'
import { genaiPrices, readOpenrouterList } from './genai-prices.ts'

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

  it('takes the price of most hours, says that there are others, and changes only with the day that is written there', () => {
    const at = (start_time: string, input_mtok: number) => ({ constraint: { start_time, end_time: '10:00:00Z' }, prices: { input_mtok } })
    const prices = [{ prices: { input_mtok: 0.435 } }, { constraint: { start_date: '2026-04-26' }, prices: { input_mtok: 0.66 } }, at('01:00:00Z', 1.32), at('06:00:00Z', 1.32)]
    const facts = genaiPrices.parse(JSON.stringify([{ id: 'deepseek', models: [{ id: 'deepseek-v4-pro', prices }] }]), context)
    const on = (day: string) => mergeModels(facts, [], Date.parse(day)).models[0]?.firstPartyPrice
    expect(['2026-04-24', '2026-04-25', '2026-04-26', '2026-04-27'].map((day) => on(day)?.inputUsdPerMillion)).toEqual([0.435, 0.435, 0.66, 0.66])
    expect([on('2026-04-24')?.hasOtherHours, on('2026-04-27')?.hasOtherHours, price('gpt-5.5')?.hasOtherHours]).toEqual([true, true, undefined])
  })

  it.each([
    ['is called otherwise', { when: { start_date: '2099-01-01' } }],
    ['says another kind of day', { constraint: { starts: '2099-01-01' } }],
    ['is no day', { constraint: { start_date: 'next year' } }],
  ])('has no price where it is not known from when each holds: what says so %s', (_what, later) => {
    const prices = [{ prices: { input_mtok: 5, output_mtok: 25 } }, { ...later, prices: { input_mtok: 4, output_mtok: 20 } }]
    const body = JSON.stringify([{ id: 'anthropic', models: [{ id: 'claude-opus-4-6', context_window: 200_000, prices }] }])
    const [facts] = genaiPrices.parse(body, context)
    expect(facts).toMatchObject({ key: 'claude-opus-4-6', contextWindowTokens: 200_000 })
    expect(facts).not.toHaveProperty('price')
  })

  it('leaves resellers out, also a first party that resells', () => {
    expect(models.some(({ key }) => key.includes('kimi-k2-instruct'))).toBe(false)
    expect(models.filter(({ key }) => key === 'claude-opus-4-7').map(({ creator }) => creator)).toEqual(['anthropic'])
  })

  it('does not say that its list of OpenRouter’s prices is from OpenRouter itself', () => {
    const body = JSON.stringify([{ id: 'openrouter', models: [{ id: 'z-ai/glm-5', prices: { input_mtok: 0.6 } }] }])
    const [model] = mergeModels(readOpenrouterList(body, context), [], context.fetchedAtMs).models
    expect(listPriceRows('', model?.cheapestPrice, context.fetchedAtMs)[0]?.detail).toContain('OpenRouter via genai-prices, 24 Apr 2026')
  })

  it('leaves out names that no model has', () => {
    const long = `x${'('.repeat(200)}`
    const body = JSON.stringify([{ id: 'openai', models: [{ id: long, prices: {} }, { id: 'a-1', name: long, prices: {} }, { id: 'gpt-5.5', prices: {} }] }])
    expect(genaiPrices.parse(body, context).map(({ key }) => key)).toEqual(['gpt-5.5'])
  })

  it('keeps a model some of whose fields have another shape, and reads what it can of them', () => {
    const prices = { input_mtok: '5', output_mtok: { base: '30', tiers: [] }, cache_read_mtok: null }
    const body = JSON.stringify([{ id: 'openai', models: [{ id: 'gpt-5.5', name: null, context_window: '400K', prices }] }])
    expect(genaiPrices.parse(body, context)).toMatchObject([{ key: 'gpt-5.5', price: { inputUsdPerMillion: 5, outputUsdPerMillion: 30, isBaseTier: true } }])
  })

  it('refuses an answer without first parties', () => {
    expect(() => genaiPrices.parse('[]', context)).toThrow('no first-party models')
  })
})
