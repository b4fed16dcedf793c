import { beforeAll, describe, expect, it } from 'vitest'
import { LONGEST_NAME, MOST_MODELS } from '../../core/model/listed-name.ts'
import type { ModelFacts } from '../../core/model/model.ts'
import { readFixture } from '../../tests/fixtures/fixture.ts'
import { openrouter } from './openrouter.ts'

const context = { url: 'https://openrouter.ai/api/v1/models', fetchedAtMs: Date.parse('2026-04-24T08:00:00Z') }
const LONG = '('.repeat(LONGEST_NAME + 1)

describe('OpenRouter', () => {
  let models: readonly ModelFacts[]
  const model = (key: string) => models.filter((facts) => facts.key === key)

  beforeAll(async () => {
    models = openrouter.parse(await readFixture('prices/openrouter.json', context.fetchedAtMs), context)
  })

  it('turns dollars per token into dollars per million, and says that they are the cheapest host’s', () => {
    expect(model('anthropic/claude-opus-4.7')).toEqual([
      {
        sourceId: 'openrouter',
        key: 'anthropic/claude-opus-4.7',
        creator: 'anthropic',
        name: 'Claude Opus 4.7',
        exactNames: ['anthropic/claude-4.7-opus-20260416'],
        releasedOn: '2026-04-16',
        contextWindowTokens: 1_000_000,
        priceBasis: 'cheapest',
        price: {
          inputUsdPerMillion: 5,
          outputUsdPerMillion: 25,
          cachedInputUsdPerMillion: 0.5,
          sourceId: 'openrouter',
          asOfMs: context.fetchedAtMs,
        },
      },
    ])
  })

  it('says that a price with dearer long prompts is that of the base tier', () => {
    expect(model('openai/gpt-5.5')[0]?.price).toMatchObject({ inputUsdPerMillion: 5, isBaseTier: true })
  })

  it('reads names without what would turn or hide the letters beside them', () => {
    const body = JSON.stringify({ data: [{ id: 'a/alpha-1', name: 'A: Al\u200bpha\n1 \u202eeerf' }] })
    expect(openrouter.parse(body, context)[0]?.name).toBe('Alpha 1 eerf')
  })

  it('calls free only what the source calls free', () => {
    const row = (id: string) => ({ id, pricing: { prompt: '0', completion: '0' } })
    const body = JSON.stringify({ data: [row('a/alpha-1'), row('b/beta-1:free')] })
    expect(openrouter.parse(body, context).map(({ key, price }) => [key, price?.isFree])).toEqual([['a/alpha-1', undefined], ['b/beta-1', true]])
    expect(model('sakana/unpriced-preview')[0]?.price).toBeUndefined()
  })

  it.each([['before', 'google/gemma-4-31b-it:free', 'google/gemma-4-31b-it'], ['after', 'google/gemma-4-31b-it', 'google/gemma-4-31b-it:free']])(
    'does not call a model free that has a price, where the free offer stands %s it',
    (_where, ...ids) => {
      const body = JSON.stringify({ data: ids.map((id) => ({ id, pricing: { prompt: id.endsWith('free') ? '0' : '0.00000012' } })) })
      expect(openrouter.parse(body, context).map(({ price }) => [price?.inputUsdPerMillion, price?.isFree])).toEqual([[0.12, undefined]])
    },
  )

  it('knows open weights where it names their repository, and says nothing where it names none', () => {
    expect(['moonshotai/kimi-k2.6', 'anthropic/claude-opus-4.7', 'openai/gpt-5.5'].map((key) => model(key)[0]?.hasOpenWeights)).toEqual([true, undefined, undefined])
  })

  it('leaves out routers and pointers, and does not take a batch price for the price', () => {
    expect(models.filter(({ key }) => /^~|^openrouter/.test(key))).toEqual([])
    expect(model('openai/gpt-5.4').map(({ price }) => price?.inputUsdPerMillion)).toEqual([2.5, undefined])
  })

  it.each([
    ['-1', { prompt: '-1', completion: '-1' }],
    ['zero, though nobody calls it free', { prompt: '0', completion: '0' }],
    ['no figure', { prompt: 'ask', completion: '' }],
    ['nothing', undefined],
  ])('knows no price where the source says %s', (_what, pricing) => {
    const body = JSON.stringify({ data: [{ id: 'openai/gpt-5.5', pricing }] })
    expect(openrouter.parse(body, context)).toEqual([{ sourceId: 'openrouter', key: 'openai/gpt-5.5', creator: 'openai' }])
  })

  it('keeps a row some of whose fields have another shape, and reads what it can of them', () => {
    const pricing = { prompt: 0.000005, completion: '0.00003', input_cache_read: null, overrides: null }
    const odd = { id: 'openai/gpt-5.5', name: null, canonical_slug: null, created: '1776900000', context_length: '400000', pricing }
    expect(openrouter.parse(JSON.stringify({ data: [odd, { id: 'a/b-1', created: null, context_length: 1e30, pricing: 'ask' }] }), context)).toMatchObject([
      { key: 'openai/gpt-5.5', releasedOn: '2026-04-22', contextWindowTokens: 400_000, price: { inputUsdPerMillion: 5, outputUsdPerMillion: 30 } },
      { key: 'a/b-1' },
    ])
  })

  it('keeps no scores of Artificial Analysis, which some rows carry', () => {
    expect(JSON.stringify(models)).not.toMatch(/57\.3|intelligence/)
  })

  it.each([
    ['name', { id: 'a/b-1', name: LONG }],
    ['key', { id: `a/${LONG}` }],
    ['key for its rankings', { id: 'a/b-1', canonical_slug: LONG }],
  ])('leaves out a row whose %s no model has', (_what, row) => {
    expect(openrouter.parse(JSON.stringify({ data: [row, { id: 'openai/gpt-5.5' }] }), context).map(({ key }) => key)).toEqual(['openai/gpt-5.5'])
  })

  it('reads the first of more rows than any list has', () => {
    const data = Array.from({ length: MOST_MODELS + 1 }, (_, at) => ({ id: `a/b-${at}` }))
    expect(openrouter.parse(JSON.stringify({ data }), context).map(({ key }) => key)).toEqual(data.slice(0, -1).map(({ id }) => id))
  })

  it.each([
    ['a web page', '<!doctype html><p>Log in', 'web page'],
    ['half an answer', '{"data":[{"id":', 'not valid JSON'],
    ['another shape', '{"models":[]}', 'shape'],
    ['no models', '{"data":[]}', 'no models'],
  ])('refuses %s in words', (_what, body, words) => {
    expect(() => openrouter.parse(body, context)).toThrow(words)
  })
})
