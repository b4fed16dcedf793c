import { describe, expect, it } from 'vitest'
import { readLmarena } from './read-lmarena.ts'

const context = { url: 'https://datasets-server.huggingface.co/rows', fetchedAtMs: Date.parse('2026-04-24T08:00:00Z') }
const row = (model_name: string, rank: number, category = 'overall') => ({
  row_idx: rank - 1,
  row: { model_name, organization: 'x', rating: 1500.4 - rank, rating_lower: 1490, rating_upper: 1510, vote_count: 9000, rank, category, leaderboard_publish_date: '2026-04-20' },
})

describe('a page of LMArena', () => {
  it('is one board of the overall category, dated by the board itself', () => {
    const board = readLmarena(JSON.stringify({ rows: [row('gpt-5.5-high', 1), row('claude-opus-4-7', 2), row('glm-5', 1, 'coding')] }), context)
    expect(board).toMatchObject({ id: 'lmarena-text', asOf: '2026-04-20' })
    expect(board.rows).toEqual([
      { name: 'gpt-5.5-high', rank: 1, score: 1499.4 },
      { name: 'claude-opus-4-7', rank: 2, score: 1498.4 },
    ])
  })

  it('is refused when it holds no row', () => {
    expect(() => readLmarena('{"rows":[]}', context)).toThrow('no models')
    expect(() => readLmarena('{"error":"rate limited"}', context)).toThrow('shape')
  })
})
