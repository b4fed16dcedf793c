import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef } from 'vue'
import type { PaperFocus } from '../core/edition/paper-focus.ts'
import type { BuiltInSource, ListedSource } from '../core/source/listed-source.ts'
import { isSwitchedOn } from '../core/source/is-switched-on.ts'
import { ownFeedId } from '../core/source/own-feed.ts'
import { requestHosts, unallowedOf, unreachableOf } from '../platform/host-permissions.ts'
import { logFailure } from '../platform/log-failure.ts'
import { send } from '../platform/send.ts'
import { readSourceSettings, watchSourceSettings, writeSourceSettings, type SourceSettings } from '../platform/source-settings.ts'
import { watchPermissions } from '../platform/watch-permissions.ts'
import { sayingWhy } from './saying-why.ts'
import { useSources } from './sources.ts'

/** All sources there are, on or off, with the reader's own: for the page where they are switched. */
export const useSourceList = defineStore('source-list', () => {
  /** Undefined until read. */
  const settings = shallowRef<SourceSettings>()
  const catalogue = shallowRef<readonly BuiltInSource[]>([])
  const unallowedUrls = shallowRef<ReadonlySet<string>>(new Set())
  const { error, attempt } = sayingWhy()
  const asked = useSources()

  const healthById = computed(() => new Map(asked.healths.map((health) => [health.id, health])))
  const builtIn = computed<ListedSource[]>(() =>
    catalogue.value.map((source) => {
      const { id, title, homepage, group, url } = source
      const isOn = isSwitchedOn(source, settings.value?.switchedSources ?? {})
      return { id, title, homepage, group, url, isOn, isAllowed: !unallowedUrls.value.has(url), isOwn: false, health: healthById.value.get(id) }
    }),
  )
  const own = computed<ListedSource[]>(() =>
    (settings.value?.ownFeeds ?? []).map(({ url, title, homepage, section }) => {
      const id = ownFeedId(url)
      const isAllowed = !unallowedUrls.value.has(url)
      return { id, title, homepage: homepage ?? url, group: section, url, isOn: true, isAllowed, isOwn: true, health: healthById.value.get(id) }
    }),
  )

  const paperFocus = computed(() => settings.value?.paperFocus)
  const isHttpAllowed = computed(() => settings.value?.isHttpAllowed ?? false)

  async function take(read: SourceSettings): Promise<void> {
    settings.value = read
    await readRights()
  }

  async function readRights(): Promise<void> {
    const urlsOf = (sources: readonly { url: string }[]) => sources.map(({ url }) => url)
    const unallowed = await Promise.all([unreachableOf(urlsOf(catalogue.value)), unallowedOf(urlsOf(settings.value?.ownFeeds ?? []))])
    unallowedUrls.value = new Set(unallowed.flatMap((urls) => [...urls]))
  }

  async function switchSource(sourceId: string, isOn: boolean): Promise<void> {
    await attempt(() => send('switchSource', { sourceId, isOn }))
  }

  async function focusPapers(focus: PaperFocus): Promise<void> {
    await attempt(() => send('focusPapers', focus))
  }

  async function tryNow(sourceId: string): Promise<void> {
    await attempt(() => send('refresh', { everySource: false, sourceId }))
  }

  /** Call from a click: the browser asks the reader. */
  async function allow({ id, url }: ListedSource): Promise<void> {
    await attempt(async () => {
      if (await requestHosts([url])) await send('refresh', { everySource: false, sourceId: id })
    })
  }

  async function remove({ url }: ListedSource): Promise<void> {
    await attempt(() => send('removeFeed', { url }))
  }

  async function allowHttp(isAllowed: boolean): Promise<void> {
    await attempt(() => writeSourceSettings({ isHttpAllowed: isAllowed }))
  }

  onScopeDispose(watchSourceSettings((now) => void take(now).catch(logFailure)))
  onScopeDispose(watchPermissions(() => void readRights().catch(logFailure)))
  const firstRead = attempt(async () => {
    await Promise.all([readSourceSettings().then(take), asked.read()])
    catalogue.value = await send('listSources', {})
    await readRights()
  })
  return { isHttpAllowed, paperFocus, builtIn, own, error, firstRead, switchSource, focusPapers, tryNow, allow, remove, allowHttp }
})
