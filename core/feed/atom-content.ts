import { parseAtomFeed, type AtomFeed } from 'feedsmith'
import { html, plain, type FeedContent, type FeedEntry, type FeedText } from './feed-entry.ts'
import { httpUrl } from './http-url.ts'

export function atomContent(xml: string, pageUrl: string): FeedContent {
  const { title, links, entries = [] } = parseAtomFeed(xml)
  return { title: textOf(title), url: pageOf(links, pageUrl), entries: entries.map((entry) => entryOf(entry, pageUrl)) }
}

function entryOf(entry: AtomFeed.Entry<string>, pageUrl: string): FeedEntry {
  const { title, summary, content, links, id, published, updated, authors = [], categories = [], media, dc } = entry
  return {
    title: textOf(title ?? media?.title),
    summary: textOf(summary ?? media?.description),
    content: textOf(content),
    url: pageOf(links, pageUrl),
    id,
    dates: [published, updated],
    authors: authors.map(({ name }) => plain(name)),
    categories: categories.map(({ label, term }) => plain(label ?? term)),
    kind: undefined,
    language: dc?.languages?.[0],
  }
}

function pageOf(links: AtomFeed.Entry<string>['links'] = [], pageUrl: string): string | undefined {
  const alternates = links.filter(({ rel = 'alternate' }) => rel === 'alternate')
  const page = alternates.find(({ type = 'text/html' }) => type.includes('html')) ?? alternates[0]
  return httpUrl(page?.href, pageUrl)
}

/** Atom says which of its texts are HTML: `html` and `xhtml`, `text/html` in version 0.3. Other media are not texts. */
function textOf(text: { value?: string; type?: string } | undefined): FeedText {
  const type = text?.type?.toLowerCase() ?? 'text'
  if (type.includes('html')) return html(text?.value)
  return plain(type.includes('/') && !type.startsWith('text/') ? undefined : text?.value)
}
