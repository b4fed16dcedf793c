import { describe, expect, it } from 'vitest'
import type { Leaderboard, Model, Standing } from '../model/model.ts'
import { boardModels } from './board-model.ts'
import { filterRows } from './filter-rows.ts'
import { countFilters, type RowFilter } from './row-filter.ts'
import { valueMarks } from './value-marks.ts'

const row = (name: string, score: number, other: Partial<Standing> = {}): Standing => ({ rank: 1, name, score, modelId: `lab/${name}`, ...other })
const rows = [
  row('dear', 60, { blendUsdPerMillion: 11.25 }),
  row('fair', 55, { blendUsdPerMillion: 2 }),
  row('poor', 50, { blendUsdPerMillion: 2 }),
  row('unpriced', 49),
  row('nobody', 48, { modelId: undefined, blendUsdPerMillion: 1 }),
]
const board: Leaderboard = { id: 'intelligence-index', asOf: '2026-04-24', url: 'https://inference.report/', rows }
const arena: Leaderboard = { ...board, id: 'lmarena-text', rows: [row('fair', 1400, { licence: 'MIT' }), row('unpriced', 1300, { licence: 'Proprietary' })] }
const model = (name: string, creator: string, hasOpenWeights?: boolean): Model => ({ id: `lab/${name}`, name, creator, aliases: [], hasOpenWeights })
const models = boardModels({
  models: [model('dear', 'OpenAI', false), model('fair', 'Moonshot AI'), model('poor', 'OpenAI'), model('unpriced', 'OpenAI'), model('other', 'Nobody', true)],
  leaderboards: [board, arena],
})
const facts = {
  models,
  followed: new Set(['lab/poor']),
  marks: valueMarks(board, { better: 'higher', columns: ['price'] }),
  usdOf: ({ blendUsdPerMillion }: Standing) => blendUsdPerMillion,
}
function left(filter: RowFilter) {
  const { rows: passing, unknown } = filterRows(rows, filter, facts)
  return [passing.map(({ name }) => name).join(' '), unknown]
}
const none = { creator: 0, weights: 0, price: 0 }

describe('filterRows', () => {
  it('leaves everything as it is without a filter', () => {
    expect(filterRows(rows, {}, facts).rows).toBe(rows)
  })

  it('keeps what costs at most the ceiling, and counts what is not priced', () => {
    expect(left({ ceilingUsd: 2 })).toEqual(['fair poor nobody', { ...none, price: 1 }])
  })

  it('keeps one creator’s rows, and counts rows of which nobody knows the model', () => {
    expect(left({ creator: 'OpenAI' })).toEqual(['dear poor unpriced', { ...none, creator: 1 }])
  })

  it('takes weights for open where a source or another board’s licence says so, and for unknown where none does', () => {
    expect(left({ isOpenOnly: true })).toEqual(['fair', { ...none, weights: 2 }])
  })

  it('keeps followed rows, and those that nothing cheaper outscores', () => {
    expect(left({ isFollowedOnly: true })).toEqual(['poor', none])
    expect(left({ isFrontierOnly: true })).toEqual(['dear fair nobody', none])
  })

  it('counts as unknown only what passes all other filters', () => {
    expect(left({ ceilingUsd: 5, creator: 'Moonshot AI' })).toEqual(['fair', { ...none, creator: 1 }])
    expect(left({ ceilingUsd: 5, isFollowedOnly: true })).toEqual(['poor', none])
  })

  it('knows only models that stand on a board', () => {
    expect([...models.keys()]).toEqual(['lab/dear', 'lab/fair', 'lab/poor', 'lab/unpriced'])
  })

  it('counts the filters that are set', () => {
    expect([countFilters({}), countFilters({ creator: undefined }), countFilters({ ceilingUsd: 0, isOpenOnly: true })]).toEqual([0, 0, 2])
  })
})
