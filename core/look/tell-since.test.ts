import { describe, expect, it } from 'vitest'
import { boards } from '../../catalog/boards.ts'
import type { Leaderboard, Standing } from '../model/model.ts'
import { lookAgain } from './look.ts'
import { tellSince } from './tell-since.ts'

const [index, rebench] = boards
if (!index || !rebench) throw new Error('There are no boards')
const row = (rank: number, name: string, score: number, other: Partial<Standing> = {}): Standing => ({
  rank,
  name,
  score,
  modelId: `lab/${name.toLowerCase()}`,
  ...other,
})
const board = (id: string, rows: Standing[], version?: string): Leaderboard => ({
  id,
  asOf: '2026-04-24',
  url: 'https://inference.report/',
  ...(version && { version }),
  rows,
})
const then = [row(1, 'A', 60, { speedTokensPerSecond: 58, blendUsdPerMillion: 11.25 }), row(2, 'B', 57), row(3, 'C', 56), row(4, 'D', 50)]
const known = new Set(['lab/a', 'lab/b', 'lab/c', 'lab/e'])
const since = (rows: Standing[], versions: [string?, string?] = [], definition = index) =>
  tellSince(lookAgain(undefined, [board(definition.id, then, versions[0])], 7), [{ definition, board: board(definition.id, rows, versions[1]) }], known)
const shown = (rows: Standing[]) => {
  const told = since(rows)
  return told?.kind !== 'since' ? [] : told.boards.flatMap(({ rows }) => rows.map(({ name, facts }) => [name, ...facts.map((fact) => fact.shown)].join(' · ')))
}

describe('tellSince', () => {
  it('tells size and direction of every change in a few signs', () => {
    const rows = [row(1, 'C', 61.3), row(2, 'A', 60, { speedTokensPerSecond: 71, blendUsdPerMillion: 9 }), row(3, 'E', 58.04), row(4, 'B', 57)]
    expect(shown(rows)).toEqual([
      'C · ↑ 2 places · +5.3',
      'A · ↓ 1 place · $11.25 → $9 blend · 58 → 71 tok/s',
      'E · entered with 58.0',
      'D · left, was #4',
      'B · ↓ 2 places',
    ])
  })

  it('says in words what signs would not say to who hears them', () => {
    const told = since([row(1, 'A', 58.6, { speedTokensPerSecond: 58, blendUsdPerMillion: 9 }), ...then.slice(1)])
    expect(told?.kind === 'since' && told.boards[0]?.rows[0]?.facts.map(({ spoken }) => spoken)).toEqual([
      'score down by 1.4',
      'from $11.25 to $9 blend',
    ])
    const inPercent = since([...then.slice(0, 3), row(4, 'D', 51)], [], rebench)
    expect(inPercent).toMatchObject({ boards: [{ title: 'SWE-rebench', rows: [{ facts: [{ shown: '+1.0 pp', spoken: 'score up by 1.0 percentage points' }] }] }] })
  })

  it('calls a figure that came to be known by its name', () => {
    const rows = [...then.slice(0, 2), row(3, 'C', 56, { speedTokensPerSecond: 6.5, blendUsdPerMillion: 0.075 }), row(4, 'D', 50)]
    expect(shown(rows)).toEqual(['C · now priced: $0.075 blend · now measured: 6.5 tok/s'])
  })

  it('leads to a card only where there is one, and gives what left no rank', () => {
    const told = since([row(1, 'A', 60, then[0]), row(2, 'B', 57), row(3, 'C', 56), row(4, 'E', 55, { variant: 'high' })])
    const rows = told?.kind === 'since' ? (told.boards[0]?.rows ?? []) : []
    expect(rows.map(({ name, modelId, variant, rank }) => [name, modelId, variant, rank])).toEqual([
      ['E', 'lab/e', 'high', 4],
      ['D', undefined, undefined, undefined],
    ])
  })

  it('says why it is silent across versions', () => {
    const told = since([row(1, 'A', 54, then[0])], ['v4.0', 'v4.1'])
    expect(told).toMatchObject({ boards: [{ silence: 'Version v4.0 then, v4.1 now: ranks and scores are not compared.', rows: [] }] })
  })

  it('tells nothing of a board that was never seen, no board where nothing changed, and knows a first time', () => {
    const shownBoards = [{ definition: rebench, board: board(rebench.id, then) }]
    expect(tellSince(lookAgain(undefined, [board(index.id, then)], 7), shownBoards, known)).toEqual({ kind: 'since', atMs: 7, boards: [] })
    expect(since(then)).toEqual({ kind: 'since', atMs: 7, boards: [] })
    expect(tellSince(undefined, shownBoards, known)).toEqual({ kind: 'first' })
  })

  it('does not say that nothing changed where a board cannot be compared', () => {
    const unlike = [row(1, 'X', 61), row(2, 'Y', 60)]
    expect(since(unlike)).toBeUndefined()
    const look = lookAgain(undefined, [board(index.id, then), board(rebench.id, then)], 7)
    const tell = (ofIndex: Standing[]) =>
      tellSince(look, [{ definition: index, board: board(index.id, ofIndex) }, { definition: rebench, board: board(rebench.id, unlike) }], known)
    expect(tell(then)).toBeUndefined()
    expect(tell([row(1, 'A', 61.3), ...then.slice(1)])).toMatchObject({ kind: 'since', boards: [{ id: index.id }] })
  })
})
