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
  it('believes no day of release that is still to come, and takes what the next source says', () => {
    const dated = (releasedOn: string) => ({ ...firstParty('claude-opus-4-7', 'anthropic', 5), releasedOn })
    const released = (...days: string[]) => mergeModels(days.map(dated), [], nowMs).models[0]?.releasedOn
    expect(released('9999-12-31')).toBeUndefined()
    expect(released('2026-04-26', '2026-04-16')).toBe('2026-04-16')
    expect(released('2026-04-25')).toBe('2026-04-25')
  })

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

  it('takes what DeepSeek sells as whichever is current for no model that it has been', () => {
    const pointers = [firstParty('deepseek-chat', 'deepseek', 0.14), { ...firstParty('deepseek-reasoner', 'deepseek', 0.14), name: 'DeepSeek R1' }]
    const { models } = mergeModels([{ ...cheapest('deepseek/deepseek-chat', 0.2), name: 'DeepSeek V3' }, cheapest('deepseek/deepseek-r1', 0.7), ...pointers], [], nowMs)
    expect(models.map(({ name, firstPartyPrice }) => [name, firstPartyPrice])).toEqual([['DeepSeek V3', undefined], ['deepseek-r1', undefined]])
  })

  it.each([
    ['openai/gpt-4o', 'openai/gpt-4'],
    ['anthropic/claude-opus-4', 'anthropic/claude-opus-4.1'],
    ['google/gemini-2.5-flash', 'google/gemini-2.5-flash-lite'],
    ['qwen/qwen3-30b-a3b', 'qwen/qwen3-32b'],
    ['openai/gpt-5.4', 'openai/gpt-5.4-mini'],
    ['openai/gpt-4', 'openai/gpt-4-32k'],
    ['openai/gpt-3.5-turbo', 'openai/gpt-3.5-turbo-instruct'],
    ['openai/o3', 'openai/o3-mini'],
    ['anthropic/claude-opus-4.7', 'anthropic/claude-opus-4.7-fast'],
    ['anthropic/claude-3.5-sonnet', 'anthropic/claude-3.5-haiku'],
    ['moonshotai/kimi-k2', 'moonshotai/kimi-k2-0905'],
    ['moonshotai/kimi-k2', 'moonshotai/kimi-k2-thinking'],
    ['qwen/qwen3-235b-a22b', 'qwen/qwen3-235b-a22b-2507'],
    ['qwen/qwen3-next-80b-a3b-instruct', 'qwen/qwen3-next-80b-a3b-thinking'],
    ['z-ai/glm-4.5', 'z-ai/glm-4.5v'],
    ['deepseek/deepseek-v3.2', 'deepseek/deepseek-v3.2-exp'],
    ['meta-llama/llama-3.1-8b-instruct', 'meta-llama/llama-3.1-70b-instruct'],
    ['mistralai/mistral-large', 'mistralai/mistral-large-2512'],
    ['x-ai/grok-4', 'x-ai/grok-4-fast'],
    ['minimax/minimax-m2', 'minimax/minimax-m2.5'],
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

  it.each([
    ['x-ai/grok-4.20', 'grok-4.20-0309-reasoning', 'x-ai'],
    ['meta-llama/llama-4-maverick', 'llama-4-maverick-17b-instruct', 'meta-llama'],
    ['amazon/nova-pro-v1', 'amazon.nova-pro-v1:0', 'amazon'],
    ['openai/gpt-4o', 'gpt-4o-2024-11-20', 'openai'],
    ['cohere/command-r7b-12-2024', 'command-r7b', 'cohere'],
    ['anthropic/claude-opus-4', 'claude-opus-4-0', 'anthropic'],
  ])('sees %s in %s, as another source writes it', (id, key, creator) => {
    const { models } = mergeModels([cheapest(id, 1), firstParty(key, creator, 2)], [], nowMs)
    expect(models.map((model) => model.id)).toEqual([id])
  })

  it('has the price of the very name, where its source lists a shorter one before', () => {
    const facts = [cheapest('mistralai/ministral-3b-2512', 0.1), firstParty('ministral-3b', 'mistralai', 0.04), firstParty('ministral-3b-2512', 'mistralai', 0.1)]
    const { models } = mergeModels(facts, [], nowMs)
    expect(models).toMatchObject([{ id: 'mistralai/ministral-3b-2512', firstPartyPrice: { inputUsdPerMillion: 0.1 }, otherClaims: [{ firstPartyPrice: { inputUsdPerMillion: 0.04 } }] }])
  })

  it('keeps what sources say otherwise beside what is shown', () => {
    const said = (sourceId: string, releasedOn: string, contextWindowTokens: number, inputUsdPerMillion: number): ModelFacts => ({
      ...firstParty('claude-opus-4-7', 'anthropic', inputUsdPerMillion),
      sourceId,
      asOfMs: nowMs,
      releasedOn,
      contextWindowTokens,
    })
    const [model] = mergeModels([said('genai-prices', '2026-04-16', 1_000_000, 5), said('models-dev', '2026-04-17', 200_000, 6)], [], nowMs).models
    const by = { sourceId: 'genai-prices', asOfMs: nowMs }
    expect(model).toMatchObject({ releasedOn: '2026-04-16', contextWindowTokens: 1_000_000, saidBy: { releasedOn: by, contextWindowTokens: by }, firstPartyPrice: { inputUsdPerMillion: 5 } })
    expect(model?.otherClaims).toMatchObject([{ sourceId: 'models-dev', asOfMs: nowMs, releasedOn: '2026-04-17', contextWindowTokens: 200_000, firstPartyPrice: { inputUsdPerMillion: 6 } }])
  })

  it('has open weights from the first source that says anything of them, beside who says otherwise', () => {
    const said = (sourceId: string, hasOpenWeights?: boolean): ModelFacts => ({ sourceId, key: 'z-ai/glm-5.1', creator: 'z-ai', hasOpenWeights })
    const [model] = mergeModels([said('openrouter'), said('models-dev', true), said('models-dev-prices', false)], [], nowMs).models
    expect(model).toMatchObject({ hasOpenWeights: true, saidBy: { hasOpenWeights: { sourceId: 'models-dev' } }, otherClaims: [{ sourceId: 'models-dev-prices', hasOpenWeights: false }] })
    expect(mergeModels([said('openrouter')], [], nowMs).models[0]?.hasOpenWeights).toBeUndefined()
  })

  it('leaves a row alone that names no model', () => {
    const { leaderboards } = mergeModels([cheapest('openai/gpt-5.4', 2.5)], [board('Nobody Knows 9')], nowMs)
    expect(leaderboards[0]?.rows[0]).not.toHaveProperty('modelId')
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
