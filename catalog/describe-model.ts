import type { Card } from '../core/card/card.ts'
import type { Catalogue } from '../core/model/model.ts'
import { cardRows } from './card-rows.ts'

/** @returns undefined for a model that is not in the catalogue (any more) */
export function describeModel(catalogue: Catalogue, modelId: string, variant?: string): Card | undefined {
  const model = catalogue.models.find(({ id }) => id === modelId)
  if (!model) return undefined
  const subject = { model, variant, leaderboards: catalogue.leaderboards }
  const rows = cardRows.flatMap(({ id, read }) => read(subject).map((row) => ({ id, ...row })))
  return { modelId, title: model.name, rows }
}
