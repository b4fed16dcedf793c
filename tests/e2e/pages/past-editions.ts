import type { Json, Tab } from '../browsers/browser.ts'

/** Keeps an edition of so many days ago, in the words of a test. Runs in a page of the extension, once it keeps today's. */
export function keepPastEdition(tab: Tab, ageDays: number, texts: { paragraphs?: string[]; wire?: Json[]; papers?: Json[] }): Promise<string> {
  return tab.evaluate(
    async (ageDays: number, texts: { paragraphs?: string[]; wire?: Json[]; papers?: Json[] }) => {
      const opened = indexedDB.open('keyval-store')
      const database = await new Promise<IDBDatabase>((resolve) => (opened.onsuccess = () => resolve(opened.result)))
      const dayAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
      const transaction = database.transaction('keyval', 'readwrite')
      const records = transaction.objectStore('keyval')
      const day = dayAgo(ageDays)
      const today = records.get(`day:${dayAgo(0)}:edition`) as IDBRequest<{ value: object }>
      today.onsuccess = () => {
        const value = {
          ...today.result.value,
          date: day,
          origin: 'report',
          editorial: { paragraphs: texts.paragraphs ?? [] },
          sections: [
            { id: 'wire', stories: texts.wire ?? [] },
            { id: 'papers', stories: texts.papers ?? [] },
          ],
        }
        records.put({ ...today.result, value }, `day:${day}:edition`)
      }
      await new Promise<void>((resolve) => (transaction.oncomplete = () => resolve()))
      database.close()
      return day
    },
    ageDays,
    texts as { paragraphs?: string[]; wire?: Json[]; papers?: Json[] },
  )
}
