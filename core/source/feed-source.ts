import { readFeed } from '../feed/read-feed.ts'
import { storiesOf } from '../feed/stories-of.ts'
import type { StoriesSource } from './source.ts'

/** What tells one feed from another. */
export interface FeedRow extends Pick<StoriesSource, 'id' | 'title' | 'homepage' | 'section'> {
  url: string
  /** On, unless said otherwise. */
  isOnByDefault?: boolean
}

/** A source in one of the formats every feed has; its stories bear its title. */
export function feedSource({ isOnByDefault = true, ...row }: FeedRow): StoriesSource {
  return {
    ...row,
    yields: 'stories',
    isOnByDefault,
    everyMinutes: 120,
    parse: (body, context) => storiesOf(readFeed(body, context), { name: row.title, fetchedAtMs: context.fetchedAtMs }),
  }
}
