import { describe, expect, it } from 'vitest'
import type { Leaderboard, Standing } from '../model/model.ts'
import { lookAgain } from './look.ts'

const row = (name: string, other: Partial<Standing> = {}): Standing => ({ rank: 1, name, score: 60, ...other })
const board = (id: string, asOf: string, rows: Standing[]): Leaderboard => ({ id, asOf, url: 'https://example.com/', description: 'Long.', rows })

describe('lookAgain', () => {
  it('keeps of a board what a later change is told from, and no more', () => {
    const previous = { asOf: '2026-04-23', rows: [row('A')] }
    const shown = { ...board('b', '2026-04-24', [row('A', { licence: 'MIT', voteCount: 3, blendUsdPerMillion: 9 })]), version: 'v4', previous }
    expect(lookAgain(undefined, [shown], 5)).toEqual({
      atMs: 5,
      boards: [{ id: 'b', asOf: '2026-04-24', version: 'v4', rows: [{ rank: 1, name: 'A', score: 60, blendUsdPerMillion: 9 }] }],
    })
  })

  it('is dated anew where the last look was by a clock that was ahead', () => {
    expect(lookAgain({ atMs: 365 * 86_400_000, boards: [] }, [], 8).atMs).toBe(8)
  })

  it('loses no board that is not shown, and no newer copy that another window has shown', () => {
    const first = lookAgain(undefined, [board('b', '2026-04-24', [row('B')]), board('c', '2026-04-24', [row('C')])], 10)
    const again = lookAgain(first, [board('c', '2026-04-23', [row('old')])], 8)
    expect(again.atMs).toBe(10)
    expect(again.boards.map(({ id, rows }) => [id, rows[0]?.name])).toEqual([['b', 'B'], ['c', 'C']])
  })

  it('remembers a price that the board leaves out for a day', () => {
    const first = lookAgain(undefined, [board('b', '2026-04-23', [row('A', { blendUsdPerMillion: 9, speedTokensPerSecond: 58 })])], 1)
    const [kept] = lookAgain(first, [board('b', '2026-04-24', [row('A', { speedTokensPerSecond: 60 })])], 2).boards
    expect(kept?.rows[0]).toMatchObject({ blendUsdPerMillion: 9, speedTokensPerSecond: 60 })
  })
})
