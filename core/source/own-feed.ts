import * as v from 'valibot'
import { sectionIds } from '../edition/edition.ts'

/** A feed the reader added by its address. */
export const OwnFeedSchema = v.object({
  url: v.pipe(v.string(), v.url()),
  title: v.pipe(v.string(), v.nonEmpty()),
  /** The page it is the feed of, where that is known. */
  homepage: v.exactOptional(v.string()),
  section: v.picklist(sectionIds),
})
export type OwnFeed = v.InferOutput<typeof OwnFeedSchema>

const ID_START = 'own:'

export function ownFeedId(url: string): string {
  return ID_START + url
}

export function isOwnFeedId(sourceId: string): boolean {
  return sourceId.startsWith(ID_START)
}
