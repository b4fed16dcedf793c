import type { Story } from '../edition/edition.ts'
import { plainText } from '../text/plain-text.ts'
import { bareSummary } from './bare-summary.ts'
import type { FeedItem } from './feed-item.ts'
import { publishedBy } from './published-by.ts'
import { storyId } from './story-id.ts'

const SUMMARY_LENGTH = 500

interface Publisher {
  /** As shown beside the headline. */
  name: string
  fetchedAtMs: number
}

/** A feed's entries as stories, each once. */
export function storiesOf(items: readonly FeedItem[], publisher: Publisher): Story[] {
  const stories = new Map<string, Story>()
  for (const item of items) {
    const id = idOf(item, publisher, stories)
    if (!stories.has(id)) stories.set(id, storyOf(item, id, publisher))
  }
  return [...stories.values()]
}

function storyOf(item: FeedItem, id: string, { name, fetchedAtMs }: Publisher): Story {
  const { title, url, publishedAtMs, language } = item
  const summary = bareSummary(item.summary ?? '')
  return {
    id,
    title,
    ...(url !== undefined && { url }),
    source: name,
    ...(language !== undefined && { language }),
    ...publishedBy(fetchedAtMs, publishedAtMs),
    // Many feeds repeat the headline where a summary belongs.
    ...(summary && wordsOf(summary) !== wordsOf(title) && { summary: plainText(summary, SUMMARY_LENGTH) }),
  }
}

function wordsOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** Release notes are one page, with a fragment for every entry or without; what bears another headline is another story. */
function idOf({ url, id, title }: FeedItem, { name }: Publisher, stories: ReadonlyMap<string, Story>): string {
  const ids = url === undefined ? [`${name}: ${id ?? title}`] : [storyId(url), url]
  const isFree = (candidate: string) => (stories.get(candidate)?.title ?? title) === title
  return ids.find(isFree) ?? `${ids[0]} ${title}`
}
