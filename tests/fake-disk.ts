import { get } from 'idb-keyval'
import { vi } from 'vitest'

/** Makes the fake IndexedDB behave as a disk that is full, for the writes of which this is true. @returns the cure */
export function fillDisk(doesNotFit: (key: string) => boolean = () => true): () => void {
  const { prototype } = IDBObjectStore
  const put = prototype.put
  const spy = vi.spyOn(prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown, key) {
    if (doesNotFit(String(key))) throw new DOMException('Quota exceeded.', 'QuotaExceededError')
    return put.call(this, value, key)
  })
  return () => spy.mockRestore()
}

/** Makes the fake IndexedDB refuse to open, or wait. @returns what ends the waiting: a refusal after all */
export function closeDisk(how: 'refuses' | 'waits'): () => void {
  const waiting: IDBOpenDBRequest[] = []
  const refuse = () => waiting.splice(0).forEach((request) => request.onerror?.(new Event('error')))
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    const error = new DOMException('The requested version is less than the existing one.', 'VersionError')
    waiting.push({ error } as unknown as IDBOpenDBRequest)
    if (how === 'refuses') queueMicrotask(refuse)
    return waiting.at(-1) as IDBOpenDBRequest
  })
  return refuse
}

/** Makes the fake IndexedDB open late. @returns what opens it */
export function delayDisk(): () => void {
  let open: () => void = () => undefined
  const waiting = new Promise<void>((resolve) => (open = resolve))
  const indexedDbOpen = indexedDB.open.bind(indexedDB)
  vi.spyOn(indexedDB, 'open').mockImplementation((name) => {
    const request = {} as IDBOpenDBRequest
    void waiting.then(() => {
      const real = indexedDbOpen(name)
      real.onsuccess = (event) => {
        Object.assign(request, { result: real.result })
        request.onsuccess?.(event)
      }
    })
    return request
  })
  return open
}

/** The browser closes the open connection, as it does now and then; the next access opens another. */
export async function dropConnection(): Promise<void> {
  const opened = vi.spyOn(IDBDatabase.prototype, 'transaction')
  await get('')
  const database = opened.mock.contexts.at(-1) as IDBDatabase
  opened.mockRestore()
  database.close()
  database.onclose?.(new Event('close'))
}
