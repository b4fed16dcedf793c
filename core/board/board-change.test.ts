import { describe, expect, it } from 'vitest'
import type { Leaderboard, Standing } from '../model/model.ts'
import { boardChange } from './board-change.ts'

const points = { unit: 'points' } as const
const row = (rank: number, name: string, score: number, other: Partial<Standing> = {}): Standing => ({
  rank,
  name,
  score,
  modelId: `lab/${name.toLowerCase()}`,
  ...other,
})
const yesterday = [row(1, 'A', 60), row(2, 'B', 57.3), row(3, 'C', 57.2), row(4, 'D', 50)]
const board = (rows: Standing[], before: Standing[] = yesterday, versions: [string?, string?] = []): Leaderboard => ({
  id: 'intelligence-index',
  asOf: '2026-04-24',
  url: 'https://inference.report/archive/2026-04-24',
  version: versions[1],
  rows,
  previous: { asOf: '2026-04-23', version: versions[0], rows: before },
})
const changeIn = (today: Leaderboard, name: string) =>
  boardChange(today, today.rows.find((standing) => standing.name === name) ?? row(1, '', 0), points)

describe('boardChange', () => {
  const today = board([row(1, 'A', 60), row(2, 'C', 58.4), row(3, 'B', 57.3), row(4, 'E', 55), row(5, 'F', 49)])

  it('tells by how much the score and by how many places the rank moved', () => {
    expect(changeIn(today, 'C')).toEqual({ kind: 'moved', scoreBy: expect.closeTo(1.2), placesUp: 1 })
    expect(changeIn(today, 'B')).toEqual({ kind: 'moved', scoreBy: 0, placesUp: -1 })
  })

  it('says nothing where nothing moved, and nothing without an earlier board', () => {
    expect(changeIn(today, 'A')).toBeUndefined()
    expect(boardChange({ ...today, previous: undefined }, row(2, 'C', 58.4), points)).toBeUndefined()
  })

  it('calls new only what the earlier board would have listed', () => {
    expect(changeIn(today, 'E')).toEqual({ kind: 'new' })
    expect(changeIn(today, 'F')).toBeUndefined()
  })

  it('calls a row new whose model nobody knows, whatever other such rows there were', () => {
    const unknown = { modelId: undefined }
    const before = [...yesterday.slice(0, 3), row(4, 'Agent', 50, unknown)]
    const now = board([...yesterday.slice(0, 2), row(3, 'Newcomer', 57.25, unknown), row(4, 'Agent', 50, unknown)], before)
    expect(changeIn(now, 'Newcomer')).toEqual({ kind: 'new' })
    expect(changeIn(now, 'Agent')).toBeUndefined()
  })

  it('knows a row from a day when no source had its model yet', () => {
    const before = [...yesterday.slice(0, 3), { ...row(4, 'E', 54), modelId: undefined }]
    expect(changeIn(board(today.rows, before), 'E')).toMatchObject({ kind: 'moved', scoreBy: 1 })
  })

  it('compares a model at one effort only with itself at that effort', () => {
    const high = { modelId: 'lab/c', variant: 'high' }
    const rows = [row(1, 'A', 60), row(2, 'C (high)', 58, high), row(3, 'B', 57.3)]
    expect(changeIn(board(rows), 'C (high)')).toBeUndefined()
    const before = [row(1, 'A', 60), row(2, 'B', 57.3), row(3, 'c-high', 57, high)]
    expect(changeIn(board(rows, before), 'C (high)')).toMatchObject({ scoreBy: 1, placesUp: 1 })
  })

  it('tells nothing of rows that a board writes alike, at efforts that it does not name', () => {
    const twice = [row(1, 'A', 60), row(2, 'B', 57.3), row(3, 'A', 50), row(4, 'D', 49)]
    expect(['A', 'B'].map((name) => changeIn(board(twice, twice), name))).toEqual([undefined, undefined])
    const once = [row(1, 'A', 60), row(2, 'B', 57.3), row(3, 'D', 49)]
    expect(boardChange(board(once, twice), row(1, 'A', 60), points)).toBeUndefined()
    expect(boardChange(board(twice, once), row(3, 'A', 50), points)).toBeUndefined()
  })

  it('tells no change across two versions of a board, not even what is new, but why', () => {
    const other = board(today.rows, yesterday, ['v4.0', 'v4.1'])
    expect(['A', 'C', 'E'].map((name) => changeIn(other, name))).toEqual(Array(3).fill({ kind: 'silent', reason: 'stated' }))
    const rescored = board(yesterday.map((standing) => ({ ...standing, score: standing.score - 5 })))
    expect(changeIn(rescored, 'A')).toEqual({ kind: 'silent', reason: 'moved-together' })
  })

  it('takes no step within the interval of a rating for one, nor many of them for a new version', () => {
    const rated = (rank: number, name: string, score: number) => row(rank, name, score, { scoreInterval: { from: score - 6, to: score + 5 } })
    const lastWeek = [rated(1, 'A', 1500), rated(2, 'B', 1490), rated(3, 'C', 1480)]
    const drifted = board([rated(1, 'A', 1503), rated(2, 'C', 1492), rated(3, 'B', 1491)], lastWeek)
    expect(changeIn(drifted, 'A')).toBeUndefined()
    expect(changeIn(drifted, 'B')).toEqual({ kind: 'moved', scoreBy: 0, placesUp: -1 })
    expect(changeIn(drifted, 'C')).toEqual({ kind: 'moved', scoreBy: 12, placesUp: 1 })
    const refitted = board(lastWeek.map(({ rank, name, score }) => rated(rank, name, score + 40)), lastWeek)
    expect(changeIn(refitted, 'A')).toEqual({ kind: 'silent', reason: 'moved-together' })
  })

  it('takes no step for one that would show as +0 between ratings, which are whole', () => {
    const rated = (a: number, b: number) => [row(1, 'A', a), row(2, 'B', b), row(3, 'C', 1480), row(4, 'D', 1470), row(5, 'E', 1460)]
    const now = board(rated(1500.4, 1490.6), rated(1500, 1490))
    const [a, b] = now.rows.map((standing) => boardChange(now, standing, { unit: 'elo' }))
    expect([a, b]).toEqual([undefined, { kind: 'moved', scoreBy: expect.closeTo(0.6), placesUp: 0 }])
  })

  it('tells how shares of one whole moved, though one newcomer makes all others fall', () => {
    const today = board([row(1, 'New', 20), row(2, 'A', 16), row(3, 'B', 8)], [row(1, 'A', 20), row(2, 'B', 10)])
    expect(boardChange(today, row(2, 'A', 16), { unit: 'share' })).toEqual({ kind: 'moved', scoreBy: -4, placesUp: -1 })
  })

  it('compares nothing when the two days share no row', () => {
    expect(changeIn(board([row(1, 'X', 60)]), 'X')).toBeUndefined()
  })
})
