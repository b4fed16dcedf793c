import { describe, expect, it } from 'vitest'
import { LONGEST_NAME, MOST_MODELS } from '../../core/model/listed-name.ts'
import { readFixture } from '../../tests/fixtures/fixture.ts'
import { modelsDevPrices } from './models-dev-prices.ts'
import { modelsDev } from './models-dev.ts'

const context = { url: 'https://models.dev/models.json', fetchedAtMs: Date.parse('2026-04-24T08:00:00Z') }
const byProvider = JSON.stringify({
  openai: { models: { 'gpt-5.4': { id: 'gpt-5.4', name: 'GPT-5.4', cost: { input: 2.5, output: 15, cache_read: 0 } } } },
  openrouter: {
    models: {
      'qwen/qwen3-8b:free': { id: 'qwen/qwen3-8b:free', name: 'Qwen3 8B (free)', cost: { input: 0, output: 0 } },
      '~openai/gpt-latest': { id: '~openai/gpt-latest', name: 'GPT Latest' },
    },
  },
  'amazon-bedrock': { models: { 'openai.gpt-5.4': { id: 'openai.gpt-5.4', cost: { input: 3, output: 18 } } } },
})

describe('models.dev', () => {
  it('names models with creators as ours are called, and takes only whole release dates', async () => {
    const models = modelsDev.parse(await readFixture('prices/models-dev.json', context.fetchedAtMs), context)
    expect(models.map(({ creator, key, name, releasedOn }) => [creator, key, name, releasedOn])).toEqual([
      ['anthropic', 'claude-opus-4-7', 'Claude Opus 4.7', '2026-04-16'],
      ['anthropic', 'claude-opus-4-5', 'Claude Opus 4.5', '2025-11-24'],
      ['x-ai', 'grok-4.20-0309-reasoning', 'Grok 4.20 (Reasoning)', undefined],
      ['z-ai', 'glm-5.1', 'GLM-5.1', '2026-04-07'],
    ])
    expect(models[2]).not.toHaveProperty('contextWindowTokens')
    expect(models.map(({ hasOpenWeights }) => hasOpenWeights)).toEqual([false, undefined, undefined, true])
  })

  it('by provider: prices of who sells their own, names of who resells, no price of zero', () => {
    const models = modelsDev.parse(byProvider, context)
    expect(models.map(({ creator, key, priceBasis }) => [creator, key, priceBasis])).toEqual([
      ['openai', 'gpt-5.4', 'first-party'],
      ['qwen', 'qwen3-8b', undefined],
    ])
    expect(models[0]?.price).toMatchObject({ inputUsdPerMillion: 2.5, outputUsdPerMillion: 15, cachedInputUsdPerMillion: undefined })
  })

  it('takes a price in yuan for none in dollars', () => {
    const selling = (input: number, output: number) => ({ models: { 'glm-5v-turbo': { id: 'glm-5v-turbo', cost: { input, output } } } })
    const models = modelsDev.parse(JSON.stringify({ zhipuai: selling(5, 22), zai: selling(1.2, 4) }), context)
    expect(models.map(({ price }) => price?.inputUsdPerMillion)).toEqual([1.2])
  })

  it.each([
    ['tiers', { tiers: [{ tier: { size: 272_000 }, input: 5, output: 22.5 }] }, true],
    ['a price beyond 200K tokens', { context_over_200k: { input: 5, output: 22.5 } }, true],
    ['one price', { tiers: [] }, undefined],
  ])('says whether a price is that of the base tier: %s', (_what, more, isBaseTier) => {
    const body = JSON.stringify({ openai: { models: { 'gpt-5.4': { id: 'gpt-5.4', cost: { input: 2.5, output: 15, ...more } } } } })
    expect(modelsDev.parse(body, context)[0]?.price).toMatchObject({ inputUsdPerMillion: 2.5 })
    expect(modelsDev.parse(body, context)[0]?.price?.isBaseTier).toBe(isBaseTier)
  })

  it('says of its larger form where a price is from', async () => {
    const models = modelsDevPrices.parse(await readFixture('prices/models-dev-prices.json', context.fetchedAtMs), context)
    expect(models.map(({ key, sourceId, price }) => [key, sourceId, price?.sourceId, price?.outputUsdPerMillion])).toEqual([
      ['claude-opus-4-7', 'models-dev-prices', 'models-dev-prices', 25],
      ['glm-5.1', 'models-dev-prices', undefined, undefined],
    ])
  })

  it('cites reported scores with who reports them, the newest first, but none whose owners forbid it and none of a dead board', () => {
    const benchmarks = [
      { name: 'SWE-Bench Pro', score: 51.9, source: 'https://labs.scale.com/leaderboard/swe_bench_pro_public' },
      { name: 'Artificial Analysis Coding Index', score: 60, source: 'https://huggingface.co/x' },
      { name: 'SciCode', score: 50, source: 'https://openrouter.ai/api/v1/models' },
      { name: 'Aider Polyglot', score: 21.8, metric: 'percent correct', source: 'https://aider.chat/docs/leaderboards/', date: '2025-01-28' },
      { name: 'GPQA', score: 70, source: 'https://arxiv.org/abs/2501.12948', date: '2025-01-28' },
      { name: 'Terminal-Bench', score: 66.1, source: 'https://www.anthropic.com/news/claude-opus-4-8', date: '2026-05-28', version: '2.1', harness: 'Terminus-2' },
      { name: 'No link', score: 1 },
      { name: 'Not encrypted', score: 1, source: 'http://x.example/' },
    ]
    const [model] = modelsDev.parse(JSON.stringify({ a: { id: 'anthropic/claude-opus-4-7', benchmarks } }), context)
    expect(model?.reportedScores?.map(({ benchmark, version, setup, reportedOn }) => [benchmark, version, setup, reportedOn])).toEqual([
      ['Terminal-Bench', '2.1', ['Terminus-2'], '2026-05-28'],
      ['GPQA', undefined, undefined, '2025-01-28'],
    ])
  })

  it('leaves out names that no model has, and what follows more models than any list has', () => {
    const long = 'b'.repeat(LONGEST_NAME + 1)
    const odd = { key: { id: `a/${long}` }, name: { id: 'a/b-1', name: long } }
    const many = Object.fromEntries(Array.from({ length: MOST_MODELS + 1 }, (_, at) => [at, { id: `a/b-${at}` }]))
    expect(modelsDev.parse(JSON.stringify({ ...odd, good: { id: 'openai/gpt-5.5' } }), context).map(({ key }) => key)).toEqual(['gpt-5.5'])
    expect(modelsDev.parse(JSON.stringify(many), context).at(-1)?.key).toBe(`b-${MOST_MODELS - 1}`)
  })

  it('keeps a model some of whose fields have another shape, and reads what it can of them', () => {
    const benchmarks = [{ name: '\u202eGPQA', score: 70, metric: null, version: 3, source: 'https://arxiv.org/abs/2501.12948', date: null }]
    const odd = { id: 'openai/gpt-5.5', name: null, release_date: null, limit: { context: '400000' }, cost: null, benchmarks }
    expect(modelsDev.parse(JSON.stringify({ a: odd, b: { id: 'openai/gpt-5.4', limit: null, benchmarks: null } }), context)).toMatchObject([
      { key: 'gpt-5.5', contextWindowTokens: 400_000, reportedScores: [{ benchmark: 'GPQA', score: 70 }] },
      { key: 'gpt-5.4' },
    ])
  })

  it('refuses an answer without models', () => {
    expect(() => modelsDev.parse('{}', context)).toThrow('no models')
  })
})
