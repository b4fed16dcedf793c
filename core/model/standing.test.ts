import { describe, expect, it } from 'vitest'
import type { Leaderboard } from './model.ts'
import { standingOf } from './standing.ts'

const row = (rank: number, score: number, variant?: string) => ({ rank, name: `GPT-5.4 ${variant ?? ''}`, score, modelId: 'openai/gpt-5.4', variant })
const board: Leaderboard = {
  id: 'intelligence-index',
  asOf: '2026-04-24',
  url: 'https://inference.report/archive/2026-04-24',
  rows: [{ rank: 1, name: 'GPT-5.5', score: 60.2, modelId: 'openai/gpt-5.5' }, row(2, 55, 'high'), row(3, 45, 'medium'), row(4, 35, 'low')],
}

describe('standingOf', () => {
  it('answers a bare name with the best row and the range', () => {
    expect(standingOf(board, 'openai/gpt-5.4')).toMatchObject({
      row: { rank: 2, score: 55 },
      isExact: false,
      range: { lowest: 35, highest: 55, count: 3 },
      outOf: 4,
    })
  })

  it('answers a name that says its effort with exactly that row, and no range', () => {
    const standing = standingOf(board, 'openai/gpt-5.4', 'medium')
    expect(standing).toMatchObject({ row: { rank: 3 }, isExact: true })
    expect(standing).not.toHaveProperty('range')
  })

  it('counts out of no fewer than the board ranks, where a row of it could not be read', () => {
    expect(standingOf({ ...board, rows: board.rows.slice(1) }, 'openai/gpt-5.4', 'low')).toMatchObject({ row: { rank: 4 }, outOf: 4 })
  })

  it('has nothing to say of a model the board does not list', () => {
    expect(standingOf(board, 'z-ai/glm-5')).toBeUndefined()
  })
})
