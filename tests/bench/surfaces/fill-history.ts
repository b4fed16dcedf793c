import type { Page } from 'playwright-core'

/** Stores copies of today's edition and figures as those of so many days before it. Runs in a page of the extension. */
export function fillHistory(page: Page, days: number): Promise<void> {
  return page.evaluate(async (days) => {
    const opened = indexedDB.open('keyval-store')
    const database = await new Promise<IDBDatabase>((resolve) => (opened.onsuccess = () => resolve(opened.result)))
    const records = database.transaction('keyval', 'readwrite').objectStore('keyval')
    const read = (key: string) =>
      new Promise<{ version: number; value: object } | undefined>((resolve) => {
        const asked = records.get(key)
        asked.onsuccess = () => resolve(asked.result as { version: number; value: object } | undefined)
      })
    const today = new Date().toISOString().slice(0, 10)
    const [edition, figures] = [await read('edition'), await read(`day:${today}:figures`)]
    for (let age = 1; age <= days; age++) {
      const day = new Date(Date.parse(today) - age * 86_400_000).toISOString().slice(0, 10)
      if (edition) records.put({ ...edition, value: { ...edition.value, date: day } }, `day:${day}:edition`)
      if (figures) records.put({ ...figures, value: { ...figures.value, day } }, `day:${day}:figures`)
    }
    await new Promise((resolve) => (records.transaction.oncomplete = resolve))
    database.close()
  }, days)
}
