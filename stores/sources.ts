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

  async function readHealth(): Promise<void> {
    try {
      const [stored, settings] = await Promise.all([readHealths(), readSourceSettings()])
      healths.value = stored.filter(({ id }) => isOn(id, settings))
    } catch (error) {
      logFailure(error)
    }
  }

  async function readRights(): Promise<void> {
    try {
      areKeptOff.value = !(await mayReachSources())
    } catch (error) {
      logFailure(error)
    }
  }

  async function read(): Promise<void> {
    await Promise.all([readHealth(), readRights()])
  }

  /** Asks for the sites of all sources; the background hears of a "yes", and asks them. Call from a click. */
  async function allow(): Promise<void> {
    await requestSources().catch(logFailure)
  }

  onScopeDispose(watchPermissions(() => void readRights()))
  onScopeDispose(watchStamp('sources', () => void readHealth()))
  onScopeDispose(watchSourceSettings(() => void readHealth()))
  return { healths, trouble, areKeptOff, checkedAtMs, read, allow }
})

/** Told without the catalogue, whose parsers no page should carry: a source that is off as it comes is never asked until switched on. */
function isOn(sourceId: string, { switchedSources, ownFeeds }: SourceSettings): boolean {
  return isOwnFeedId(sourceId) ? ownFeeds.some(({ url }) => ownFeedId(url) === sourceId) : switchedSources[sourceId] !== false
}
