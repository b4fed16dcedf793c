import { parseOpml } from 'feedsmith'
import type { SectionId } from '../edition/edition.ts'
import { say } from '../language/say.ts'
import { wholeAddress } from '../source/feed-address.ts'
import { SourceError } from '../source/source.ts'
import { plainText } from '../text/plain-text.ts'
import type { OpmlFeed } from './opml-feed.ts'
import { sectionOf } from './section-folders.ts'

export interface ReadOpml {
  feeds: OpmlFeed[]
  /** There were more feeds than are read. */
  isCut: boolean
}

/** Nobody reads as many; a file with more is a mistake or a trap. */
const MOST_FEEDS = 1_000
const TITLE_LENGTH = 120
const URL_LENGTH = 2_000

type Outlines = NonNullable<NonNullable<ReturnType<typeof parseOpml>['body']>['outlines']>
type Outline = Outlines[number]

/**
 * Reads the list of feeds another reader wrote, in folders or without.
 * @throws SourceError when it is no such list, or holds no feed
 */
export function readOpml(file: string): ReadOpml {
  const feeds: OpmlFeed[] = []
  const waiting = outlinesOf(file).map((outline) => ({ outline, section: undefined as SectionId | undefined })).reverse()
  for (let next = waiting.pop(); next && feeds.length <= MOST_FEEDS; next = waiting.pop()) {
    const { outline, section } = next
    const feed = feedOf(outline, section)
    if (feed) feeds.push(feed)
    const inner = sectionOf(outline.text ?? outline.title) ?? section
    for (const child of [...(outline.outlines ?? [])].reverse()) waiting.push({ outline: child, section: inner })
  }
  if (feeds.length === 0) throw new SourceError(say('fault.noFeedsInFile'))
  return { feeds: feeds.slice(0, MOST_FEEDS), isCut: feeds.length > MOST_FEEDS }
}

function outlinesOf(file: string): Outlines {
  try {
    return (parseOpml(file.trim()).body?.outlines ?? []) as Outlines
  } catch (error) {
    throw new SourceError(say('fault.noFeedList'), { cause: error })
  }
}

function feedOf({ xmlUrl, title, text, htmlUrl }: Outline, section: SectionId | undefined): OpmlFeed | undefined {
  const written = xmlUrl?.trim() ?? ''
  const url = /^feed:/i.test(written) ? wholeAddress(written) : written
  if (url === '' || url.length > URL_LENGTH) return undefined
  return {
    title: plainText(title ?? text ?? '', TITLE_LENGTH) || plainText(url, TITLE_LENGTH),
    url,
    ...(htmlUrl !== undefined && htmlUrl.length <= URL_LENGTH && { homepage: htmlUrl.trim() }),
    ...(section !== undefined && { section }),
  }
}
