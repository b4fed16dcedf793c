import { Parser } from 'htmlparser2'
import * as v from 'valibot'
import { resolveLink } from '../markup/resolve-link.ts'
import { htmlToText } from '../text/html-to-text.ts'
import { plainText } from '../text/plain-text.ts'
import { localName } from './feed-names.ts'

/** What a feed says of itself. */
export interface FeedHead {
  title?: string
  /** The page it is the feed of. */
  homepage?: string
}

const JsonHeadSchema = v.looseObject({ title: v.optional(v.unknown()), home_page_url: v.optional(v.unknown()) })
const TITLE_LENGTH = 120
/** A head is at the beginning. */
const LONGEST_HEAD = 64_000

/** Reads the head of a feed in any dialect; of what cannot be read nothing is known. */
export function readFeedHead(body: string, feedUrl: string): FeedHead {
  const feed = body.trim()
  const { title = '', link } = feed.startsWith('{') ? jsonHead(feed) : xmlHead(feed.slice(0, LONGEST_HEAD))
  const name = plainText(htmlToText(title), TITLE_LENGTH)
  const homepage = resolveLink(link, feedUrl, undefined)
  return { ...(name !== '' && { title: name }), ...(homepage !== undefined && { homepage }) }
}

interface WrittenHead {
  title?: string | undefined
  link?: string | undefined
}

function jsonHead(feed: string): WrittenHead {
  try {
    const read = v.safeParse(JsonHeadSchema, JSON.parse(feed))
    const { title, home_page_url: link } = read.success ? read.output : {}
    return { ...(typeof title === 'string' && { title }), ...(typeof link === 'string' && { link }) }
  } catch {
    // Not JSON after all: who reads the entries says so.
    return {}
  }
}

/** Title and link as they stand before the first entry, not inside anything but the feed itself. */
function xmlHead(feed: string): WrittenHead {
  const head: WrittenHead = {}
  const open: string[] = []
  let isOver = false
  const parser = new Parser(
    {
      onopentag(writtenName, attributes) {
        const name = localName(writtenName)
        isOver ||= name === 'item' || name === 'entry'
        open.push(name)
        const isPlain = !writtenName.includes(':') || writtenName.startsWith('rss:')
        const isAlternate = name === 'link' && isInFeed(open) && (attributes.rel ?? 'alternate') === 'alternate'
        if (!isOver && isPlain && isAlternate) head.link ??= attributes.href
      },
      onclosetag: () => void open.pop(),
      ontext(text) {
        if (isOver || !isInFeed(open)) return
        if (open.at(-1) === 'title') head.title = (head.title ?? '') + text
        else if (open.at(-1) === 'link' && text.trim() !== '') head.link ??= text
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.write(feed)
  return head
}

function isInFeed(open: readonly string[]): boolean {
  const parent = open.at(-2)
  return parent === 'channel' || parent === 'feed'
}
