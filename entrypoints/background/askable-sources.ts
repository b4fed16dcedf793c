import { activeSources } from '../../catalog/sources/index.ts'
import { ownFeedId } from '../../core/source/own-feed.ts'
import type { Source } from '../../core/source/source.ts'
import { mayAskHost } from '../../platform/host-permissions.ts'
import { readSourceSettings } from '../../platform/source-settings.ts'

/** The sources that are on, without own feeds whose host the reader took back: nobody is asked against their will. */
export async function askableSources(): Promise<Source[]> {
  const settings = await readSourceSettings()
  const areAllowed = await Promise.all(settings.ownFeeds.map(({ url }) => mayAskHost(url)))
  const unallowed = new Set(settings.ownFeeds.filter((_, index) => !areAllowed[index]).map(({ url }) => ownFeedId(url)))
  return activeSources(settings).filter(({ id }) => !unallowed.has(id))
}
