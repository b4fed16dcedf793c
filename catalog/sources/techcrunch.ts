import { readFeed } from '../../core/feed/read-feed.ts'
import { storiesOf } from '../../core/feed/stories-of.ts'
import type { StoriesSource } from '../../core/source/source.ts'

export const techcrunch: StoriesSource = {
  id: 'techcrunch',
  title: 'TechCrunch AI',
  homepage: 'https://techcrunch.com/category/artificial-intelligence/',
  yields: 'stories',
  section: 'wire',
  isOnByDefault: true,
  everyMinutes: 120,
  url: 'https://techcrunch.com/category/artificial-intelligence/feed/',
  parse: (body, context) => storiesOf(readFeed(body, context), { name: 'TechCrunch', fetchedAtMs: context.fetchedAtMs }),
}
