import { bareSummary } from '../../feed/bare-summary.ts'
import { readFeedDate } from '../../feed/feed-date.ts'
import type { Page } from '../../markup/page.ts'
import { phrasesOf, type Phrase } from '../../markup/phrase.ts'
import type { Story } from '../edition.ts'
import { isGeneric, isTime } from './small-print.ts'
import type { Region } from './outline.ts'
import { findStoryItems, type StoryItem } from './story-items.ts'

const LONGEST_SOURCE = 40
const LONGEST_TITLE = 300
const SHORTEST_SUMMARY = 50
/** A text loose from every box is not followed further than this: what comes then is another part of the page. */
const MOST_PHRASES = 12

/** Every linked headline of a region, with the texts that belong to it. */
export function readStories(page: Page, region: Region, pageUrl: string): Story[] {
  return findStoryItems(page, region, pageUrl).flatMap((item) => storyOf(page, item) ?? [])
}

function storyOf(page: Page, item: StoryItem): Story | undefined {
  const phrases = phrasesOf(page, item).filter(({ first }) => !first.around.isChrome).slice(0, MOST_PHRASES)
  const title = titleOf(phrases)
  if (!title) return undefined
  const beside = phrases.filter((phrase) => phrase !== title && !isGeneric(phrase.text))
  const source = sourceAmong(beside) ?? (item.url && new URL(item.url).host.replace(/^www\./, ''))
  const summary = bareSummary(summaryAmong(page, beside, title) ?? '')
  const publishedAtMs = timeAmong(phrases)
  return {
    id: item.url ?? title.text,
    title: title.text,
    ...(item.url !== undefined && { url: item.url }),
    ...(source && { source }),
    ...(publishedAtMs !== undefined && { publishedAtMs }),
    ...(summary && { summary }),
  }
}

/** What stands out most: a heading, else the link's words, else, beside a link that says "Read more", the strongest text. */
function titleOf(phrases: readonly Phrase[]): Phrase | undefined {
  const isSmallPrint = ({ text, first }: Phrase) => isGeneric(text) || isTime(text) || first.around.time !== undefined
  const named = phrases.filter((phrase) => !isSmallPrint(phrase) && /\p{L}/u.test(phrase.text))
  const linked = named.filter(({ first }) => first.around.link)
  const headings = named.filter(({ first }) => first.around.isHeading)
  let candidates = [headings, linked, named].find(({ length }) => length > 0) ?? []
  for (const { around } of [{ around: 'link' }, { around: 'isStrong' }] as const) {
    const preferred = candidates.filter(({ first }) => first.around[around])
    if (preferred.length > 0) candidates = preferred
  }
  const titles = candidates.filter(({ text }) => text.length <= LONGEST_TITLE && !/[^.]\.$|…$/.test(text))
  return titles.toSorted((a, b) => b.text.length - a.text.length)[0] ?? candidates[0]
}

function sourceAmong(phrases: readonly Phrase[]): string | undefined {
  return phrases
    .filter(({ first }) => !first.around.time)
    .flatMap(({ text }) => text.split(/\s*[·•|]\s*/))
    .map((text) => text.replace(/^(?:via|by|from|source:?)\s+|^[\s\p{P}]+|[\s)\]:,\p{Pd}]+$/giu, ''))
    .find((text) => /\p{L}/u.test(text) && text.length <= LONGEST_SOURCE && !isTime(text) && !isGeneric(text))
}

function summaryAmong(page: Page, phrases: readonly Phrase[], title: Phrase): string | undefined {
  const long = phrases.find(({ text }) => text.length >= SHORTEST_SUMMARY)
  if (!long) return undefined
  // A line of its own is a summary with all its links and emphasis.
  return long.first.line === title.first.line ? long.text : page.lines[long.first.line]?.text
}

function timeAmong(phrases: readonly Phrase[]): number | undefined {
  const datetime = phrases.map(({ first }) => first.around.time?.attributes.datetime).find((stamp) => stamp !== undefined)
  return readFeedDate(datetime)
}
