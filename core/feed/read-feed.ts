import * as v from 'valibot'
import { readJson } from '../source/read-json.ts'
import { SourceError } from '../source/source.ts'
import { atomEntries } from './atom-entries.ts'
import { itemOf, type FeedEntry } from './feed-entry.ts'
import type { FeedItem } from './feed-item.ts'
import { jsonFeedEntries } from './json-feed-entries.ts'
import { cleanFeed } from './clean-feed.ts'
import { rssEntries } from './rss-entries.ts'

const JsonFeedSchema = v.looseObject({ title: v.string(), items: v.array(v.unknown()) })

/** More than anyone scrolls through. */
const MAX_ITEMS = 300

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, and JSON Feed. One without entries is `[]`: arXiv's has none at weekends.
 * @param page the address that answered, for links that are not absolute
 * @param maxItems what follows these is not read, nor is what follows an average of 5 kB of text for each
 * @throws SourceError when the body is empty, a web page, or no feed
 */
export function readFeed(body: string, page: { url: string }, maxItems = MAX_ITEMS): FeedItem[] {
  // Also drops a byte order mark, which counts as white space.
  const feed = body.trim()
  if (feed === '') throw new SourceError('The answer is empty.')
  try {
    return entriesOf(feed, page.url, maxItems).flatMap((entry) => itemOf(entry) ?? [])
  } catch (error) {
    if (error instanceof SourceError) throw error
    throw new SourceError('The feed is too damaged to be read.', { cause: error })
  }
}

function entriesOf(feed: string, pageUrl: string, maxItems: number): FeedEntry[] {
  if (feed.startsWith('{')) {
    const json = readJson(feed, JsonFeedSchema)
    return json.items.length === 0 ? [] : jsonFeedEntries(json, pageUrl, maxItems)
  }
  const { dialect, xml, itemCount } = cleanFeed(feed, pageUrl, maxItems)
  if (itemCount === 0) return []
  return dialect === 'atom' ? atomEntries(xml, pageUrl) : rssEntries(xml, pageUrl)
}
