import { activeSources } from '../../catalog/sources/index.ts'
import { isOwnFeedId } from '../../core/source/own-feed.ts'
import type { Source } from '../../core/source/source.ts'
import { mayAskHost, unallowedOf } from '../../platform/host-permissions.ts'
import { readSourceSettings } from '../../platform/source-settings.ts'

/** The sources that are on, without own feeds whose host the reader took back: nobody is asked against their will. */
export async function askableSources(): Promise<Source[]> {
  const settings = await readSourceSettings()
  const unallowed = await unallowedOf(settings.ownFeeds.map(({ url }) => url))
  return activeSources({ ...settings, ownFeeds: settings.ownFeeds.filter(({ url }) => !unallowed.has(url)) })
}

/** Of one source, when its turn comes: what its reader switched off, removed or forbade meanwhile is not asked. */
export async function isStillAskable({ id, url }: Source): Promise<boolean> {
  const isOn = activeSources(await readSourceSettings()).some((source) => source.id === id)
  return isOn && (!isOwnFeedId(id) || typeof url !== 'string' || (await mayAskHost(url)))
}
