import * as v from 'valibot'
import { sectionIds } from '../edition/edition.ts'
import { feedSource } from './feed-source.ts'
import type { StoriesSource } from './source.ts'

/** A feed the reader added by its address. */
export const OwnFeedSchema = v.object({
  url: v.pipe(v.string(), v.url()),
  title: v.pipe(v.string(), v.nonEmpty()),
  section: v.picklist(sectionIds),
})
export type OwnFeed = v.InferOutput<typeof OwnFeedSchema>

export function sourceOfOwnFeed({ url, title, section }: OwnFeed): StoriesSource {
  return feedSource({ id: `own:${url}`, title, homepage: new URL(url).origin, section, url })
}
