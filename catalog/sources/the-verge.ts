import { readFeed } from '../../core/feed/read-feed.ts'
import { storiesOf } from '../../core/feed/stories-of.ts'
import type { StoriesSource } from '../../core/source/source.ts'

export const theVerge: StoriesSource = {
  id: 'the-verge',
  title: 'The Verge AI',
  homepage: 'https://www.theverge.com/ai-artificial-intelligence',
  yields: 'stories',
  section: 'wire',
  isOnByDefault: true,
  everyMinutes: 120,
  url: 'https://www.theverge.com/rss/ai-artificial-intelligence/index.xml',
  parse: (body, context) => storiesOf(readFeed(body, context), { name: 'The Verge', fetchedAtMs: context.fetchedAtMs }),
}
