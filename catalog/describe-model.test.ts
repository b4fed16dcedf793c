import { describe, expect, it } from 'vitest'
import type { Catalogue, Leaderboard, Model, Standing } from '../core/model/model.ts'
import type { Price } from '../core/price/price.ts'
import { describeModel, type CardQuestion, type CardSources } from './describe-model.ts'

const nowMs = Date.parse('2026-04-24T12:00:00Z')
const url = 'https://inference.report/archive/2026-04-24'
const price = (sourceId: string, inputUsdPerMillion: number, outputUsdPerMillion: number, other: Partial<Price> = {}): Price => ({
  inputUsdPerMillion,
  outputUsdPerMillion,
  sourceId,
  asOfMs: nowMs,
  ...other,
})
const gpt55: Model = {
  id: 'openai/gpt-5.5',
  name: 'GPT-5.5',
  creator: 'OpenAI',
  aliases: [],
  releasedOn: '2026-04-23',
  contextWindowTokens: 1_050_000,
  firstPartyPrice: price('genai-prices', 5, 30, { cachedInputUsdPerMillion: 0.5, isBaseTier: true }),
  cheapestPrice: price('openrouter', 4.5, 28),
}
const gpt54: Model = { id: 'openai/gpt-5.4', name: 'GPT-5.4', creator: 'OpenAI', aliases: [] }
const row = (rank: number, name: string, score: number, other: Partial<Standing> = {}): Standing => ({ rank, name, score, ...other })

const index: Leaderboard = {
  id: 'intelligence-index',
  asOf: '2026-04-24',
  url,
  version: '4.0',
  rows: [
    row(1, 'GPT-5.5', 60.2, { modelId: 'openai/gpt-5.5', blendUsdPerMillion: 11.25 }),
    row(2, 'Claude Opus 4.7', 57.3, { speedTokensPerSecond: 58, blendUsdPerMillion: 10 }),
    row(3, 'GPT-5.4 (high)', 56.8, { modelId: 'openai/gpt-5.4', variant: 'high', speedTokensPerSecond: 80, blendUsdPerMillion: 12 }),
    row(4, 'GPT-5.4 (low)', 35, { modelId: 'openai/gpt-5.4', variant: 'low', blendUsdPerMillion: 12 }),
    row(5, 'Unpriced 9', 34),
  ],
}
const rebench: Leaderboard = { ...index, id: 'swe-rebench', version: undefined, rows: [row(1, 'GPT-5.5', 64.4, { modelId: 'openai/gpt-5.5' })] }
const catalogueOf = (...leaderboards: Leaderboard[]): Catalogue => ({ models: [gpt55, gpt54], leaderboards })

function card(question: Partial<CardQuestion> = {}, sources: Partial<CardSources> = {}) {
  const described = describeModel({ catalogue: catalogueOf(index, rebench), nowMs, ...sources }, { modelId: 'openai/gpt-5.5', ...question })
  if (!described) throw new Error('No such model')
  const told = (id: string) => described.rows.filter((candidate) => candidate.id === id).map(({ value, detail }) => [value, detail].filter(Boolean).join(' | '))
  return { ...described, told }
}
const ofGpt54 = { modelId: 'openai/gpt-5.4' }

