import { paperStoriesOf } from '../../core/feed/paper-stories.ts'
import { readFeed } from '../../core/feed/read-feed.ts'
import { say } from '../../core/language/say.ts'
import { SourceError, type StoriesSource } from '../../core/source/source.ts'

const CATEGORIES = ['stat.ML', 'cs.LG', 'cs.CL', 'cs.AI']
/** The number on arXiv with the version it was asked in. */
const VERSION = /v\d+$/

/** Papers as they were submitted, also before they are announced. Off: the announcements are fewer bytes, and every weekday's. */
export const arxivApi: StoriesSource = {
  id: 'arxiv-api',
  title: 'arXiv, as submitted',
  homepage: 'https://arxiv.org/list/cs.LG/recent',
  yields: 'stories',
  isFeed: true,
  section: 'papers',
  isOnByDefault: false,
  everyMinutes: 720,
  url: `https://export.arxiv.org/api/query?search_query=${CATEGORIES.map((category) => `cat:${category}`).join('+OR+')}&sortBy=submittedDate&sortOrder=descending&max_results=50`,
  parse: (body, context) => {
    const papers = readFeed(body, context)
    // It says what is wrong in the form of a paper.
    if (papers.some(({ id }) => id?.includes('arxiv.org/api/errors'))) throw new SourceError(say('fault.notUnderstood', { source: 'arXiv' }))
    // There always are some: now and then it just finds none.
    if (papers.length === 0) throw new SourceError(say('fault.noPapersFound', { source: 'arXiv' }))
    const lasting = papers.map(({ url, ...paper }) => ({ ...paper, ...(url && { url: url.replace(VERSION, '') }) }))
    return paperStoriesOf(lasting, { name: 'arXiv', fetchedAtMs: context.fetchedAtMs })
  },
}
