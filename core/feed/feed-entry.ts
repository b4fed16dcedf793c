import { readLanguageTag } from '../language/language-tag.ts'
import { htmlToText } from '../text/html-to-text.ts'
import { plainText } from '../text/plain-text.ts'
import { readFeedDate } from './feed-date.ts'
import type { FeedItem } from './feed-item.ts'
import { httpUrl } from './http-url.ts'

const TITLE_LENGTH = 300
/** Of a text that must serve as the title. */
const BEGINNING_LENGTH = 120
const SUMMARY_LENGTH = 2_500
const NAME_LENGTH = 200
const FEED_TITLE_LENGTH = 120
/** A name longer than this is a mistake, and no name. */
const MAX_ID_LENGTH = 1_000
const MAX_MARKUP_LENGTH = 8_000
/** What still looks like this was escaped once too often, or is markup that its feed calls text: nobody writes about `</p>` and `&#8217;`. */
const MARKUP = /<\/(?:p|a|b|i|em|strong|span|div|li|ul|h\d)>|<(?:br ?\/?|img\s[^<>]*)>/i
const REFERENCE = /&(?:#\w+|amp|quot|apos|nbsp|hellip|[mn]dash|[lr][sd]quo);/gi
/** White space collapses: twice the characters wanted will nearly always do. */
const ENOUGH = 2

/** A text as a feed holds it, and whether that is HTML. */
export interface FeedText {
  value: string | undefined
  isHtml: boolean
}

/** An entry with its references resolved but its texts still as the feed holds them: what every dialect is brought to. */
export interface FeedEntry {
  title: FeedText
  summary: FeedText
  /** The article itself: never shown, but an entry without a title is named by its beginning. */
  content: FeedText
  url: string | undefined
  id: string | undefined
  /** What is best known first: one that cannot be read is passed over. */
  dates: readonly (string | undefined)[]
  authors: readonly FeedText[]
  categories: readonly FeedText[]
  kind: string | undefined
  /** As written: the entry's own, or the feed's. */
  language: string | undefined
}

/** A feed of any dialect: what it says of itself, and its entries. */
export interface FeedContent {
  title: FeedText
  /** The page it is the feed of. */
  url: string | undefined
  entries: readonly FeedEntry[]
}

export function html(value: string | undefined): FeedText {
  return { value, isHtml: true }
}

export function plain(value: string | undefined): FeedText {
  return { value, isHtml: false }
}

/** @returns undefined for an entry that says nothing and leads nowhere */
export function itemOf(entry: FeedEntry): FeedItem | undefined {
  const { id, kind } = entry
  const url = behindRedirect(entry.url)
  const summary = read(entry.summary, SUMMARY_LENGTH)
  const beginning = () => read(entry.summary, BEGINNING_LENGTH) ?? read(entry.content, BEGINNING_LENGTH)
  const title = read(entry.title, TITLE_LENGTH) ?? beginning() ?? url?.replace(/^https?:\/\//, '')
  if (title === undefined) return undefined
  const [publishedAtMs] = entry.dates.flatMap((date) => readFeedDate(date) ?? [])
  const language = readLanguageTag(entry.language)
  return {
    title,
    ...(url !== undefined && { url }),
    ...(id !== undefined && id.length <= MAX_ID_LENGTH && { id }),
    ...(publishedAtMs !== undefined && { publishedAtMs }),
    ...(summary !== undefined && { summary }),
    ...(language !== undefined && { language }),
    authors: readEach(entry.authors),
    categories: readEach(entry.categories),
    ...(kind !== undefined && { kind }),
  }
}

export function titleOf(content: FeedContent): string | undefined {
  return read(content.title, FEED_TITLE_LENGTH)
}

/** Google's alerts lead through a page of Google's own, which counts who comes by. */
function behindRedirect(url: string | undefined): string | undefined {
  const isRedirect = url !== undefined && /^https?:\/\/www\.google\.com\/url\?/.test(url)
  return isRedirect ? (httpUrl(new URL(url).searchParams.get('url') ?? undefined) ?? url) : url
}

function readEach(texts: readonly FeedText[]): string[] {
  return [...new Set(texts.flatMap((text) => read(text, NAME_LENGTH) ?? []))]
}

function read({ value, isHtml }: FeedText, maxLength: number): string | undefined {
  if (value === undefined) return undefined
  const told = isHtml ? htmlToText(value.slice(0, MAX_MARKUP_LENGTH), ENOUGH * maxLength) : value.slice(0, MAX_MARKUP_LENGTH)
  const text = plainText(MARKUP.test(told) ? htmlToText(told) : told.replace(REFERENCE, (reference) => htmlToText(reference)), maxLength)
  return text === '' ? undefined : text
}
