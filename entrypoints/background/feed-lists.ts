import { knownFeeds } from '../../catalog/known-feeds.ts'
import { sources, sourceUrls } from '../../catalog/sources/index.ts'
import { dayOf } from '../../core/day/day.ts'
import type { FeedListReview } from '../../core/opml/feed-list-review.ts'
import { readOpml } from '../../core/opml/read-opml.ts'
import { isSwitchedOn } from '../../core/source/is-switched-on.ts'
import { planFeeds, type FeedPlan, type FeedWish } from '../../core/source/plan-feeds.ts'
import { groupOf } from '../../core/source/source-group.ts'
import { SourceError } from '../../core/source/source.ts'
import type { Handlers } from '../../platform/serve.ts'
import { readSourceSettings, type SourceSettings } from '../../platform/source-settings.ts'

/** Answered here, because the parsers that come with sources and lists are far heavier than the page that asks. */
export const feedListHandlers: Pick<Handlers, 'listSources' | 'reviewFeedList' | 'listFeeds'> = {
  listSources: async () => sources.map((source) => {
    const { id, title, homepage, isOnByDefault } = source
    const [url = homepage] = sourceUrls(source, { today: dayOf(Date.now()) })
    return { id, title, homepage, isOnByDefault, url, group: groupOf(source) }
  }),
  reviewFeedList: ({ file }) => review(file),
  listFeeds: async () => {
    const settings = await readSourceSettings()
    return [...settings.ownFeeds, ...builtInFeeds(settings).filter(({ isOn }) => isOn)]
  },
}

/** What becomes of wished feeds, beside those there are. */
export function planned(wishes: readonly FeedWish[], settings: SourceSettings): FeedPlan {
  return planFeeds(wishes, { ownFeeds: settings.ownFeeds, builtIn: builtInFeeds(settings) }, settings)
}

/** The feeds that come with the extension, on or off. */
export function builtInFeeds({ switchedSources }: SourceSettings) {
  return knownFeeds().map((feed) => ({ ...feed, isOn: isSwitchedOn(feed, switchedSources) }))
}

async function review(file: string): Promise<FeedListReview> {
  try {
    const { feeds, isCut } = readOpml(file)
    return { kind: 'read', wishes: feeds, plan: planned(feeds, await readSourceSettings()), isCut }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    return { kind: 'refused', reason: error.message }
  }
}
