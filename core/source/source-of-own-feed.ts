import { feedSource } from './feed-source.ts'
import { ownFeedId, type OwnFeed } from './own-feed.ts'
import type { StoriesSource } from './source.ts'

/** Apart from the feed's own file: what only keeps feeds must not bring the parsers with it. */
export function sourceOfOwnFeed({ url, title, homepage, section }: OwnFeed): StoriesSource {
  return feedSource({ id: ownFeedId(url), title, homepage: homepage ?? new URL(url).origin, section, url })
}
