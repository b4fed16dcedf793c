import { hasOpenWeights } from '../model/open-weights.ts'
import type { Catalogue, Standing } from '../model/model.ts'

/** What a board's rows are filtered by, beside what they say themselves. */
export interface BoardModel {
  name: string
  creator: string
  /** Undefined where nobody says: that is not open. */
  hasOpenWeights: boolean | undefined
}
/** By their ids. */
export type BoardModels = ReadonlyMap<string, BoardModel>

/** All models that stand on a board; a licence that one board states holds on the others too. */
export function boardModels({ models, leaderboards }: Catalogue): BoardModels {
  const rowsOf = new Map<string, Standing[]>()
  for (const { rows } of leaderboards) {
    for (const row of rows) {
      if (row.modelId === undefined) continue
      const others = rowsOf.get(row.modelId)
      if (others) others.push(row)
      else rowsOf.set(row.modelId, [row])
    }
  }
  return new Map(models.flatMap((model) => {
    const rows = rowsOf.get(model.id)
    return rows ? [[model.id, { name: model.name, creator: model.creator, hasOpenWeights: hasOpenWeights(model, rows) }]] : []
  }))
}
