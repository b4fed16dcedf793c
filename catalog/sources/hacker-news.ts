import * as v from 'valibot'
import type { Story } from '../../core/edition/edition.ts'
import { readFeedDate } from '../../core/feed/feed-date.ts'
import { httpUrl } from '../../core/feed/http-url.ts'
import { publishedBy } from '../../core/feed/published-by.ts'
import { storyId } from '../../core/feed/story-id.ts'
import { say } from '../../core/language/say.ts'
import { CountSchema, orUnknown, TextSchema } from '../../core/source/or-unknown.ts'
import { readJson } from '../../core/source/read-json.ts'
import { readRows } from '../../core/source/read-rows.ts'
import { SourceError, type StoriesSource } from '../../core/source/source.ts'
import { plainText } from '../../core/text/plain-text.ts'

const TITLE_LENGTH = 300

const BodySchema = v.object({ hits: v.array(v.unknown()) })
/** Nothing is older than the site. */
const SecondsSchema = v.pipe(v.number(), v.minValue(Date.UTC(2006, 9) / 1000))
const HitSchema = v.object({
  objectID: v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.digits()),
  title: v.pipe(v.string(), v.transform((title) => plainText(title, TITLE_LENGTH)), v.nonEmpty()),
  url: TextSchema,
  points: CountSchema,
  num_comments: CountSchema,
  created_at: TextSchema,
  created_at_i: orUnknown(SecondsSchema),
})

/** What more than a hundred people voted for; which of it is about AI, the query decides. */
export const hackerNews: StoriesSource = {
  id: 'hacker-news',
  title: 'Hacker News',
  homepage: 'https://news.ycombinator.com/',
  yields: 'stories',
  section: 'wire',
  isOnByDefault: true,
  everyMinutes: 120,
  url: 'https://hn.algolia.com/api/v1/search_by_date?query=AI&tags=story&numericFilters=points>100&hitsPerPage=50',
  parse: (body, { fetchedAtMs }) => {
    const { hits } = readJson(body, BodySchema)
    const stories = readRows(hits, HitSchema).map((hit) => storyOf(hit, fetchedAtMs))
    if (hits.length > 0 && stories.length === 0) throw new SourceError(say('fault.unknownStories', { source: 'Hacker News' }))
    return stories
  },
}

function storyOf(hit: v.InferOutput<typeof HitSchema>, fetchedAtMs: number): Story {
  const { objectID, title, points, num_comments: comments, created_at_i: createdAtSeconds } = hit
  const publishedAtMs = readFeedDate(hit.created_at) ?? (createdAtSeconds && createdAtSeconds * 1000)
  const discussionUrl = `https://news.ycombinator.com/item?id=${objectID}`
  // "Ask HN" and its like have no address but their own.
  const url = httpUrl(hit.url) ?? discussionUrl
  const isCounted = typeof points === 'number' && typeof comments === 'number'
  return {
    id: storyId(url),
    title,
    url,
    source: 'Hacker News',
    ...publishedBy(fetchedAtMs, publishedAtMs),
    ...(isCounted && { discussion: { url: discussionUrl, points, comments } }),
  }
}
