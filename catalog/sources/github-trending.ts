import { readFeedDate } from '../../core/feed/feed-date.ts'
import { readFeed } from '../../core/feed/read-feed.ts'
import { storiesOf } from '../../core/feed/stories-of.ts'
import { say } from '../../core/language/say.ts'
import { SourceError, type StoriesSource } from '../../core/source/source.ts'
import { plainText } from '../../core/text/plain-text.ts'
import { withoutEmojiNames } from '../../core/text/without-emoji-names.ts'

const SLASH = /\s*\/\s*/
const REPOSITORY = /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/?$/
/** Behind the repository's one sentence the feed often puts the whole of its front page. */
const SUMMARY_LENGTH = 220

/** GitHub's own list, which has no feed: somebody makes one every day. Neither language nor stars are in it. */
export const githubTrending: StoriesSource = {
  id: 'github-trending',
  title: 'GitHub Trending (community feed)',
  homepage: 'https://github.com/trending',
  yields: 'stories',
  isFeed: true,
  section: 'trending',
  isOnByDefault: true,
  everyMinutes: 120,
  url: 'https://mshibanami.github.io/GitHubTrendingRSS/daily/all.xml',
  parse: (body, context) => {
    const listed = readFeed(body, context)
    const repositories = listed.filter(({ url = '' }) => REPOSITORY.test(url))
    if (listed.length > 0 && repositories.length === 0) throw new SourceError(say('fault.noLinksToRepositories'))
    const stories = storiesOf(repositories, { name: 'GitHub', fetchedAtMs: context.fetchedAtMs })
    // What is of a day is the list: its repositories may be years old.
    const listedAtMs = Math.min(dateOfList(body) ?? context.fetchedAtMs, context.fetchedAtMs)
    return stories.map(({ title, summary, ...story }) => ({
      ...story,
      title: title.replace(SLASH, '/'),
      publishedAtMs: listedAtMs,
      ...(summary && { summary: plainText(withoutEmojiNames(summary), SUMMARY_LENGTH) }),
    }))
  },
}

function dateOfList(body: string): number | undefined {
  const [head = ''] = body.slice(0, 5_000).split('<item', 1)
  return readFeedDate(/<(?:pubDate|lastBuildDate)>([^<]{1,60})</.exec(head)?.[1])
}
