import { describe, expect, it } from 'vitest'
import { readFixture } from '../../tests/fixtures/fixture.ts'
import { litellm } from './litellm.ts'

const context = { url: 'https://raw.githubusercontent.com/', fetchedAtMs: Date.parse('2026-04-24T08:00:00Z') }
const row = (litellm_provider: string, more: object = {}) => ({ litellm_provider, mode: 'chat', ...more })
const keysOf = (rows: object) => litellm.parse(JSON.stringify(rows), context).map(({ creator, key }) => `${creator} ${key}`)

describe('LiteLLM’s table', () => {
  it('gives prices per million tokens, and no figure for zero', () => {
    const figures = { max_input_tokens: 272_000, input_cost_per_token: 2.5e-6, output_cost_per_token: 1.5e-5, cache_read_input_token_cost: 0 }
    const [model] = litellm.parse(JSON.stringify({ 'gpt-5.4': row('openai', figures) }), context)
    expect(model).toMatchObject({ creator: 'openai', key: 'gpt-5.4', contextWindowTokens: 272_000, priceBasis: 'first-party' })
    expect(model?.price).toMatchObject({ inputUsdPerMillion: 2.5, outputUsdPerMillion: 15, cachedInputUsdPerMillion: undefined })
    const [unpriced] = litellm.parse(JSON.stringify({ 'gpt-5.4': row('openai', { input_cost_per_token: 0, max_input_tokens: 'ask' }) }), context)
    expect(unpriced).toEqual({ sourceId: 'litellm', key: 'gpt-5.4', creator: 'openai' })
  })

  it('takes an id without its provider, each once', () => {
    const rows = { 'xai/grok-4': row('xai'), 'deepseek-v3.2': row('deepseek'), 'deepseek/deepseek-v3.2': row('deepseek'), 'jamba-1.5-mini@001': row('ai21') }
    expect(keysOf(rows)).toEqual(['x-ai grok-4', 'deepseek deepseek-v3.2', 'ai21 jamba-1.5-mini'])
  })

  it.each([
    ['the example that explains the others', 'sample_spec', row('one of the providers')],
    ['what a host resells', 'azure_ai/gpt-5.4', row('azure_ai')],
    ['the model of somebody else at a first party', 'perplexity/openai/gpt-5.2', row('perplexity')],
    ['an image model', 'gpt-image-2', row('openai', { mode: 'image_generation' })],
    ['a price for tuning one', 'ft:gpt-4o-2024-08-06', row('openai')],
    ['a name for whatever is current', 'moonshot/kimi-latest-8k', row('moonshot')],
    ['an id without a version', 'dashscope/qwen-coder', row('dashscope')],
    ['a snapshot of a model that is listed', 'gpt-4-0613', row('openai')],
    ['an id that no model has', `o9-${'-'.repeat(200)}`, row('openai')],
    ['an id that is its provider alone', 'openai/', row('openai')],
    ['a row that is no row', 'o9', null],
  ])('leaves out %s', (_what, id, entry) => {
    expect(keysOf({ 'gpt-4': row('openai'), [id]: entry })).toEqual(['openai gpt-4'])
  })

  it('is read in its real shape', async () => {
    const models = litellm.parse(await readFixture('prices/litellm.json', context.fetchedAtMs), context)
    expect(models.map(({ key, price }) => [key, price?.inputUsdPerMillion, price?.isBaseTier])).toEqual([
      ['gpt-5.4', 2.5, true],
      ['claude-opus-4-7', 5, undefined],
      ['grok-4', 3, undefined],
    ])
  })

  it('is refused when it lists no first party', () => {
    expect(() => litellm.parse('{"sample_spec":{}}', context)).toThrow('no models')
  })
})
