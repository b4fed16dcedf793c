import * as v from 'valibot'
import { sectionIds } from '../edition/edition.ts'
import { feedSource } from './feed-source.ts'
import type { StoriesSource } from './source.ts'

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

export function sourceOfOwnFeed({ url, title, homepage, section }: OwnFeed): StoriesSource {
  return feedSource({ id: ownFeedId(url), title, homepage: homepage ?? new URL(url).origin, section, url })
}
