import { browser } from 'wxt/browser'
import { isTexts, settingKey } from './setting-table.ts'
import type { SiteListName } from './site-lists.ts'
import { watchStored } from './watch-stored.ts'

/** Calls back once, when a list of sites holds this one: now or later, or never where it cannot be read, as after an update. */
export function whenListed(name: SiteListName, host: string, onListed: () => void): void {
  const key = settingKey(name)
  const unwatch = watchStored('local', [key], read)
  let isTold = false
  read()

  function read(): void {
    browser.storage.local.get(key).then(({ [key]: sites }) => look(sites), unwatch)
  }

  function look(sites: unknown): void {
    if (isTold || !isTexts(sites) || !sites.includes(host)) return
    isTold = true
    unwatch()
    onListed()
  }
}
