import * as v from 'valibot'
import { say } from '../language/say.ts'
import { readJson } from '../source/read-json.ts'
import { SourceError, type ParseContext } from '../source/source.ts'
import { atomContent } from './atom-content.ts'
import { itemOf, titleOf, type FeedContent } from './feed-entry.ts'
import type { FeedItem } from './feed-item.ts'
import { httpUrl } from './http-url.ts'
import { jsonFeedContent } from './json-feed-content.ts'
import { cleanFeed } from './clean-feed.ts'
import { rssContent } from './rss-content.ts'

/** Many leave one or the other out. What has neither is no feed, but some other list of items. */
const JsonFeedSchema = v.union([
  v.looseObject({ version: v.string(), items: v.array(v.unknown()) }),
  v.looseObject({ title: v.string(), items: v.array(v.unknown()) }),
])

/** More than anyone scrolls through. */
const MAX_ITEMS = 300

/** Where a feed was found: the address that answered, and what the server says its own is. */
type Page = Pick<ParseContext, 'url' | 'contentLocation'>

/**
 * Reads RSS 0.9x, 1.0, 1.1 and 2.0, CDF, Atom 0.3 and 1.0, and JSON Feed. One without entries is `[]`: arXiv's has none at weekends.
 * @param page what links that are not absolute are relative to
 * @param maxItems what follows these is not read, nor is what follows an average of 5 kB of text for each
 * @throws SourceError when the body is empty, a web page, or no feed
 */
export function readFeed(body: string, page: Page, maxItems = MAX_ITEMS): FeedItem[] {
  return read(body, page, maxItems, ({ entries }) => entries.flatMap((entry) => itemOf(entry) ?? []))
}

/** What a feed says of itself. */
export interface FeedAbout {
  title?: string
  /** The page it is the feed of: absolute, http or https. */
  url?: string
}

/** @throws SourceError as `readFeed` does */
export function readFeedAbout(body: string, page: Page): FeedAbout {
  return read(body, page, MAX_ITEMS, (content) => {
    const title = titleOf(content)
    return { ...(title !== undefined && { title }), ...(content.url !== undefined && { url: content.url }) }
  })
}

function read<Result>(body: string, page: Page, maxItems: number, use: (content: FeedContent) => Result): Result {
  // Also drops a byte order mark, which counts as white space.
  const feed = body.trim()
  if (feed === '') throw new SourceError(say('fault.empty'))
  try {
    return use(contentOf(feed, httpUrl(page.contentLocation, page.url) ?? page.url, maxItems))
  } catch (error) {
    if (error instanceof SourceError) throw error
    throw new SourceError(say('fault.feedDamaged'), { cause: error })
  }
}

function contentOf(feed: string, pageUrl: string, maxItems: number): FeedContent {
  if (feed.startsWith('{')) return jsonFeedContent(readJson(feed, JsonFeedSchema), pageUrl, maxItems)
  const { dialect, xml } = cleanFeed(feed, pageUrl, maxItems)
  return dialect === 'atom' ? atomContent(xml, pageUrl) : rssContent(xml, pageUrl)
}
