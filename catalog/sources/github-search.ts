import * as v from 'valibot'
import { addDays } from '../../core/day/day.ts'
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
import { withoutEmojiNames } from '../../core/text/without-emoji-names.ts'

const NEW_WITHIN_DAYS = 7
const NAME_LENGTH = 200
const SUMMARY_LENGTH = 500

const BodySchema = v.object({ items: v.array(v.unknown()) })
const RepositorySchema = v.object({
  full_name: v.pipe(v.string(), v.transform((name) => plainText(name, NAME_LENGTH)), v.nonEmpty()),
  html_url: v.string(),
  description: TextSchema,
  language: orUnknown(v.pipe(v.string(), v.transform((name) => plainText(name, NAME_LENGTH)))),
  stargazers_count: CountSchema,
  created_at: TextSchema,
})
type Repository = v.InferOutput<typeof RepositorySchema>

/** The most starred repositories of the last days about language models. Off: who has no token is given few requests a minute. */
export const githubSearch: StoriesSource = {
  id: 'github-search',
  title: 'GitHub, new repositories',
  homepage: 'https://github.com/topics/llm',
  yields: 'stories',
  section: 'trending',
  isOnByDefault: false,
  everyMinutes: 720,
  url: ({ today }) => [
    `https://api.github.com/search/repositories?q=created:>${addDays(today, -NEW_WITHIN_DAYS)}+topic:llm&sort=stars&order=desc`,
  ],
  parse: (body, { fetchedAtMs }) => {
    const { items } = readJson(body, BodySchema)
    const stories = readRows(items, RepositorySchema).flatMap((repository) => storyOf(repository, fetchedAtMs))
    if (items.length > 0 && stories.length === 0) throw new SourceError(say('fault.unknownRepositories', { source: 'GitHub' }))
    return stories
  },
}

function storyOf({ full_name: title, html_url, description = '', language, stargazers_count: stars, created_at }: Repository, fetchedAtMs: number): Story[] {
  const url = httpUrl(html_url)
  if (url === undefined) return []
  const summary = plainText(withoutEmojiNames(description), SUMMARY_LENGTH)
  return [
    {
      id: storyId(url),
      title,
      url,
      source: 'GitHub',
      ...publishedBy(fetchedAtMs, readFeedDate(created_at)),
      ...(summary && { summary }),
      repository: { ...(language && { language }), ...(typeof stars === 'number' && { stars }) },
    },
  ]
}
