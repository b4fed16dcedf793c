import { findPassages } from '../core/edition/find-passages.ts'
import type { Passage } from '../core/edition/passage.ts'
import { modelDayReader, type ModelDay } from '../core/history/model-history.ts'
import { readDayEdition, readDayFigures, readHistory } from './history.ts'
import { readMentionIndex } from './mention-index.ts'

const EDITIONS_READ = 14

/** What is kept of one model, the newest day first and one day at a time, so that the page answers in between. */
export async function* readModelDays(modelId: string): AsyncGenerator<ModelDay> {
  const take = modelDayReader(modelId)
  for (const day of await keptDays('figures')) {
    const figures = await readDayFigures(day)
    if (figures) yield take(figures)
  }
}

/** What editions before the newest said of one model; the newest one's passages are stored by themselves. */
export async function* readEarlierPassages(modelId: string): AsyncGenerator<Passage> {
  const index = await readMentionIndex()
  if (!index) return
  for (const day of (await keptDays('edition')).slice(1, 1 + EDITIONS_READ)) {
    const edition = await readDayEdition(day)
    if (edition) yield* findPassages(edition, index)[modelId] ?? []
  }
}

async function keptDays(kind: 'edition' | 'figures'): Promise<string[]> {
  const { days } = await readHistory()
  return Object.keys(days).filter((day) => days[day]?.[kind]).sort().reverse()
}
