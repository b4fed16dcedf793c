import { parseRssFeed, type RssFeed } from 'feedsmith'
import { html, plain, type FeedContent, type FeedEntry } from './feed-entry.ts'
import { httpUrl } from './http-url.ts'

/** Texts of RSS are HTML by custom: the specification is silent, and `AT&amp;amp;T` is what WordPress writes for a title. */
export function rssContent(xml: string, pageUrl: string): FeedContent {
  const { title, link, language, dc, items = [] } = parseRssFeed(xml)
  const url = httpUrl(link, pageUrl)
  return { title: html(title), url, entries: items.map((item) => entryOf(item, url ?? pageUrl, language ?? dc?.languages?.[0])) }
}

function entryOf(item: RssFeed.Item<string>, base: string, language: string | undefined): FeedEntry {
  const { atom, dc, dcterms, media } = item
  return {
    title: html(item.title ?? dc?.titles?.[0] ?? atom?.title?.value ?? media?.title?.value),
    summary: html(item.description ?? dc?.descriptions?.[0] ?? atom?.summary?.value ?? media?.description?.value),
    content: html(item.content?.encoded),
    url: linkOf(item, base),
    id: item.guid?.value,
    dates: [item.pubDate, dc?.dates?.[0], dcterms?.issued?.[0], dcterms?.created?.[0], atom?.published, atom?.updated],
    authors: [...(dc?.creators ?? []).map(html), ...(item.authors ?? []).map(({ name }) => plain(name))],
    categories: [...(item.categories ?? []).map(({ name }) => html(name)), ...(dc?.subjects ?? []).map(html)],
    kind: dc?.types?.[0],
    language: dc?.languages?.[0] ?? language,
  }
}

function linkOf({ link, atom, guid }: RssFeed.Item<string>, base: string): string | undefined {
  const alternate = atom?.links?.find(({ rel = 'alternate' }) => rel === 'alternate')?.href
  const permalink = guid?.isPermaLink === false ? undefined : httpUrl(guid?.value)
  return httpUrl(link, base) ?? httpUrl(alternate, base) ?? permalink
}
