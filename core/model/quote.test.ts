import { describe, expect, it } from 'vitest'
import type { Leaderboard, Model } from './model.ts'
import { figuresOf, type QuotedBoard } from './quote.ts'

const boards: readonly QuotedBoard[] = [
  { id: 'index', shortTitle: 'AA Index', unit: 'points' },
  { id: 'rebench', shortTitle: 'SWE-rebench', unit: 'percent' },
]
const board = (id: string, blendUsdPerMillion?: number): Leaderboard => ({
  id,
  asOf: '2026-04-24',
  url: 'https://inference.report/',
  rows: [{ rank: 1, name: 'GPT-5.5', score: 60.2, modelId: 'openai/gpt-5.5', ...(blendUsdPerMillion !== undefined && { blendUsdPerMillion }) }],
})
const gpt55: Model = { id: 'openai/gpt-5.5', name: 'GPT-5.5', creator: 'OpenAI', aliases: [] }
const firstPartyPrice = { inputUsdPerMillion: 5, outputUsdPerMillion: 30, sourceId: 'genai-prices', asOfMs: 0 }
const workload = { inputTokensPerDay: 1_000_000, cachedTokensPerDay: 0, outputTokensPerDay: 100_000 }

describe('the figures beside a name', () => {
  it('are the score and the table’s own price, or that of a list', () => {
    expect(figuresOf({ ...gpt55, firstPartyPrice }, [board('index', 11.25)], boards)).toBe('60.2 · $11.25 blend')
    expect(figuresOf({ ...gpt55, firstPartyPrice }, [board('rebench')], boards)).toBe('60.2% SWE-rebench · $5 in · $30 out')
    expect(figuresOf({ ...gpt55, cheapestPrice: firstPartyPrice }, [board('rebench')], boards)).toBe('60.2% SWE-rebench · $5 in · $30 out · via provider')
    expect(figuresOf(gpt55, [], boards)).toBe('not priced')
  })

  it('are the score and the price of the reader’s day, which no blend can tell', () => {
    expect(figuresOf({ ...gpt55, firstPartyPrice }, [board('index', 11.25)], boards, workload)).toBe('60.2 · $8.00/day')
    expect(figuresOf({ ...gpt55, firstPartyPrice }, [], boards, workload)).toBe('$8.00/day')
    expect(figuresOf({ ...gpt55, cheapestPrice: firstPartyPrice }, [board('index', 11.25)], boards, workload)).toBe('60.2 · $8.00/day · via provider')
    expect(figuresOf(gpt55, [board('index', 11.25)], boards, workload)).toBe('60.2 · no in/out price')
  })
})
