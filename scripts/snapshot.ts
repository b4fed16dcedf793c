import { findProvider } from '@pydantic/genai-prices'
import { snapshotBoards } from '../catalog/snapshot/boards.ts'
import { snapshotPrices } from '../catalog/snapshot/prices.ts'
import { firstParties, genaiPrices } from '../catalog/sources/genai-prices.ts'
import { startOfDayMs } from '../core/day/day.ts'
import { mergeModels } from '../core/model/merge-models.ts'

/**
 * What ships inside the package as `snapshot.json`: the boards of `catalog/snapshot/` and the first-party prices of the
 * genai-prices package, already merged into a catalogue.
 */
export function snapshotJson(): string {
  const fetchedAtMs = startOfDayMs(snapshotPrices.asOf)
  const providers = Object.keys(firstParties).flatMap((providerId) => findProvider({ providerId }) ?? [])
  const models = genaiPrices.parse(JSON.stringify(providers), { url: genaiPrices.homepage, fetchedAtMs })
  return JSON.stringify({ boards: snapshotBoards, models, catalogue: mergeModels(models, snapshotBoards, fetchedAtMs) })
}
