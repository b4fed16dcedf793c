import { describe, expect, it } from 'vitest'
import { boards as definitions } from '../../catalog/boards.ts'
import type { Leaderboard, Model } from '../model/model.ts'
import { dayFigures, markBreaks } from './day-figures.ts'

const board = (asOf: string, scores: number[], version?: string): Leaderboard => ({
  id: 'intelligence-index',
  asOf,
  url: 'https://inference.report/',
  ...(version !== undefined && { version }),
  rows: scores.map((score, position) => ({ rank: position + 1, name: `Model ${position}`, score })),
})
const price = { sourceId: 'openrouter', asOfMs: 5 }
const models: Model[] = [
  { id: 'openai/gpt-5.5', name: 'GPT-5.5', creator: 'OpenAI', aliases: [], cheapestPrice: { inputUsdPerMillion: 5, outputUsdPerMillion: 30, ...price } },
  { id: 'z-ai/glm-5', name: 'GLM-5', creator: 'Z.ai', aliases: [], cheapestPrice: { isFree: true, ...price } },
]
const none = { definitions, earlier: [] }
const breakOf = (after: Leaderboard, ...before: Leaderboard[]) => dayFigures('2026-04-24', [after], [], { definitions, earlier: before }).boards[0]?.breaksWith

describe('the figures of a day', () => {
  it('hold every price with its source, basis and time, and nothing for what is not priced', () => {
    expect(dayFigures('2026-04-24', [], models, none).priceLists).toEqual([
      { sourceId: 'openrouter', basis: 'cheapest', asOfMs: 5, prices: { 'openai/gpt-5.5': { input: 5, output: 30 }, 'z-ai/glm-5': { isFree: true } } },
    ])
  })

  it('hold boards without those they follow', () => {
    const { boards } = dayFigures('2026-04-24', [{ ...board('2026-04-24', [60]), previous: { asOf: '2026-04-23', rows: [] } }], [], none)
    expect(boards).toEqual([board('2026-04-24', [60])])
  })

  it('say where a version changed, stated or as all rows moved, against the newest earlier day', () => {
    const before = board('2026-04-23', [60, 57, 55])
    expect(breakOf(board('2026-04-24', [55, 52, 50]), board('2026-04-20', [55, 52, 50]), before)).toEqual({ asOf: '2026-04-23', reason: 'moved-together' })
    expect(breakOf(board('2026-04-24', [60, 57.5, 55]), before)).toBeUndefined()
    expect(breakOf(board('2026-04-24', [60], 'v4.1'), board('2026-04-23', [60], 'v4.0'))).toEqual({ asOf: '2026-04-23', reason: 'stated' })
  })

  it('take shares that fall together for no change of version', () => {
    const usage = (asOf: string, scores: number[]) => ({ ...board(asOf, scores), id: 'openrouter-usage' })
    expect(breakOf(usage('2026-04-24', [40, 20, 10]), usage('2026-04-23', [20, 25, 15]))).toBeUndefined()
  })

  it('compare with no day that is not earlier', () => {
    expect(breakOf(board('2026-04-23', [55, 52, 50]), board('2026-04-23', [60, 57, 55]))).toBeUndefined()
  })

  it('are marked anew when a day in between comes to be known', () => {
    const figures = dayFigures('2026-04-24', [board('2026-04-24', [60, 57, 55])], [], { definitions, earlier: [board('2026-04-20', [66, 63, 61])] })
    expect(figures.boards[0]).toHaveProperty('breaksWith')
    expect(markBreaks(figures, { definitions, earlier: [board('2026-04-23', [60, 57, 55])] }).boards[0]).not.toHaveProperty('breaksWith')
  })
})
