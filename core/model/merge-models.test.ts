import { describe, expect, it } from 'vitest'
import type { Board } from '../board/board.ts'
import { mergeModels } from './merge-models.ts'
import type { ModelFacts } from './model.ts'

const nowMs = Date.parse('2026-04-24T08:00:00Z')
const firstParty = (key: string, creator: string, inputUsdPerMillion: number): ModelFacts => ({
  sourceId: 'genai-prices',
  key,
  creator,
  priceBasis: 'first-party',
  price: { inputUsdPerMillion, sourceId: 'genai-prices', asOfMs: nowMs },
})
const cheapest = (key: string, inputUsdPerMillion: number): ModelFacts => ({
  ...firstParty(key, key.split('/')[0] ?? '', inputUsdPerMillion),
  sourceId: 'openrouter',
  priceBasis: 'cheapest',
})
const board = (...names: string[]): Board => ({
  id: 'intelligence-index',
  asOf: '2026-04-24',
  url: 'https://inference.report/archive/2026-04-24',
  rows: names.map((name, position) => ({ rank: position + 1, name, score: 60 - position })),
})

describe('mergeModels', () => {
  it('sees one model in two ways of writing it, and keeps first-party and cheapest price apart', () => {
    const { models } = mergeModels([cheapest('anthropic/claude-opus-4.7', 4.5), firstParty('claude-opus-4-7', 'anthropic', 5)], [], nowMs)
    expect(models).toHaveLength(1)
    expect(models[0]).toMatchObject({
      id: 'anthropic/claude-opus-4.7',
      creator: 'Anthropic',
      firstPartyPrice: { inputUsdPerMillion: 5 },
      cheapestPrice: { inputUsdPerMillion: 4.5 },
    })
  })

  it.each([
    ['openai/gpt-4o', 'openai/gpt-4'],
    ['anthropic/claude-opus-4', 'anthropic/claude-opus-4.1'],
    ['google/gemini-2.5-flash', 'google/gemini-2.5-flash-lite'],
    ['qwen/qwen3-30b-a3b', 'qwen/qwen3-32b'],
    ['openai/gpt-5.4', 'openai/gpt-5.4-mini'],
    ['openai/gpt-4', 'openai/gpt-4-32k'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(mergeModels([cheapest(one, 1), cheapest(other, 2)], [], nowMs).models.map(({ id }) => id)).toEqual([one, other].sort())
  })

  it('ties a row to its model, whatever the row’s way of writing, and keeps effort and date as the variant', () => {
    const facts = [cheapest('openai/gpt-5.4', 2.5), cheapest('anthropic/claude-opus-4.7', 5), cheapest('z-ai/glm-5.1', 1)]
    const names = ['Claude Opus 4.7', 'gpt-5.4-2026-03-05-medium', 'GLM-5.1', 'Nobody Knows 9']
    const { leaderboards } = mergeModels(facts, [board(...names)], nowMs)
    expect(leaderboards[0]?.rows.map(({ name, modelId, variant }) => ({ name, modelId, variant }))).toEqual([
      { name: 'Claude Opus 4.7', modelId: 'anthropic/claude-opus-4.7', variant: undefined },
      { name: 'gpt-5.4-2026-03-05-medium', modelId: 'openai/gpt-5.4', variant: '2026-03-05 medium' },
      { name: 'GLM-5.1', modelId: 'z-ai/glm-5.1', variant: undefined },
      { name: 'Nobody Knows 9', modelId: undefined, variant: undefined },
    ])
  })

  it('takes an announced price from its day on', () => {
    const facts: ModelFacts = {
      ...firstParty('claude-opus-4-6', 'anthropic', 5),
      laterPrices: [{ from: '2026-05-01', price: { inputUsdPerMillion: 4, sourceId: 'genai-prices', asOfMs: nowMs } }],
    }
    const inputAt = (day: string) => mergeModels([facts], [], Date.parse(day)).models[0]?.firstPartyPrice?.inputUsdPerMillion
    expect([inputAt('2026-04-30'), inputAt('2026-05-01')]).toEqual([5, 4])
  })
})
