import { describe, expect, it } from 'vitest'
import type { Leaderboard, Model } from '../core/model/model.ts'
import { describeModel } from './describe-model.ts'

const nowMs = Date.parse('2026-04-24T12:00:00Z')
const model: Model = {
  id: 'z-ai/glm-5.1',
  name: 'GLM-5.1',
  creator: 'Z.ai',
  aliases: [],
  reportedScores: [
    {
      benchmark: 'Terminal-Bench', score: 66.1, metric: 'success rate', version: '2.1', setup: ['Terminus-2'],
      url: 'https://www.example.org/post', reportedOn: '2026-04-20', sourceId: 'models-dev',
    },
    { benchmark: 'NL2Repo', score: 40, url: 'https://huggingface.co/zai-org/GLM-5.1', sourceId: 'models-dev' },
  ],
}
const arena: Leaderboard = {
  id: 'lmarena-text',
  asOf: '2026-04-20',
  url: 'https://huggingface.co/datasets/lmarena-ai/leaderboard-dataset',
  rows: [{ rank: 5, name: 'glm-5.1', score: 1462.5, scoreInterval: { from: 1456, to: 1469 }, licence: 'MIT', modelId: model.id }],
}
const usage: Leaderboard = {
  id: 'openrouter-usage',
  asOf: '2026-04-23',
  url: 'https://openrouter.ai/rankings',
  rows: [{ rank: 6, name: 'z-ai/glm-5.1-20260407', score: 4.24, modelId: model.id, variant: '20260407' }],
}

function told(id: string, leaderboards: Leaderboard[] = [arena, usage], known: Partial<Model> = {}): string[] {
  const card = describeModel({ catalogue: { models: [{ ...model, ...known }], leaderboards }, nowMs }, { modelId: model.id })
  return card?.rows.filter((row) => row.id === id).map(({ label, value, detail }) => [label, value, detail].filter(Boolean).join(' | ')) ?? []
}

describe('the card of a model on other boards', () => {
  it('has a rating with what it is unsure by, and a share as a share', () => {
    expect(told('standing')).toEqual([
      'LMArena | 1463 ±7 · #5 of 5 | 20 Apr 2026, 4 days old',
      'OpenRouter | 4.2% · #6 of 6 | only as z-ai/glm-5.1-20260407 · 23 Apr 2026',
    ])
  })

  it('says the terms of each figure', () => {
    expect(told('reason')).toEqual([
      'Why this number | LMArena Text · version not stated | LMArena leaderboard dataset (CC BY 4.0), 20 Apr 2026, 4 days old',
      'Why this number | Most used on OpenRouter · version not stated | OpenRouter, openrouter.ai/rankings (CC BY 4.0), 23 Apr 2026',
    ])
  })

  it('says on which terms the model may be used, where a board knows', () => {
    expect(told('licence')).toEqual(['Licence | MIT | LMArena, 20 Apr 2026'])
  })

  it('says whether its weights are open, by whom, and who says otherwise', () => {
    expect(told('weights', [arena], { hasOpenWeights: false, saidBy: { hasOpenWeights: { sourceId: 'models-dev', asOfMs: nowMs } } })).toEqual(['Weights | not open | models.dev, 24 Apr 2026'])
    const disputed: Partial<Model> = {
      hasOpenWeights: true,
      saidBy: { hasOpenWeights: { sourceId: 'openrouter', asOfMs: nowMs } },
      otherClaims: [{ sourceId: 'models-dev', hasOpenWeights: false }, { sourceId: 'litellm', releasedOn: '2026-04-21' }],
    }
    expect(told('weights', [], disputed)).toEqual(['Weights | open | models.dev says not open · OpenRouter, 24 Apr 2026'])
  })

  it('takes a licence for its word on the weights where no source has one, and says nothing where none is known', () => {
    expect(told('weights')).toEqual(['Weights | open | licence MIT, LMArena, 20 Apr 2026'])
    expect(told('weights', [usage])).toEqual([])
  })

  it('never quotes how much it is used as its score', () => {
    expect(describeModel({ catalogue: { models: [model], leaderboards: [usage] }, nowMs }, { modelId: model.id })?.copyText).toBeUndefined()
  })
})

describe('reported scores', () => {
  it('are shown as those of whoever reports them, with day, setting and who cites them', () => {
    expect(told('reported-score')).toEqual([
      'Reported: Terminal-Bench | 66.1 success rate | version 2.1 · Terminus-2 · cited by models.dev · reported by example.org, 20 Apr 2026',
      'Reported: NL2Repo | 40 | cited by models.dev · reported by huggingface.co, day not stated',
    ])
  })

  it('are on no board', () => {
    expect(told('standing', [])).toEqual([])
  })
})
