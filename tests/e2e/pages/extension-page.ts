import type polyfill from 'webextension-polyfill'
import type { Json, Tab } from '../browsers/browser.ts'

/** Reads one record of the extension's IndexedDB, from any of its pages: the truth behind what they show. */
export function readStored(tab: Tab, key: string): Promise<Json> {
  return tab.evaluate(async (key: string) => {
    const opened = indexedDB.open('keyval-store')
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(String(request.error)))
      })
    // A database that is not there yet must not come into being by being asked for.
    opened.onupgradeneeded = () => opened.transaction?.abort()
    const database = await done(opened).catch(() => undefined)
    if (!database) return undefined
    try {
      const stored = await done<{ value?: Json } | undefined>(database.transaction('keyval').objectStore('keyval').get(key))
      return stored?.value
    } finally {
      database.close()
    }
  }, key)
}

/** Asks the background to ask every source, as the refresh button does, and waits until all have answered or failed. */
export async function refreshAll(tab: Tab): Promise<void> {
  await tab.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: typeof polyfill; chrome: typeof polyfill }
    await (browser ?? chrome).runtime.sendMessage({ name: 'refresh', args: { everySource: true } })
  })
}

/** How far the background says the running or the last refresh is. */
export function readProgress(tab: Tab): Promise<{ isRunning: boolean; updatedAtMs: number } | undefined> {
  return tab.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: typeof polyfill; chrome: typeof polyfill }
    const stored = await (browser ?? chrome).storage.session.get('refresh-progress')
    return stored['refresh-progress'] as { isRunning: boolean; updatedAtMs: number } | undefined
  })
}

/** Reads a record of `storage.local`. */
export function readLocal(tab: Tab, key: string): Promise<Json> {
  return tab.evaluate(async (key: string) => {
    const { browser, chrome } = globalThis as unknown as { browser?: typeof polyfill; chrome: typeof polyfill }
    return (await (browser ?? chrome).storage.local.get(key))[key] as Json
  }, key)
}

/** What the extension's button on the toolbar bears, and what it says when pointed at. */
export function readToolbar(tab: Tab): Promise<{ badge: string; title: string }> {
  return tab.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: typeof polyfill; chrome: typeof polyfill }
    const { action } = browser ?? chrome
    return { badge: await action.getBadgeText({}), title: await action.getTitle({}) }
  })
}

/** Puts a record into `storage.local`, in place of what the extension wrote there. */
export function writeLocal(tab: Tab, key: string, value: Json): Promise<void> {
  return tab.evaluate(
    async (key: string, value: Json) => {
      const { browser, chrome } = globalThis as unknown as { browser?: typeof polyfill; chrome: typeof polyfill }
      await (browser ?? chrome).storage.local.set({ [key]: value })
    },
    key,
    value,
  )
}

/** Puts a value in the place of that of a record of the extension's IndexedDB. */
export function writeStored(tab: Tab, key: string, value: Json): Promise<void> {
  return tab.evaluate(
    async (key: string, value: Json) => {
      const opened = indexedDB.open('keyval-store')
      const database = await new Promise<IDBDatabase>((resolve) => (opened.onsuccess = () => resolve(opened.result)))
      const transaction = database.transaction('keyval', 'readwrite')
      const records = transaction.objectStore('keyval')
      records.get(key).onsuccess = (event) => records.put({ ...(event.target as IDBRequest<object>).result, value }, key)
      await new Promise<void>((resolve) => (transaction.oncomplete = () => resolve()))
      database.close()
    },
    key,
    value,
  )
}

/** Sends the background a message, as a page of the extension does, and waits for its answer. */
export async function tellBackground(tab: Tab, name: string, args: Json): Promise<void> {
  await tab.evaluate(
    async (name: string, args: Json) => {
      const { browser, chrome } = globalThis as unknown as { browser?: typeof polyfill; chrome: typeof polyfill }
      await (browser ?? chrome).runtime.sendMessage({ name, args })
    },
    name,
    args,
  )
}

/** Addresses of the extension's own pages that are open. */
export function openPages(tab: Tab): Promise<string[]> {
  return tab.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: typeof polyfill; chrome: typeof polyfill }
    const { tabs, runtime } = browser ?? chrome
    const all = await tabs.query({})
    return all.flatMap(({ url }) => (url?.startsWith(runtime.getURL('')) ? [url] : []))
  })
}

export function clearNotifications(tab: Tab): Promise<void> {
  return tab.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: typeof polyfill; chrome: typeof polyfill }
    const { notifications } = browser ?? chrome
    for (const id of Object.keys(await notifications.getAll())) await notifications.clear(id)
  })
}

