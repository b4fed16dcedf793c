import { parseJsonFeed, type JsonFeed } from 'feedsmith'
import { html, plain, type FeedEntry } from './feed-entry.ts'
import { httpUrl } from './http-url.ts'

export function jsonFeedEntries(json: object, pageUrl: string, maxItems: number): FeedEntry[] {
  // feedsmith believes the version only where it is the specification's address; feeds also write `1.0`.
  const { items = [] } = parseJsonFeed({ ...json, version: 'https://jsonfeed.org/version/1.1' }, { maxItems })
  return items.map((item) => entryOf(item, pageUrl))
}

function entryOf(item: JsonFeed.Item<string>, pageUrl: string): FeedEntry {
  return {
    title: plain(item.title),
    summary: plain(item.summary),
    content: item.content_text === undefined ? html(item.content_html) : plain(item.content_text),
    url: httpUrl(item.url, pageUrl) ?? httpUrl(item.external_url, pageUrl),
    id: item.id,
    date: item.date_published ?? item.date_modified,
    authors: (item.authors ?? []).map(({ name }) => plain(name)),
    categories: (item.tags ?? []).map(plain),
    kind: undefined,
  }
}
