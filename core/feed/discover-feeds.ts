import { Parser } from 'htmlparser2'
import { resolveLink } from '../markup/resolve-link.ts'
import { plainText } from '../text/plain-text.ts'

/** A feed that a page names. */
export interface FeedLink {
  url: string
  /** As the page calls it; empty where it has no name for it. */
  title: string
}

const feedTypes = new Set(['application/rss+xml', 'application/atom+xml', 'application/rdf+xml', 'application/feed+json'])
const TITLE_LENGTH = 120
/** A page names a handful of feeds; who names more than these is no help in choosing. */
const MOST_FEEDS = 20
/** The parser's time grows with the square of the depth. */
const DEEPEST = 12_000
const PORTION = 16_384

/** The feeds a page names by `<link rel="alternate">`, in its order, each once. Most pages do so in their head, some further down. */
export function discoverFeeds(html: string, pageUrl: string): FeedLink[] {
  const feeds = new Map<string, FeedLink>()
  let baseHref: string | undefined
  let depth = 0
  const parser = new Parser({
    onopentag(name, attributes) {
      depth++
      if (name === 'base') baseHref ??= attributes.href
      if (name !== 'link' || !isFeed(attributes)) return
      const url = resolveLink(attributes.href, pageUrl, baseHref)
      if (url !== undefined && !feeds.has(url)) feeds.set(url, { url, title: plainText(attributes.title ?? '', TITLE_LENGTH) })
    },
    onclosetag: () => void depth--,
  })
  for (let start = 0; start < html.length && feeds.size < MOST_FEEDS && depth < DEEPEST; start += PORTION) {
    parser.write(html.slice(start, start + PORTION))
  }
  return [...feeds.values()].slice(0, MOST_FEEDS)
}

function isFeed({ rel = '', type = '' }: Record<string, string>): boolean {
  const relations = rel.toLowerCase().split(/\s+/)
  const [kind = ''] = type.toLowerCase().split(';')
  return relations.includes('feed') || (relations.includes('alternate') && feedTypes.has(kind.trim()))
}