describe('the card of a model', () => {
  it('shows rank and score on each board that lists it, with version and day', () => {
    expect(card().told('standing')).toEqual(['60.2 · #1 of 5 | version 4.0 · 24 Apr 2026', '64.4% · #1 of 1 | 24 Apr 2026'])
  })

  it('has no single score for a bare name: the best one and the range', () => {
    expect(card(ofGpt54).told('standing')[0]).toContain('56.8 · #3 of 5 | best of 2 variants, as GPT-5.4 (high) · 35.0 to 56.8')
  })

  it('says which row has the speed and the price of a bare name, and is worth it', () => {
    for (const id of ['speed', 'board-price', 'frontier']) {
      expect(card(ofGpt54).told(id)[0], id).toContain(' | as GPT-5.4 (high) · ')
      expect(card({ ...ofGpt54, variant: 'high' }).told(id)[0], id).not.toContain('as GPT-5.4')
    }
  })

  it('has no range from a score to itself', () => {
    const alike = { ...index, rows: index.rows.map((row) => (row.modelId === 'openai/gpt-5.4' ? { ...row, score: 56.8 } : row)) }
    expect(card(ofGpt54, { catalogue: catalogueOf(alike) }).told('standing')[0]).toContain('as GPT-5.4 (high) · 56.8 · ')
  })

  it('has exactly the row of the effort that the text says', () => {
    expect(card({ ...ofGpt54, variant: 'low' }).told('standing')[0]).toMatch(/^35\.0 · #4 of 5 \| as GPT-5\.4 \(low\)(?!.* to )/)
  })

  it.each(['Low', 'LOW', 'low effort', 'low reasoning'])('has that row however the text writes the effort: %s', (variant) => {
    const { told } = card({ ...ofGpt54, variant, matched: 'full' })
    expect(told('standing')[0]).toMatch(/^35\.0 · #4 of 5 \| as GPT-5\.4 \(low\)/)
    expect(told('matched')).toEqual([`said in full | with “${variant}”: exactly that row`])
  })

  it('has a word for figures older than 36 hours, and none before', () => {
    const later = { nowMs: Date.parse('2026-04-29T12:00:00Z') }
    expect(card({}, later).told('standing')[0]).toContain('24 Apr 2026, 5 days old')
    expect(card({}, later).told('first-party-price')[0]).toContain('genai-prices, 24 Apr 2026, 5 days old')
    expect(JSON.stringify(card().rows)).not.toMatch(/ old|yesterday/)
  })

  it('leaves out rows without data', () => {
    expect([...new Set(card(ofGpt54).rows.map(({ id }) => id))]).toEqual(['standing', 'frontier', 'board-price', 'speed', 'creator', 'reason'])
  })

  it('has nothing for a model that no catalogue lists', () => {
    expect(describeModel({ catalogue: catalogueOf(index), nowMs }, { modelId: 'openai/gpt-9' })).toBeUndefined()
  })
})

describe('what changed', () => {
  const since = (rows: Standing[], version = '4.0') => ({
    catalogue: catalogueOf({ ...index, previous: { asOf: '2026-04-23', version, rows } }),
  })
  const others = index.rows.slice(1)

  it('is told with its day, in score and rank', () => {
    const before = since([...others.slice(0, 1), row(2, 'GPT-5.5', 59), ...others.slice(1)])
    expect(card({}, before).told('standing')[0]).toContain('| +1.2, up 1 place since 23 Apr 2026 · ')
    expect(card({}, since([row(1, 'GPT-5.5', 61), ...others])).told('standing')[0]).toContain('| −0.8 since 23 Apr 2026 · ')
    expect(card({}, since(others)).told('standing')[0]).toContain('| new since 23 Apr 2026 · ')
  })

  it('is not told across versions, and the row says why', () => {
    expect(card({}, since(index.rows, '3.9')).told('standing')[0]).toContain('| no change told since 23 Apr 2026: version 3.9 then, 4.0 now')
  })

  it('is not worth a word when nothing did', () => {
    expect(card({}, since(index.rows)).told('standing')[0]).not.toContain('since')
  })
})

describe('prices', () => {
  it('say their basis, and first-party and cheapest stay two', () => {
    const { told } = card()
    expect(told('board-price')).toEqual(['$11.25 blend | (3 × input + output) / 4 · AA Index, version 4.0, 24 Apr 2026'])
    expect(told('first-party-price')).toEqual([
      '$5 in · $30 out | $0.50 cached input · $11.25 blend · base tier, long prompts cost more · per 1M tokens · genai-prices, 24 Apr 2026',
    ])
    expect(told('cheapest-price')).toEqual(['$4.50 in · $28 out | $10.375 blend · per 1M tokens · OpenRouter, 24 Apr 2026'])
  })

  it('and speeds that nobody knows are not zero', () => {
    expect(card().told('speed')).toEqual(['not measured | AA Index, version 4.0, 24 Apr 2026'])
    const unpriced = { ...index, rows: [row(1, 'GPT-5.5', 60.2, { modelId: 'openai/gpt-5.5' }), ...index.rows.slice(1)] }
    const { told } = card({}, { catalogue: catalogueOf(unpriced) })
    expect([told('board-price')[0]?.startsWith('not priced'), told('frontier')]).toEqual([true, []])
  })
})

describe('score for its price', () => {
  it('says that nothing cheaper scores higher, of how many, by which price and in which table', () => {
    expect(card().told('frontier')).toEqual(['Nothing cheaper scores higher | of 4 priced by blend · AA Index, version 4.0, 24 Apr 2026'])
  })

  it('names the one that is cheaper and scores higher', () => {
    expect(card(ofGpt54).told('frontier')[0]).toContain('GPT-5.5 is cheaper and scores higher')
    expect(card({ ...ofGpt54, variant: 'low' }).told('frontier')[0]).toContain('GPT-5.5 is cheaper and scores higher')
  })

  it('does not call the same price cheaper, nor the same score higher', () => {
    const rival = (score: number, usd: number) => ({
      catalogue: catalogueOf({ ...index, rows: [...index.rows.slice(0, 1), row(2, 'Rival', score, { blendUsdPerMillion: usd })] }),
    })
    expect(card({}, rival(61, 11.25)).told('frontier')[0]).toContain('Rival costs the same and scores higher')
    expect(card({}, rival(60.2, 9)).told('frontier')[0]).toContain('Rival is cheaper and scores the same')
  })

  it('says nothing where there is nothing to compare with', () => {
    expect(card({}, { catalogue: catalogueOf({ ...index, rows: index.rows.slice(0, 1) }) }).told('frontier')).toEqual([])
  })
})

describe('beyond figures', () => {
  it('quotes where the report names the model, with day and link', () => {
    const passages = {
      'openai/gpt-5.5': [
        { kind: 'editorial' as const, text: 'GPT-5.5 leads.', url, day: '2026-04-24' },
        { kind: 'story' as const, text: 'GPT-5.5 in the office', url: 'https://techcrunch.com/office', source: 'TechCrunch', day: '2026-04-24' },
      ],
    }
    const { rows } = card({}, { passages })
    expect(rows.filter(({ id }) => id === 'report').map(({ label, value, detail, url: link }) => [label, value, detail, link])).toEqual([
      ['In the report', 'GPT-5.5 leads.', 'Editorial, 24 Apr 2026', url],
      ['In the news', 'GPT-5.5 in the office', 'edition of 24 Apr 2026 · TechCrunch', 'https://techcrunch.com/office'],
    ])
  })

  it('says why each number: who measured, benchmark, version, day, link', () => {
    const { told, rows } = card()
    expect(told('reason')).toEqual([
      'Artificial Analysis Intelligence Index · version 4.0 | Artificial Analysis, as printed by The Inference Report (quoted), 24 Apr 2026',
      'SWE-rebench · version not stated | SWE-rebench, as printed by The Inference Report (quoted), 24 Apr 2026',
    ])
    expect(rows.find(({ id }) => id === 'reason')?.url).toBe(url)
  })

  it.each([
    ['full', 'said in full'],
    ['short', 'short for GPT-5.5, by its kin near by'],
    ['continued', 'continues the name before it: GPT-5.5'],
  ] as const)('says how the text named it: %s', (matched, words) => {
    expect(card({ matched }).told('matched')).toEqual([words])
  })

  it('says what became of an effort or a date in the text', () => {
    const saying = (variant: string) => card({ ...ofGpt54, variant, matched: 'full' }).told('matched')
    expect(saying('low')).toEqual(['said in full | with “low”: exactly that row'])
    expect(saying('xhigh')).toEqual(['said in full | with “xhigh”, which no board lists: the best row is shown'])
  })

  it('says of which board that is true, where it is not of all', () => {
    const dated: Leaderboard = { ...rebench, rows: [row(1, 'gpt-5.4-2026-03-05', 61, { modelId: 'openai/gpt-5.4', variant: '2026-03-05' })] }
    const { told } = card({ ...ofGpt54, variant: '2026-03-05', matched: 'full' }, { catalogue: catalogueOf(index, dated) })
    expect(told('matched')).toEqual(['said in full | with “2026-03-05”: exactly that row on SWE-rebench, the best one elsewhere'])
  })

  it('knows whether the reader follows the model, where it was told whom they follow', () => {
    const isFollowed = (followedModels?: string[]) => card({}, followedModels && { followedModels }).isFollowed
    expect([isFollowed(['openai/gpt-5.5']), isFollowed([]), isFollowed()]).toEqual([true, false, undefined])
  })

  it('knows whether the model is in the compare tray, where it was told what is', () => {
    const isCompared = (comparedModels?: string[]) => card({}, comparedModels && { comparedModels }).isCompared
    expect([isCompared(['openai/gpt-5.5']), isCompared([]), isCompared()]).toEqual([true, false, undefined])
  })
})

describe('the line to paste', () => {
  it('gives each figure its basis, its source and its day', () => {
    const unstated = { ...index, version: undefined }
    expect(card({}, { catalogue: catalogueOf(unstated) }).copyText).toBe('GPT-5.5: AA Index 60.2, Inference Report, 24 Apr 2026; $11.25 blend per 1M tokens')
    expect(card({}, { catalogue: catalogueOf(rebench) }).copyText).toBe(
      'GPT-5.5: SWE-rebench 64.4%, Inference Report, 24 Apr 2026; $5 in · $30 out per 1M tokens, base tier, long prompts cost more, first-party price, genai-prices, 24 Apr 2026',
    )
  })

  it('says which version, and of how many efforts it is the best', () => {
    expect(card(ofGpt54).copyText).toContain('GPT-5.4: AA Index 56.8 (best of 2 variants, as GPT-5.4 (high), version 4.0), Inference Report')
    expect(card({ ...ofGpt54, variant: 'low' }).copyText).toContain('GPT-5.4 (low): AA Index 35.0 (version 4.0), Inference Report')
  })

  it('has days but no ages, which would be wrong once it is pasted', () => {
    const later = { nowMs: Date.parse('2026-04-29T12:00:00Z'), catalogue: catalogueOf(rebench) }
    expect(card({}, later).copyText).toMatch(/genai-prices, 24 Apr 2026$/)
  })

  it('is absent where no figure is known', () => {
    expect(card(ofGpt54, { catalogue: catalogueOf() }).copyText).toBeUndefined()
  })
})
