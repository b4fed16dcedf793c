import { expect, it } from 'vitest'
import { boards as definitions } from '../../catalog/boards.ts'
import type { Catalogue, Leaderboard, Model } from '../model/model.ts'
import { glanceAt } from './glance.ts'

const model = (id: string, name: string, creator: string, more: Partial<Model> = {}): Model => ({ id, name, creator, aliases: [], ...more })
const models = [
  model('anthropic/claude-opus-4.6', 'Claude Opus 4.6', 'Anthropic'),
  model('anthropic/claude-opus-4.7', 'Claude Opus 4.7', 'Anthropic'),
  model('openai/gpt-5.5', 'GPT-5.5', 'OpenAI'),
  model('openai/gpt-5.5-mini', 'GPT-5.5 mini', 'OpenAI', { firstPartyPrice: { sourceId: 'openrouter', asOfMs: 0, inputUsdPerMillion: 1, outputUsdPerMillion: 4 } }),
  model('z-ai/glm-5', 'GLM-5', 'Z.ai'),
]
const index: Leaderboard = {
  id: 'intelligence-index',
  asOf: '2026-04-24',
  url: 'https://report.example/',
  version: '4.0',
  rows: [
    { rank: 1, name: 'Claude Opus 4.7', modelId: 'anthropic/claude-opus-4.7', score: 61, blendUsdPerMillion: 10 },
    { rank: 2, name: 'GPT-5.5', modelId: 'openai/gpt-5.5', score: 60.2, blendUsdPerMillion: 11.25 },
    { rank: 3, name: 'Claude Opus 4.6', modelId: 'anthropic/claude-opus-4.6', score: 50 },
  ],
  previous: {
    asOf: '2026-04-23',
    version: '4.0',
    rows: [
      { rank: 1, name: 'GPT-5.5', modelId: 'openai/gpt-5.5', score: 60.2 },
      { rank: 2, name: 'Claude Opus 4.7', modelId: 'anthropic/claude-opus-4.7', score: 57.3 },
      { rank: 3, name: 'Claude Opus 4.6', modelId: 'anthropic/claude-opus-4.6', score: 49.3 },
    ],
  },
}
const rebench: Leaderboard = { ...index, id: 'swe-rebench', rows: [{ rank: 1, name: 'GLM-5', modelId: 'z-ai/glm-5', score: 62.8 }], previous: undefined }
const catalogue: Catalogue = { models, leaderboards: [index, rebench] }

it('lists followed models by rank, with score, price and change, those of no board last', () => {
  const ids = ['openai/gpt-5.5-mini', 'z-ai/glm-5', 'anthropic/claude-opus-4.6', 'openai/gpt-5.5', 'gone/for-good']
  expect(glanceAt({ models: ids, creators: [] }, catalogue, definitions)).toEqual([
    {
      modelId: 'openai/gpt-5.5',
      name: 'GPT-5.5',
      score: '60.2',
      rank: '#2',
      price: '$11.25 blend',
      change: { short: '▼1', words: 'down 1 place since 23 Apr 2026' },
    },
    {
      modelId: 'anthropic/claude-opus-4.6',
      name: 'Claude Opus 4.6',
      score: '50.0',
      rank: '#3',
      price: 'not priced',
      change: { short: '+0.7', words: '+0.7 since 23 Apr 2026' },
    },
    { modelId: 'z-ai/glm-5', name: 'GLM-5', score: '62.8% SWE-rebench', rank: '#1', price: 'not priced' },
    { modelId: 'openai/gpt-5.5-mini', name: 'GPT-5.5 mini', price: '$1 in · $4 out' },
  ])
})

it('has one line for a followed creator: the model that stands highest', () => {
  const lines = glanceAt({ models: ['anthropic/claude-opus-4.6'], creators: ['Anthropic'] }, catalogue, definitions)
  expect(lines.map(({ name, bestOf }) => [name, bestOf])).toEqual([
    ['Claude Opus 4.7', 'Anthropic'],
    ['Claude Opus 4.6', undefined],
  ])
})

it('has no change across two versions', () => {
  const next = { ...index, version: '4.1' }
  const [line] = glanceAt({ models: ['openai/gpt-5.5'], creators: [] }, { models, leaderboards: [next] }, definitions)
  expect(line?.score).toBe('60.2')
  expect(line?.change).toBeUndefined()
})
