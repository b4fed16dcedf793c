import { describe, expect, it } from 'vitest'
import { bestFigures } from '../core/compare/best-figures.ts'
import { writeLines } from '../core/compare/write-lines.ts'
import { sharedSource, tellSource } from '../core/compare/tell-source.ts'
import type { Catalogue, Leaderboard, Model, Standing } from '../core/model/model.ts'
import type { Price } from '../core/price/price.ts'
import { compareModels } from './compare-models.ts'

const asOfMs = Date.parse('2026-04-24T12:00:00Z')
const price = (sourceId: string, inputUsdPerMillion: number, outputUsdPerMillion: number, other: Partial<Price> = {}): Price => ({
  inputUsdPerMillion,
  outputUsdPerMillion,
  sourceId,
  asOfMs,
  ...other,
})
const model = (id: string, name: string, other: Partial<Model> = {}): Model => ({ id, name, creator: id.split('/')[0] ?? '', aliases: [], ...other })
const row = (rank: number, modelId: string, score: number, other: Partial<Standing> = {}): Standing => ({ rank, name: modelId, modelId, score, ...other })

const gpt55 = model('openai/gpt-5.5', 'GPT-5.5', {
  releasedOn: '2026-04-23',
  contextWindowTokens: 1_050_000,
  saidBy: { contextWindowTokens: { sourceId: 'models-dev', asOfMs }, releasedOn: { sourceId: 'openrouter', asOfMs } },
  firstPartyPrice: price('genai-prices', 5, 30, { cachedInputUsdPerMillion: 0.5, isBaseTier: true }),
  cheapestPrice: price('openrouter', 4.5, 28),
})
const gpt54 = model('openai/gpt-5.4', 'GPT-5.4', { firstPartyPrice: price('genai-prices', 2.5, 15) })
const glm = model('z-ai/glm-5.1', 'GLM-5.1', { cheapestPrice: { isFree: true, sourceId: 'openrouter', asOfMs } })
const index: Leaderboard = {
  id: 'intelligence-index',
  asOf: '2026-04-24',
  url: 'https://inference.report/archive/2026-04-24',
  version: '4.0',
  rows: [
    row(1, gpt55.id, 60.2, { blendUsdPerMillion: 11.25 }),
    row(3, gpt54.id, 56.8, { name: 'GPT-5.4 (high)', variant: 'high', speedTokensPerSecond: 80, blendUsdPerMillion: 12 }),
    row(4, gpt54.id, 35, { name: 'GPT-5.4 (low)', variant: 'low', blendUsdPerMillion: 12 }),
  ],
}
const usage: Leaderboard = { ...index, id: 'openrouter-usage', version: undefined, rows: [row(1, gpt55.id, 12), row(2, glm.id, 7, { licence: 'MIT' })] }
const catalogue: Catalogue = { models: [glm, gpt54, gpt55], leaderboards: [index, usage] }

const all = compareModels(catalogue, [gpt55.id, gpt54.id, glm.id])
function told(id: string, compared = all) {
  const found = compared.groups.flatMap(({ rows }) => rows).find((candidate) => candidate.id === id)
  if (!found) return undefined
  const best = bestFigures(found)
  return found.figures.map(({ text, detail }, position) => [text, detail, best.has(position) && 'best'].filter(Boolean).join(' | '))
}

