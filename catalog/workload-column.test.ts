import { describe, expect, it } from 'vitest'
import type { Model, Standing } from '../core/model/model.ts'
import type { Price } from '../core/price/price.ts'
import { workloadColumn } from './workload-column.ts'

const nowMs = Date.parse('2026-04-24T12:00:00Z')
const workload = { inputTokensPerDay: 2_000_000, cachedTokensPerDay: 6_000_000, outputTokensPerDay: 400_000 }
const price = (other: Partial<Price>): Price => ({ sourceId: 'openrouter', asOfMs: nowMs, ...other })
const model = (id: string, other: Partial<Model> = {}): Model => ({ id, name: id, creator: 'Someone', aliases: [], ...other })
const models = [
  model('openai/gpt-5.5', { firstPartyPrice: price({ inputUsdPerMillion: 5, outputUsdPerMillion: 30, cachedInputUsdPerMillion: 0.5 }) }),
  model('z-ai/glm-5', { cheapestPrice: price({ inputUsdPerMillion: 0.6, outputUsdPerMillion: 2 }) }),
  model('google/gemma-4', { cheapestPrice: price({ isFree: true }) }),
  model('qwen/qwen-4', { firstPartyPrice: price({ inputUsdPerMillion: 1 }) }),
]
const row = (modelId?: string, other: Partial<Standing> = {}): Standing => ({
  rank: 1,
  name: 'A row',
  score: 50,
  blendUsdPerMillion: 11.25,
  ...(modelId !== undefined && { modelId }),
  ...other,
})

describe('the column of prices per the reader’s day', () => {
  const column = workloadColumn(models, workload, nowMs)
  const told = (modelId?: string) => column.priceOf(row(modelId))

  it('says what it is', () => {
    expect([column.heading, column.basis]).toEqual(['$/day', 'my workload'])
  })

  it('has each row’s price by its model’s own list, and says which, of which day, and for what', () => {
    expect(told('openai/gpt-5.5')).toEqual({
      usd: 25,
      text: '$25.00',
      basis: '2M in, 6M cached, 400K out a day · first-party price, OpenRouter, 24 Apr 2026',
    })
    expect(told('z-ai/glm-5').seller).toBe('via provider')
    expect(told('z-ai/glm-5').basis).toBe('2M in, 6M cached, 400K out a day · cached tokens at the input price · cheapest on OpenRouter, 24 Apr 2026')
  })

  it('is free only where the source says so', () => {
    expect(told('google/gemma-4')).toMatchObject({ usd: 0, text: 'free' })
  })

  it('has a price as it is shown, so that none is over the ceiling that it reads as, nor cheaper than one that reads the same', () => {
    const oneMillion = { inputTokensPerDay: 1_000_000, cachedTokensPerDay: 0, outputTokensPerDay: 0 }
    const dearer = model('a/dearer', { firstPartyPrice: price({ inputUsdPerMillion: 3.104, outputUsdPerMillion: 9 }) })
    const cheaper = model('a/cheaper', { firstPartyPrice: price({ inputUsdPerMillion: 3.1, outputUsdPerMillion: 9 }) })
    const { priceOf } = workloadColumn([dearer, cheaper], oneMillion, nowMs)
    for (const id of ['a/dearer', 'a/cheaper']) expect(priceOf(row(id))).toMatchObject({ usd: 3.1, text: '$3.10' })
  })

  it('knows no price of what has no in/out price, no model, or one that left the catalogue, whatever its blend', () => {
    const unknown = { usd: undefined, text: 'no in/out price' }
    expect([told('qwen/qwen-4'), told(), told('some/other')]).toEqual([unknown, unknown, unknown])
  })

  it('has one price for all efforts of a model', () => {
    expect(column.priceOf(row('openai/gpt-5.5', { variant: 'low' }))).toEqual(told('openai/gpt-5.5'))
  })

  it('tells the age of a price once that is worth a word', () => {
    expect(workloadColumn(models, workload, nowMs + 5 * 86_400_000).priceOf(row('openai/gpt-5.5')).basis).toContain('24 Apr 2026, 5 days old')
  })
})
