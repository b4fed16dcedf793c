import { browser } from 'wxt/browser'
import * as v from 'valibot'
import { BoardSchema } from '../core/board/board.ts'
import { CatalogueSchema, ModelFactsSchema } from '../core/model/model.ts'

/** What ships inside the package, so that the first run works offline: written by `scripts/snapshot.ts` at build time. */
export const SnapshotSchema = v.object({
  boards: v.array(BoardSchema),
  /** First-party prices and OpenRouter's list, as the bundled genai-prices data have them. */
  models: v.array(ModelFactsSchema),
  /** Both of the above, merged: what a page shows before the background has stored anything. */
  catalogue: CatalogueSchema,
})
export type Snapshot = v.InferOutput<typeof SnapshotSchema>

export async function readSnapshot(): Promise<Snapshot> {
  const answer = await fetch(browser.runtime.getURL('/snapshot.json'))
  return v.parse(SnapshotSchema, await answer.json())
}
