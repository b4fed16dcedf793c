import type { Tab } from '../browsers/browser.ts'

/**
 * Keeps the figures of today also for earlier days, as if the extension had been there: one day for each score that the first row of a
 * board had then, ending so many days ago. The board's version was another one.
 */
export function keepPastFigures(tab: Tab, board: { id: string; version: string }, scores: number[], lastAgeDays: number): Promise<void> {
  return tab.evaluate(
    async (board: { id: string; version: string }, scores: number[], lastAgeDays: number) => {
      interface Kept {
        version: number
        value: { day: string; boards: { id: string; asOf: string; version?: string; rows: { score: number }[] }[] }
      }
      const opened = indexedDB.open('keyval-store')
      const database = await new Promise<IDBDatabase>((resolve) => (opened.onsuccess = () => resolve(opened.result)))
      const dayAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
      const transaction = database.transaction('keyval', 'readwrite')
      const records = transaction.objectStore('keyval')
      const request = records.get(`day:${dayAgo(0)}:figures`) as IDBRequest<Kept>
      request.onsuccess = () => {
        for (const [position, score] of scores.entries()) {
          const kept = structuredClone(request.result)
          kept.value.day = dayAgo(lastAgeDays + scores.length - 1 - position)
          for (const each of kept.value.boards) {
            each.asOf = kept.value.day
            const [first] = each.rows
            if (each.id !== board.id || !first) continue
            each.version = board.version
            first.score = score
          }
          records.put(kept, `day:${kept.value.day}:figures`)
        }
      }
      await new Promise<void>((resolve) => (transaction.oncomplete = () => resolve()))
      database.close()
    },
    { ...board },
    scores,
    lastAgeDays,
  )
}
