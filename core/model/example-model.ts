import { listPricesOf } from './list-price.ts'
import type { Catalogue, Model } from './model.ts'

/** The best-placed model with a price for both input and output: one that most readers know. */
export function exampleModel({ models, leaderboards }: Catalogue): Model | undefined {
  const byId = new Map(models.map((model) => [model.id, model]))
  const ranked = leaderboards.flatMap(({ rows }) => rows.flatMap(({ modelId }) => byId.get(modelId ?? '') ?? []))
  return [...ranked, ...models].find(isPriced)
}

function isPriced(model: Model): boolean {
  return listPricesOf(model).some(({ price }) => price.inputUsdPerMillion !== undefined && price.outputUsdPerMillion !== undefined)
}
