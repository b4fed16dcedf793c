import { ANNOUNCEMENT, announcedAs, paperStoriesOf } from '../../core/feed/paper-stories.ts'
import { readFeed } from '../../core/feed/read-feed.ts'
import { say } from '../../core/language/say.ts'
import { SourceError, type StoriesSource } from '../../core/source/source.ts'

/** A busy day lists far more than a feed usually does, and what is new may stand behind all that was replaced. */
const MAX_LISTED = 2_000
const MAX_PAPERS = 60

/** The papers announced today: one build each weekday, an empty feed at weekends and on holidays. */
export const arxiv: StoriesSource = {
  id: 'arxiv',
  title: 'arXiv',
  homepage: 'https://arxiv.org/list/stat.ML/new',
  yields: 'stories',
  isFeed: true,
  section: 'papers',
  isOnByDefault: true,
  everyMinutes: 120,
  url: 'https://rss.arxiv.org/rss/stat.ML+cs.LG+cs.CL+cs.AI',
  parse: (body, context) => {
    const listed = readFeed(body, context, MAX_LISTED)
    if (listed.length > 0 && listed.every((item) => announcedAs(item) === undefined)) {
      throw new SourceError(say('fault.newPapersNotTold', { source: 'arXiv' }))
    }
    const papers = listed.filter((item) => announcedAs(item) === 'new' && !ANNOUNCEMENT.test(item.title)).slice(0, MAX_PAPERS)
    return paperStoriesOf(papers, { name: 'arXiv', fetchedAtMs: context.fetchedAtMs })
  },
}
