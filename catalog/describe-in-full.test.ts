import { describe, expect, it } from 'vitest'
import type { Catalogue, Leaderboard, Model, Standing } from '../core/model/model.ts'
import type { Price } from '../core/price/price.ts'
import { describeInFull } from './describe-in-full.ts'

const nowMs = Date.parse('2026-04-24T12:00:00Z')
const price = (sourceId: string, other: Partial<Price> = {}): Price => ({ inputUsdPerMillion: 5, outputUsdPerMillion: 30, sourceId, asOfMs: nowMs, ...other })
const gpt: Model = { id: 'openai/gpt-5.5', name: 'GPT-5.5', creator: 'OpenAI', aliases: [], releasedOn: '2026-04-23' }
const row = (rank: number, name: string, other: Partial<Standing> = {}): Standing => ({ rank, name, score: 80 - rank, ...other })
/** A board of so many rows, the model on one of them. */
const board = (id: string, rank: number, outOf: number, other: Partial<Standing> = {}): Leaderboard => ({
  id,
  asOf: '2026-04-24',
  url: 'https://inference.report/',
  rows: Array.from({ length: outOf }, (_none, at) => (at + 1 === rank ? row(rank, 'GPT-5.5', { modelId: gpt.id, ...other }) : row(at + 1, `Rival ${at}`))),
})

function full(model: Partial<Model> = {}, ...leaderboards: Leaderboard[]) {
  const catalogue: Catalogue = { models: [{ ...gpt, ...model }], leaderboards }
  const card = describeInFull({ catalogue, nowMs }, { modelId: gpt.id })
  if (!card) throw new Error('No such model')
  return card
}
const prices = (model: Partial<Model>, ...leaderboards: Leaderboard[]) =>
  full(model, ...leaderboards).prices.map(({ label, cells, detail }) => [label, ...cells, detail].filter((part) => part !== undefined).join(' | '))

describe('the table of prices', () => {
  it('keeps first-party, cheapest and each board’s own apart, each with source and day', () => {
    const model = { firstPartyPrice: price('genai-prices', { cachedInputUsdPerMillion: 0.5, isBaseTier: true }), cheapestPrice: price('openrouter', { outputUsdPerMillion: 20 }) }
    expect(prices(model, board('intelligence-index', 1, 3, { blendUsdPerMillion: 11 }))).toEqual([
      'First-party | $5.00 | $30.00 | $0.50 | $11.25 | base tier, long prompts cost more · genai-prices, 24 Apr 2026',
      'Cheapest on OpenRouter | $5.00 | $20.00 | not priced | $8.75 | OpenRouter, 24 Apr 2026',
      'AA Index, its own blend |  |  |  | $11.00 | AA Index, 24 Apr 2026',
    ])
  })

  it('says that a price is another one at some hours', () => {
    expect(prices({ firstPartyPrice: price('genai-prices', { hasOtherHours: true }) })[0]).toContain('| another price at some hours · genai-prices')
  })

  it('says what is not priced, and free only where a source does', () => {
    const free = { cheapestPrice: price('openrouter', { inputUsdPerMillion: undefined, outputUsdPerMillion: undefined, isFree: true }) }
    expect(prices(free, board('intelligence-index', 1, 3))).toEqual([
      'First-party | not priced',
      'Cheapest on OpenRouter | free | OpenRouter, 24 Apr 2026',
      'AA Index, its own blend | not priced | AA Index, 24 Apr 2026',
    ])
  })

  it('says the age of a figure once it is worth a word', () => {
    const old = price('openrouter', { asOfMs: Date.parse('2026-04-14T00:00:00Z') })
    expect(prices({ firstPartyPrice: old })[0]).toContain('OpenRouter, 14 Apr 2026, 10 days old')
  })
})

