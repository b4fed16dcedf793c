import { describe, expect, it } from 'vitest'
import type { Leaderboard, Standing } from '../model/model.ts'
import { changesSince } from './changes-since.ts'
import { lookAgain, type SeenBoard } from './look.ts'

const points = { unit: 'points' } as const
const row = (rank: number, name: string, score: number, other: Partial<Standing> = {}): Standing => ({
  rank,
  name,
  score,
  modelId: `lab/${name.toLowerCase()}`,
  ...other,
})
const board = (rows: Standing[], other: Partial<Leaderboard> = {}): Leaderboard => ({
  id: 'intelligence-index',
  asOf: '2026-04-24',
  url: 'https://inference.report/archive/2026-04-24',
  rows,
  ...other,
})
const seen = (shown: Leaderboard): SeenBoard => {
  const [first] = lookAgain(undefined, [shown], 0).boards
  if (!first) throw new Error('Nothing was seen')
  return first
}
const priced = { speedTokensPerSecond: 58, blendUsdPerMillion: 11.25 }
const yesterday = [row(1, 'A', 60, priced), row(2, 'B', 57.3), row(3, 'C', 57.2), row(4, 'D', 50)]
const before = seen(board(yesterday, { asOf: '2026-04-23' }))
const told = (rows: Standing[]) => changesSince(before, board(rows), points)?.rows.map(({ row, ...change }) => ({ name: row.name, ...change }))
const still = { place: 'stayed', scoreBy: 0, placesUp: 0 }

describe('changesSince', () => {
  it('says nothing where nothing changed', () => {
    expect(told(yesterday)).toEqual([])
  })

  it('tells what entered, what left, and who moved by how much', () => {
    const rows = [row(1, 'A', 60, priced), row(2, 'C', 58.5), row(3, 'E', 58), row(4, 'B', 57.3)]
    expect(told(rows)).toEqual([
      { name: 'E', place: 'entered', scoreBy: 0, placesUp: 0 },
      { name: 'C', place: 'stayed', scoreBy: expect.closeTo(1.3), placesUp: 1 },
      { name: 'D', place: 'left', scoreBy: 0, placesUp: 0 },
      { name: 'B', place: 'stayed', scoreBy: 0, placesUp: -2 },
    ])
  })

  it('calls nothing entered or left beyond where one of the two copies ends', () => {
    expect(told([...yesterday, row(5, 'E', 49)])).toEqual([])
    expect(told(yesterday.slice(0, 3))).toEqual([])
  })

  it('takes a model that stands there at another effort for one that neither entered nor left', () => {
    const rows = [...yesterday.slice(0, 3), row(4, 'D (high)', 52, { modelId: 'lab/d', variant: 'high' })]
    expect(told(rows)).toEqual([])
  })

  it('tells a price and a speed from and to', () => {
    const rows = [row(1, 'A', 60, { speedTokensPerSecond: 71, blendUsdPerMillion: 9 }), ...yesterday.slice(1)]
    expect(told(rows)).toEqual([{ name: 'A', ...still, speed: { from: 58, to: 71 }, blend: { from: 11.25, to: 9 } }])
  })

  it('makes no step of a figure that was not known or is not known any more', () => {
    expect(told([row(1, 'A', 60), row(2, 'B', 57.3, { blendUsdPerMillion: 4.5 }), ...yesterday.slice(2)])).toEqual([
      { name: 'B', ...still, blend: { to: 4.5 } },
    ])
  })

  it('hears no change in what a measurement wobbles, and none that a reader could not see', () => {
    expect(told([row(1, 'A', 60.02, { speedTokensPerSecond: 62, blendUsdPerMillion: 11.250_02 }), ...yesterday.slice(1)])).toEqual([])
    const rated = (score: number) => board([row(1, 'A', score)])
    expect(changesSince(seen(rated(1498.2)), rated(1498.5), { unit: 'elo' })?.rows).toEqual([])
  })

  it('compares no scores and ranks of two versions, and still tells prices', () => {
    const rows = [row(1, 'C', 58), row(2, 'E', 57), row(3, 'A', 55, { ...priced, blendUsdPerMillion: 9 }), row(4, 'B', 50)]
    const changes = changesSince(seen(board(yesterday, { version: 'v4.0' })), board(rows, { version: 'v4.1' }), points)
    expect(changes?.silence).toBe('stated')
    expect(changes?.rows.map(({ row, ...change }) => ({ name: row.name, ...change }))).toEqual([{ name: 'A', ...still, blend: { from: 11.25, to: 9 } }])
    const lower = yesterday.map((standing) => ({ ...standing, score: standing.score - 5 }))
    expect(changesSince(before, board(lower), points)).toEqual({ silence: 'moved-together', rows: [] })
  })

  it('knows nothing of an older copy that stands in, nor of one that shares no row', () => {
    expect(changesSince(before, board([row(1, 'B', 61)], { asOf: '2026-04-22' }), points)).toBeUndefined()
    expect(changesSince(before, board([row(1, 'X', 61), row(2, 'Y', 60)]), points)).toBeUndefined()
  })

  it('puts what matters first: new ones before moved ones, the top before the rest, passed ones last', () => {
    const many = Array.from({ length: 20 }, (_, at) => row(at + 1, `M${at + 1}`, 60 - at))
    const rows = [...many.slice(0, 9), row(10, 'New', 51), ...many.slice(9, 19).map((standing) => ({ ...standing, rank: standing.rank + 1 }))]
    rows[1] = { ...row(2, 'M2', 59.4) }
    const names = changesSince(seen(board(many)), board(rows), points)?.rows.map(({ row }) => row.name)
    expect(names?.slice(0, 4)).toEqual(['M2', 'New', 'M20', 'M10'])
  })
})
