import type { Story } from '../edition/edition.ts'
import { isAiStory } from '../feed/is-ai-story.ts'
import { announcedAs, paperStoriesOf } from '../feed/paper-stories.ts'
import { readFeed } from '../feed/read-feed.ts'
import { storiesOf } from '../feed/stories-of.ts'
import { say } from '../language/say.ts'
import { SourceError, type StoriesSource } from './source.ts'

/** What tells one feed from another. */
export interface FeedRow extends Pick<StoriesSource, 'id' | 'title' | 'homepage' | 'section'> {
  url: string
  /** As named beside its stories, where that is not the title. */
  publisher?: string
  /** It tells of many things: only what is about AI is kept. */
  isGeneral?: boolean
  /** Somebody else makes the feed of this host's pages: what leads elsewhere is not the publisher's. */
  mirroredHost?: string
  /** On, unless said otherwise. */
  isOnByDefault?: boolean
}

/** A source in one of the formats every feed has. */
export function feedSource({ isOnByDefault = true, publisher, isGeneral, mirroredHost, ...row }: FeedRow): StoriesSource {
  return {
    ...row,
    yields: 'stories',
    isFeed: true,
    isOnByDefault,
    everyMinutes: 120,
    parse: (body, context) => {
      const items = readFeed(body, context)
      const kept = isGeneral ? items.filter(isAiStory) : items
      const teller = { name: publisher ?? row.title, fetchedAtMs: context.fetchedAtMs }
      const stories = row.section === 'papers' ? paperStoriesOf(kept.filter((item) => !announcedAs(item)?.startsWith('replace')), teller) : storiesOf(kept, teller)
      return mirroredHost === undefined ? stories : ownStories(stories, mirroredHost)
    },
  }
}

function ownStories(stories: readonly Story[], host: string): Story[] {
  const own = stories.filter(({ url }) => url !== undefined && isOnHost(url, host))
  if (stories.length > 0 && own.length === 0) throw new SourceError(say('fault.noLinksToHost', { host }))
  return own
}

function isOnHost(url: string, host: string): boolean {
  const { hostname } = new URL(url)
  return hostname === host || hostname.endsWith(`.${host}`)
}
