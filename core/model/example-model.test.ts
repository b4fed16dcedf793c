import { expect, it } from 'vitest'
import { exampleModel } from './example-model.ts'
import type { Leaderboard, Model } from './model.ts'

const model = (id: string, inputUsdPerMillion?: number, outputUsdPerMillion?: number): Model => ({
  id,
  name: id,
  creator: 'Someone',
  aliases: [],
  firstPartyPrice: { ...(inputUsdPerMillion && { inputUsdPerMillion }), ...(outputUsdPerMillion && { outputUsdPerMillion }), sourceId: 'openrouter', asOfMs: 0 },
})
const models = [model('a/last', 1, 2), model('a/half', 1), model('a/second', 3, 4)]
const board: Leaderboard = {
  id: 'index',
  asOf: '2026-04-24',
  url: 'https://inference.report/',
  rows: ['a/half', 'a/gone', 'a/second', 'a/last'].map((modelId, place) => ({ rank: place + 1, name: modelId, score: 60 - place, modelId })),
}

it('is the best-placed model that is priced on both sides, or any that is', () => {
  expect(exampleModel({ models, leaderboards: [board] })?.id).toBe('a/second')
  expect(exampleModel({ models, leaderboards: [] })?.id).toBe('a/last')
  expect(exampleModel({ models: [model('a/half', 1)], leaderboards: [board] })).toBeUndefined()
})
