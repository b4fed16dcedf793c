import type { ComparedGroup, Comparison } from '../core/compare/comparison.ts'
import type { Catalogue } from '../core/model/model.ts'
import { placesOf } from '../core/model/quote.ts'
import type { Workload } from '../core/price/workload.ts'
import { boards } from './boards.ts'
import { compareGroups } from './compare-rows.ts'
import type { CompareSubject } from './compare-subject.ts'

/** Puts models side by side, in the order they are given. What is not in the catalogue (any more) is left out, and what nobody has. */
export function compareModels({ models, leaderboards }: Catalogue, modelIds: readonly string[], workload: Workload | null = null): Comparison {
  const compared = modelIds.flatMap((wanted) => models.find(({ id }) => id === wanted) ?? [])
  const subjects = compared.map((model): CompareSubject => ({ model, leaderboards, places: placesOf(model.id, leaderboards, boards), workload }))
  const groups = compareGroups().map(({ rows, ...group }): ComparedGroup => {
    const filled = rows.map(({ read, ...row }) => ({ ...row, figures: subjects.map(read) }))
    return { ...group, rows: filled.filter(({ figures }) => figures.some(({ value }) => value !== undefined)) }
  })
  return { models: compared.map(({ id, name }) => ({ id, name })), groups: groups.filter(({ rows }) => rows.length > 0) }
}
