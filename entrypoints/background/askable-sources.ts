import { activeSources } from '../../catalog/sources/index.ts'
import type { Source } from '../../core/source/source.ts'
import { unallowedOf } from '../../platform/host-permissions.ts'
import { readSourceSettings } from '../../platform/source-settings.ts'

/** The sources that are on, without own feeds whose host the reader took back: nobody is asked against their will. */
export async function askableSources(): Promise<Source[]> {
  const settings = await readSourceSettings()
  const unallowed = await unallowedOf(settings.ownFeeds.map(({ url }) => url))
  return activeSources({ ...settings, ownFeeds: settings.ownFeeds.filter(({ url }) => !unallowed.has(url)) })
}
