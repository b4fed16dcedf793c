import { findProvider } from '@pydantic/genai-prices'
import { snapshotBoards } from '../catalog/snapshot/boards.ts'
import { snapshotPrices } from '../catalog/snapshot/prices.ts'
import { firstParties, genaiPrices, readOpenrouterList } from '../catalog/sources/genai-prices.ts'
import { startOfDayMs } from '../core/day/day.ts'
import { factsAsOf } from '../core/model/facts-as-of.ts'
import { mergeModels } from '../core/model/merge-models.ts'

/**
 * What ships inside the package as `snapshot.json`: the boards of `catalog/snapshot/`, and what the genai-prices package
 * knows of first-party prices and of OpenRouter's list, already merged into a catalogue.
 */
export function snapshotJson(): string {
  const fetchedAtMs = startOfDayMs(snapshotPrices.asOf)
  const providers = [...Object.keys(firstParties), 'openrouter'].flatMap((providerId) => findProvider({ providerId }) ?? [])
  const context = { url: genaiPrices.homepage, fetchedAtMs }
  const body = JSON.stringify(providers)
  const models = factsAsOf([...readOpenrouterList(body, context), ...genaiPrices.parse(body, context)], fetchedAtMs)
  return JSON.stringify({ boards: snapshotBoards, models, catalogue: mergeModels(models, snapshotBoards, fetchedAtMs) })
}