describe('where sources disagree', () => {
  const told = (model: Partial<Model>, ...leaderboards: Leaderboard[]) => full(model, ...leaderboards).disagreements.map(({ label, value, detail }) => [label, value, detail].join(' | '))

  it('states a gap between two boards with both ranks', () => {
    expect(told({}, board('intelligence-index', 2, 30), board('swe-rebench', 19, 40))).toEqual([
      'Ranks | #2 of 30 on AA Index, #19 of 40 on SWE-rebench | each board tests something else and lists other models · 24 Apr 2026 · 24 Apr 2026',
    ])
  })

  it('finds none in near ranks, in short boards, and in how much a model is used', () => {
    expect(told({}, board('intelligence-index', 2, 30), board('swe-rebench', 6, 40))).toEqual([])
    expect(told({}, board('intelligence-index', 1, 5), board('swe-rebench', 5, 5))).toEqual([])
    expect(told({}, board('intelligence-index', 2, 30), board('openrouter-usage', 29, 30))).toEqual([])
  })

  it('names what another source says beside what is shown', () => {
    const model = {
      firstPartyPrice: price('genai-prices'),
      otherClaims: [{ sourceId: 'litellm', releasedOn: '2026-04-20', firstPartyPrice: price('litellm', { outputUsdPerMillion: 25 }) }],
    }
    expect(told(model)).toEqual([
      'Listed since | LiteLLM: 20 Apr 2026 | shown is 23 Apr 2026',
      'First-party price | LiteLLM: $5 in · $25 out | 24 Apr 2026 · shown is $5 in · $30 out, genai-prices, 24 Apr 2026',
    ])
  })

  it('says once what two lists of one publisher say', () => {
    const claim = (sourceId: string, releasedOn = '2026-04-20') => ({ sourceId, releasedOn })
    const otherClaims = [claim('models-dev'), claim('models-dev'), claim('models-dev-prices'), claim('models-dev-prices', '2026-04-21'), claim('litellm')]
    expect(full({ otherClaims }).disagreements.map(({ value }) => value)).toEqual(['models.dev: 20 Apr 2026', 'models.dev prices: 21 Apr 2026', 'LiteLLM: 20 Apr 2026'])
  })

  it('names another context window too, unless it is written alike or the same source says both', () => {
    const asOfMs = nowMs
    const told = (sourceId: string, contextWindowTokens: number) =>
      full({
        contextWindowTokens: 1_050_000,
        saidBy: { contextWindowTokens: { sourceId: 'openrouter', asOfMs: Date.parse('2026-04-20') } },
        otherClaims: [{ sourceId, asOfMs, contextWindowTokens }],
      }).disagreements
    expect(told('litellm', 272_000)).toMatchObject([
      { label: 'Context window', value: 'LiteLLM: 272K tokens', detail: '24 Apr 2026 · shown is 1.05M tokens, OpenRouter, 20 Apr 2026, 4 days old', isWorn: true },
    ])
    expect([...told('litellm', 1_050_001), ...told('openrouter', 272_000)]).toEqual([])
  })
})

describe('the full card', () => {
  it('lists every variant of a board in its order, and none where there is but one row', () => {
    const both = board('intelligence-index', 1, 3)
    both.rows[2] = row(3, 'GPT-5.5 (low)', { modelId: gpt.id, variant: 'low' })
    expect(full({}, both).standings[0]?.variants.map(({ name }) => name)).toEqual(['GPT-5.5', 'GPT-5.5 (low)'])
    expect(full({}, board('intelligence-index', 1, 3)).standings[0]?.variants).toEqual([])
  })

  it('shows whatever else the card on a page has, without telling anything twice', () => {
    const card = full({ contextWindowTokens: 200_000 }, board('intelligence-index', 1, 3))
    expect(card.facts.map(({ id }) => id)).toEqual(['speed'])
    expect(card.about).toBe('OpenAI · listed since 23 Apr 2026 · 200K tokens of context')
  })

  it('says why of the listing and the context window too, each with source, day and link', () => {
    const saidBy = { releasedOn: { sourceId: 'openrouter', asOfMs: nowMs }, contextWindowTokens: { sourceId: 'models-dev', asOfMs: Date.parse('2026-04-14') } }
    const { reasons, links } = full({ contextWindowTokens: 200_000, saidBy })
    expect(reasons).toMatchObject([
      { value: '200K tokens', detail: 'models.dev, 14 Apr 2026, 10 days old', isWorn: true, url: 'https://models.dev/' },
      { value: 'OpenAI', detail: 'listed since 23 Apr 2026 · OpenRouter, 24 Apr 2026', isWorn: false, url: 'https://openrouter.ai/models' },
    ])
    expect(links.map(({ title }) => title)).toEqual(['OpenRouter', 'models.dev'])
  })

  it('links to those who gave a figure, once each', () => {
    const { links } = full({ firstPartyPrice: price('models-dev'), cheapestPrice: price('models-dev') }, board('swe-rebench', 1, 3))
    expect(links.map(({ url }) => url)).toEqual(['https://swe-rebench.com/', 'https://models.dev/'])
  })
})
