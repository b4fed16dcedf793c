import { parseJsonFeed, type JsonFeed } from 'feedsmith'
import { html, plain, type FeedContent, type FeedEntry } from './feed-entry.ts'
import { httpUrl } from './http-url.ts'

export function jsonFeedContent(json: object, pageUrl: string, maxItems: number): FeedContent {
  // feedsmith believes the version only where it is the specification's address; feeds also write `1.0`. And it wants some words.
  const feed = { ...json, version: 'https://jsonfeed.org/version/1.1', description: 'feed' }
  const { title, home_page_url, language, items = [] } = parseJsonFeed(feed, { maxItems })
  return { title: plain(title), url: httpUrl(home_page_url, pageUrl), entries: items.map((item) => entryOf(item, pageUrl, language)) }
}

function entryOf(item: JsonFeed.Item<string>, pageUrl: string, language: string | undefined): FeedEntry {
  return {
    title: plain(item.title),
    summary: plain(item.summary),
    content: item.content_text === undefined ? html(item.content_html) : plain(item.content_text),
    // Where an entry has no other address, it is most often its id.
    url: httpUrl(item.url, pageUrl) ?? httpUrl(item.external_url, pageUrl) ?? httpUrl(item.id),
    id: item.id,
    dates: [item.date_published, item.date_modified],
    authors: (item.authors ?? []).map(({ name }) => plain(name)),
    categories: (item.tags ?? []).map(plain),
    kind: undefined,
    language: item.language ?? language,
  }
}
