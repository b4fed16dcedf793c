import { describe, expect, it } from 'vitest'
import type { Catalogue, Model } from './model.ts'
import { searchModels } from './search-models.ts'

function model(id: string, name: string, releasedOn?: string): Model {
  return { id, name, creator: id.split('/')[0] ?? '', aliases: [id], ...(releasedOn && { releasedOn }) }
}
const catalogue: Catalogue = {
  models: [
    model('openai/gpt-4.1', 'GPT-4.1', '2025-04-14'),
    model('openai/gpt-5.4', 'GPT-5.4', '2026-03-05'),
    model('openai/gpt-5.5', 'GPT-5.5', '2026-04-23'),
    model('anthropic/claude-opus-4.7', 'Claude Opus 4.7'),
    model('moonshotai/kimi-k2.6', 'Kimi K2.6'),
  ],
  leaderboards: [
    {
      id: 'intelligence-index',
      asOf: '2026-04-24',
      url: 'https://inference.report/',
      rows: [
        { rank: 1, name: 'GPT-5.5', score: 60.2, modelId: 'openai/gpt-5.5' },
        { rank: 4, name: 'GPT-5.4', score: 56.8, modelId: 'openai/gpt-5.4' },
      ],
    },
  ],
}
const namesFor = (query: string, limit = 8) => searchModels(catalogue, query, limit).map(({ name }) => name)

describe('searchModels', () => {
  it('shows ranked models first, by rank', () => {
    expect(namesFor('gpt')).toEqual(['GPT-5.5', 'GPT-5.4', 'GPT-4.1'])
  })

  it('cares neither for case, dashes nor the order of words', () => {
    expect(namesFor('gpt 5.5')).toEqual(['GPT-5.5'])
    expect(namesFor('4.7 OPUS')).toEqual(['Claude Opus 4.7'])
  })

  it('finds by the creator', () => {
    expect(namesFor('moonshot')).toEqual(['Kimi K2.6'])
  })

  it('lists nothing for an empty query and stops at the limit', () => {
    expect(namesFor('  ')).toEqual([])
    expect(namesFor('gpt', 1)).toEqual(['GPT-5.5'])
  })
})
