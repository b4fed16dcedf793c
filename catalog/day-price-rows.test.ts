import { describe, expect, it } from 'vitest'
import type { Catalogue, Leaderboard, Model } from '../core/model/model.ts'
import type { Price } from '../core/price/price.ts'
import { describeModel, type CardSources } from './describe-model.ts'

const nowMs = Date.parse('2026-04-24T12:00:00Z')
const workload = { inputTokensPerDay: 2_000_000, cachedTokensPerDay: 6_000_000, outputTokensPerDay: 400_000 }
const price = (sourceId: string, other: Partial<Price>): Price => ({ sourceId, asOfMs: nowMs, ...other })
const gpt55: Model = { id: 'openai/gpt-5.5', name: 'GPT-5.5', creator: 'OpenAI', aliases: [] }
const firstPartyPrice = price('genai-prices', { inputUsdPerMillion: 5, outputUsdPerMillion: 30, cachedInputUsdPerMillion: 0.5, isBaseTier: true })
const cheapestPrice = price('openrouter', { inputUsdPerMillion: 4, outputUsdPerMillion: 20 })
const index: Leaderboard = {
  id: 'intelligence-index',
  asOf: '2026-04-24',
  url: 'https://inference.report/archive/2026-04-24',
  rows: [
    { rank: 1, name: 'GPT-5.5', score: 60.2, modelId: 'openai/gpt-5.5', blendUsdPerMillion: 11.25 },
    { rank: 2, name: 'Claude Opus 4.7', score: 57.3, blendUsdPerMillion: 10 },
  ],
}

function card(priced: Pick<Model, 'firstPartyPrice' | 'cheapestPrice'>, sources: Partial<CardSources> = { workload }) {
  const catalogue: Catalogue = { models: [{ ...gpt55, ...priced }], leaderboards: [index] }
  const described = describeModel({ catalogue, nowMs, ...sources }, { modelId: gpt55.id })
  if (!described) throw new Error('No such model')
  return { ...described, row: (id: string) => described.rows.find((candidate) => candidate.id === id) }
}

describe('the card of a reader with a workload', () => {
  it('begins with what the day costs, its mix, whose price it is, its source and its day', () => {
    expect(card({ firstPartyPrice, cheapestPrice }).rows[0]).toEqual({
      id: 'day-price',
      label: 'Price per my day',
      value: '$25.00/day',
      detail: '2M in, 6M cached, 400K out a day · base tier, long prompts cost more · first-party price, genai-prices, 24 Apr 2026',
      isWorn: false,
      url: 'https://github.com/pydantic/genai-prices',
    })
  })

  it('keeps the prices that it is counted from, and the facts of each table on that table’s blend', () => {
    const [own, plain] = [card({ firstPartyPrice }), card({ firstPartyPrice }, {})]
    expect(own.rows.slice(1)).toEqual(plain.rows)
    expect(own.row('frontier')?.detail).toContain('priced by blend')
  })

  it('says where cached tokens had to be counted as input, and that the cheapest host’s list was taken', () => {
    expect(card({ cheapestPrice }).row('day-price')).toMatchObject({
      value: '$40.00/day',
      detail: '2M in, 6M cached, 400K out a day · cached tokens at the input price · cheapest on OpenRouter, 24 Apr 2026',
    })
  })

  it('says that there is no in/out price, though its table has a blend', () => {
    const { row, copyText } = card({ firstPartyPrice: price('openrouter', { inputUsdPerMillion: 5 }) })
    expect(row('day-price')).toMatchObject({ value: 'no in/out price', detail: '2M in, 6M cached, 400K out a day' })
    expect(copyText).toBe('GPT-5.5: AA Index 60.2, Inference Report, 24 Apr 2026')
  })

  it('pastes the price of the day with its whole mix', () => {
    expect(card({ firstPartyPrice }).copyText).toBe(
      'GPT-5.5: AA Index 60.2, Inference Report, 24 Apr 2026; $25.00 for 2M in, 6M cached, 400K out a day, base tier, long prompts cost more, first-party price, genai-prices, 24 Apr 2026',
    )
  })
})
