import * as v from 'valibot'
import { addDays } from '../../core/day/day.ts'
import type { Story } from '../../core/edition/edition.ts'
import { readFeedDate } from '../../core/feed/feed-date.ts'
import { publishedBy } from '../../core/feed/published-by.ts'
import { storyId } from '../../core/feed/story-id.ts'
import { say } from '../../core/language/say.ts'
import { CountSchema, orUnknown, TextSchema } from '../../core/source/or-unknown.ts'
import { readJson } from '../../core/source/read-json.ts'
import { readRows } from '../../core/source/read-rows.ts'
import { SourceError, type StoriesSource } from '../../core/source/source.ts'
import { plainText } from '../../core/text/plain-text.ts'
import { readableLatex } from '../../core/text/readable-latex.ts'

/** Early in the day and at weekends there is no list: Friday's holds until Monday. */
const DAYS_BACK = 3
const TITLE_LENGTH = 300
const ABSTRACT_LENGTH = 2_500
const NAME_LENGTH = 200

const AuthorSchema = v.object({ name: v.pipe(v.string(), v.transform((name) => plainText(name, NAME_LENGTH)), v.nonEmpty()) })
const EntrySchema = v.object({
  paper: v.object({
    id: v.pipe(v.string(), v.regex(/^[\w.-]+$/)),
    title: v.pipe(v.string(), v.transform((title) => plainText(title, TITLE_LENGTH)), v.nonEmpty()),
    summary: TextSchema,
    authors: orUnknown(v.array(v.unknown())),
    publishedAt: TextSchema,
    submittedOnDailyAt: TextSchema,
    upvotes: CountSchema,
  }),
  numComments: CountSchema,
})
type Entry = v.InferOutput<typeof EntrySchema>

/** The papers people chose that day. */
export const huggingFacePapers: StoriesSource = {
  id: 'hugging-face-papers',
  title: 'Hugging Face daily papers',
  homepage: 'https://huggingface.co/papers',
  yields: 'stories',
  section: 'papers',
  isOnByDefault: true,
  everyMinutes: 120,
  url: ({ today }) =>
    Array.from({ length: DAYS_BACK + 1 }, (_, age) => `https://huggingface.co/api/daily_papers?date=${addDays(today, -age)}&limit=50`),
  parse: (body, { fetchedAtMs }) => {
    const listed = readJson(body, v.array(v.unknown()))
    if (listed.length === 0) throw new SourceError(say('fault.noPapersYet', { source: 'Hugging Face' }))
    const stories = readRows(listed, EntrySchema).map((entry) => storyOf(entry, fetchedAtMs))
    if (stories.length === 0) throw new SourceError(say('fault.unknownPapers', { source: 'Hugging Face' }))
    return stories
  },
}

function storyOf({ paper, numComments: comments }: Entry, fetchedAtMs: number): Story {
  const { id, title, summary = '', authors = [], upvotes: points } = paper
  const discussionUrl = `https://huggingface.co/papers/${id}`
  const url = /^\d{4}\.\d{4,5}$/.test(id) ? `https://arxiv.org/abs/${id}` : discussionUrl
  // The paper itself may be a week old; what is of today is that it was chosen.
  const publishedAtMs = readFeedDate(paper.submittedOnDailyAt) ?? readFeedDate(paper.publishedAt)
  const abstract = readableLatex(plainText(summary, ABSTRACT_LENGTH))
  const isCounted = typeof points === 'number' && typeof comments === 'number'
  return {
    id: storyId(url),
    title: readableLatex(title),
    url,
    source: 'Hugging Face',
    ...publishedBy(fetchedAtMs, publishedAtMs),
    paper: {
      authors: readRows(authors, AuthorSchema).map(({ name }) => name),
      ...(abstract && { abstract }),
    },
    ...(isCounted && { discussion: { url: discussionUrl, points, comments } }),
  }
}