describe('models side by side', () => {
  it('stand in the order they were chosen, without those that left the catalogue', () => {
    expect(compareModels(catalogue, [gpt54.id, 'gone/model', gpt55.id]).models).toEqual([
      { id: gpt54.id, name: 'GPT-5.4' },
      { id: gpt55.id, name: 'GPT-5.5' },
    ])
  })

  it('cost what the reader’s day costs with them, where they have one', () => {
    expect(told('day-price')).toBeUndefined()
    const day = { inputTokensPerDay: 1_000_000, cachedTokensPerDay: 0, outputTokensPerDay: 100_000 }
    const compared = compareModels(catalogue, [gpt55.id, gpt54.id], day)
    expect(told('day-price', compared)?.map((words) => words.replace(/ \| .* a day/, ' …'))).toEqual(['$8.00/day …, base tier, long prompts cost more', '$4.00/day … | best'])
  })

  it('are not ranked by a day where one has its maker’s price and another its cheapest provider’s, though that is free', () => {
    const day = { inputTokensPerDay: 1_000_000, cachedTokensPerDay: 0, outputTokensPerDay: 100_000 }
    expect(told('day-price', compareModels(catalogue, [gpt55.id, gpt54.id, glm.id], day))).toEqual([
      '$8.00/day | First-party price, 1M in, 100K out a day, base tier, long prompts cost more',
      '$4.00/day | First-party price, 1M in, 100K out a day',
      'free | Cheapest on OpenRouter, 1M in, 100K out a day',
    ])
    expect(writeLines(compareModels(catalogue, [gpt54.id], day))).toContain('GPT-5.4: Price per my day $4.00/day (First-party price, 1M in, 100K out a day), genai-prices, 24 Apr 2026\n')
  })

  it('show their best score on each board with rank and range, and that a board does not list them', () => {
    expect(told('score-intelligence-index')).toEqual([
      '60.2 | rank 1 of 4 | best',
      '56.8 | rank 3 of 4 · best of 2 variants, as GPT-5.4 (high) · 35.0 to 56.8',
      'not listed',
    ])
  })

  it('are not ranked by how much they are used', () => {
    expect(told('score-openrouter-usage')).toEqual(['12.0% | rank 1 of 2', 'not listed', '7.0% | rank 2 of 2'])
  })

  it('have no fastest where only one was measured, and no zero where none was', () => {
    expect(told('speed-intelligence-index')).toEqual(['not measured', '80 tok/s | as GPT-5.4 (high)', 'not measured'])
  })

  it('keep first-party and cheapest prices apart, each with its list, its day and its tier', () => {
    expect(told('first-party-input')).toEqual(['$5 | base tier, long prompts cost more', '$2.50 | best', 'not priced'])
    expect(told('first-party-cached')).toEqual(['$0.50 | base tier, long prompts cost more', 'not priced', 'not priced'])
    expect(told('first-party-blend')).toEqual(['$11.25 | base tier, long prompts cost more', '$5.625 | best', 'not priced'])
    expect(told('cheapest-input')).toEqual(['$4.50', 'not priced', 'free | best'])
    expect(told('cheapest-blend')).toEqual(['$10.375', 'not priced', 'free | best'])
    const lists = all.groups.find(({ id }) => id === 'cheapest-price')?.rows.map(({ figures }) => sharedSource(figures))
    expect(lists?.map((source) => source && tellSource(source))).toContain('OpenRouter, 24 Apr 2026')
  })

  it('say of a board which version it is of, or that none is stated', () => {
    const source = (id: string) => {
      const shared = sharedSource(all.groups.flatMap(({ rows }) => rows).find((candidate) => candidate.id === id)?.figures ?? [])
      return shared && tellSource(shared)
    }
    expect(source('score-intelligence-index')).toBe('Inference Report, version 4.0, 24 Apr 2026')
    expect(source('score-openrouter-usage')).toBe('OpenRouter, CC BY 4.0, version not stated, 24 Apr 2026')
  })

  it('have no rows of what is known of none of them', () => {
    const two = compareModels(catalogue, [gpt54.id, gpt55.id])
    expect(told('licence', two)).toBeUndefined()
    expect(told('licence')).toEqual(['not listed', 'not listed', 'MIT'])
    expect(compareModels({ models: [glm], leaderboards: [] }, [glm.id]).groups.map(({ id }) => id)).toEqual(['cheapest-price'])
  })

  it('are told in lines that are good for themselves', () => {
    const lines = writeLines(all).split('\n')
    expect(lines).toContain('GPT-5.5: AA Index 60.2 (rank 1 of 4, version 4.0), Inference Report, 24 Apr 2026')
    expect(lines).toContain('GPT-5.5: Speed (AA Index) not measured (version 4.0), Inference Report, 24 Apr 2026')
    expect(lines).toContain(
      'GPT-5.5: First-party price per 1M tokens: input $5, output $30, cached input $0.50, blend $11.25 (base tier, long prompts cost more), genai-prices, 24 Apr 2026',
    )
    expect(lines).toContain('GPT-5.4: Cheapest on OpenRouter per 1M tokens: not priced')
    expect(lines).toContain('GPT-5.5: Context window 1.05M tokens, models.dev, 24 Apr 2026')
  })
})