/** The notifications of the extension that the browser shows now, by their ids. */
export function readNotifications(tab: Tab): Promise<string[]> {
  return tab.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: typeof polyfill; chrome: typeof polyfill }
    return Object.keys(await (browser ?? chrome).notifications.getAll())
  })
}

/** Puts something else in the place of every record of the extension's IndexedDB. */
export function damageStored(tab: Tab, garbage: Json): Promise<void> {
  return tab.evaluate(async (garbage: Json) => {
    const opened = indexedDB.open('keyval-store')
    const database = await new Promise<IDBDatabase>((resolve) => (opened.onsuccess = () => resolve(opened.result)))
    const transaction = database.transaction('keyval', 'readwrite')
    const records = transaction.objectStore('keyval')
    records.openCursor().onsuccess = (event) => {
      const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result
      cursor?.update(garbage)
      cursor?.continue()
    }
    await new Promise<void>((resolve) => (transaction.oncomplete = () => resolve()))
    database.close()
  }, garbage)
}

/** Holds the extension's database open while its deletion is wanted: nobody can open it until `release`. */
export async function blockStored(tab: Tab): Promise<{ release: () => Promise<void> }> {
  await tab.evaluate(async () => {
    const opened = indexedDB.open('keyval-store')
    const database = await new Promise<IDBDatabase>((resolve) => (opened.onsuccess = () => resolve(opened.result)))
    document.addEventListener('release', () => database.close())
    const deleted = indexedDB.deleteDatabase('keyval-store')
    await new Promise<void>((resolve) => (deleted.onblocked = () => resolve()))
  })
  return { release: () => tab.evaluate(() => void document.dispatchEvent(new Event('release'))) }
}

/** From now on this page cannot write to `storage.local`: the disk is full. */
export function refuseLocalWrites(tab: Tab): Promise<void> {
  return tab.evaluate(() => {
    const { browser, chrome } = globalThis as unknown as { browser?: typeof polyfill; chrome: typeof polyfill }
    ;(browser ?? chrome).storage.local.set = () => {
      throw new Error('IO error: no space left')
    }
  })
}

/** From now on this page cannot reach the background. */
export function refuseMessages(tab: Tab): Promise<void> {
  return tab.evaluate(() => {
    const { browser, chrome } = globalThis as unknown as { browser?: typeof polyfill; chrome: typeof polyfill }
    ;(browser ?? chrome).runtime.sendMessage = () => {
      throw new Error('There is no background')
    }
  })
}

/** Asks the background to ask every source, and does not wait for it. */
export async function beginRefresh(tab: Tab): Promise<void> {
  await tab.evaluate(() => {
    const { browser, chrome } = globalThis as unknown as { browser?: typeof polyfill; chrome: typeof polyfill }
    // A background that is killed does not answer.
    ;(browser ?? chrome).runtime.sendMessage({ name: 'refresh', args: { everySource: true } }).catch(() => undefined)
  })
}

/** Wakes the background with a message that wants nothing. */
export async function wake(tab: Tab): Promise<void> {
  await tab.evaluate(() => {
    const { browser, chrome } = globalThis as unknown as { browser?: typeof polyfill; chrome: typeof polyfill }
    ;(browser ?? chrome).runtime.sendMessage({ name: 'wake' }).catch(() => undefined)
  })
}

/** Every record of the extension's IndexedDB. */
export function readAllStored(tab: Tab): Promise<Record<string, Json>> {
  return tab.evaluate(async () => {
    const opened = indexedDB.open('keyval-store')
    const database = await new Promise<IDBDatabase>((resolve) => (opened.onsuccess = () => resolve(opened.result)))
    const store = database.transaction('keyval').objectStore('keyval')
    const all = <Result>(request: IDBRequest<Result>) => new Promise<Result>((resolve) => (request.onsuccess = () => resolve(request.result)))
    const [keys, values] = await Promise.all([all(store.getAllKeys()), all<Json[]>(store.getAll())])
    database.close()
    return Object.fromEntries(keys.map((key, at) => [String(key), values[at]]))
  })
}

/** Empties the extension's IndexedDB. */
export function forgetStored(tab: Tab): Promise<void> {
  return tab.evaluate(async () => {
    const opened = indexedDB.open('keyval-store')
    const database = await new Promise<IDBDatabase>((resolve) => (opened.onsuccess = () => resolve(opened.result)))
    const transaction = database.transaction('keyval', 'readwrite')
    transaction.objectStore('keyval').clear()
    await new Promise((resolve) => (transaction.oncomplete = resolve))
    database.close()
  })
}
