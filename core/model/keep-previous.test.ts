import { describe, expect, it } from 'vitest'
import { keepPrevious } from './keep-previous.ts'
import type { Leaderboard } from './model.ts'

const board = (asOf: string, score = 60, id = 'intelligence-index'): Leaderboard => ({
  id,
  asOf,
  url: `https://inference.report/archive/${asOf}`,
  rows: [{ rank: 1, name: 'GPT-5.5', score }],
})
const follow = (...days: Leaderboard[]) => days.reduce<Leaderboard[]>((stored, day) => keepPrevious([day], stored), [])[0]

describe('keepPrevious', () => {
  it('keeps the board of the day before, and no more than that one', () => {
    const today = follow(board('2026-04-22', 58), board('2026-04-23', 59), board('2026-04-24', 60))
    expect(today?.previous).toEqual({ asOf: '2026-04-23', rows: [{ rank: 1, name: 'GPT-5.5', score: 59 }] })
  })

  it('keeps that one when today’s board is read again', () => {
    const today = follow(board('2026-04-23', 59), board('2026-04-24', 60), board('2026-04-24', 61), board('2026-04-24', 61))
    expect(today).toMatchObject({ rows: [{ score: 61 }], previous: { asOf: '2026-04-23' } })
  })

  it('takes no later day, and no other board, for an earlier one', () => {
    expect(follow(board('2026-04-25'), board('2026-04-24'))).not.toHaveProperty('previous')
    expect(follow(board('2026-04-23', 59, 'swe-rebench'), board('2026-04-24'))).not.toHaveProperty('previous')
  })
})
