import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef } from 'vue'
import { isOwnFeedId, ownFeedId } from '../core/source/own-feed.ts'
import { lastCheckedAtMs, troubleOf, type SourceHealth } from '../core/source/source-health.ts'
import { mayReachSources, requestSources } from '../platform/host-permissions.ts'
import { logFailure } from '../platform/log-failure.ts'
import { readSourceSettings, watchSourceSettings, type SourceSettings } from '../platform/source-settings.ts'
import { watchStamp } from '../platform/stamps.ts'
import { readHealths } from '../platform/store.ts'
import { watchPermissions } from '../platform/watch-permissions.ts'
import { useNow } from './now.ts'

/** Every source that is on and was ever asked, and how it has been. */
export const useSources = defineStore('sources', () => {
  const now = useNow()
  const healths = shallowRef<SourceHealth[]>([])
  /** Whether the browser keeps us off sites of sources that come with us. */
  const areKeptOff = shallowRef(false)
  const trouble = computed(() => troubleOf(healths.value, now.nowMs))
  const checkedAtMs = computed(() => lastCheckedAtMs(healths.value))

  async function read(): Promise<void> {
    try {
      const [stored, settings, isLetOn] = await Promise.all([readHealths(), readSourceSettings(), mayReachSources()])
      healths.value = stored.filter(({ id }) => isOn(id, settings))
      areKeptOff.value = !isLetOn
    } catch (error) {
      logFailure(error)
    }
  }

  /** Asks for the sites of all sources; the background hears of a "yes", and asks them. Call from a click. */
  async function allow(): Promise<void> {
    await requestSources().catch(logFailure)
  }

  onScopeDispose(watchPermissions(() => void read()))
  onScopeDispose(watchStamp('sources', () => void read()))
  onScopeDispose(watchSourceSettings(() => void read()))
  return { healths, trouble, areKeptOff, checkedAtMs, read, allow }
})

/** Told without the catalogue, whose parsers no page should carry: a source that is off as it comes is never asked until switched on. */
function isOn(sourceId: string, { switchedSources, ownFeeds }: SourceSettings): boolean {
  return isOwnFeedId(sourceId) ? ownFeeds.some(({ url }) => ownFeedId(url) === sourceId) : switchedSources[sourceId] !== false
}
