import type { Day } from '../core/day/day.ts'
import { findPassages } from '../core/edition/find-passages.ts'
import type { Passage } from '../core/edition/passage.ts'
import { modelDayReader, type ModelDay } from '../core/history/model-day.ts'
import { readDayEdition, readDayFigures, readHistory } from './history.ts'
import { readMentionIndex } from './mention-index.ts'

/** What is kept of one model, the newest day first and one day at a time, so that the page answers in between. */
export async function* readModelDays(modelId: string): AsyncGenerator<ModelDay> {
  const take = modelDayReader(modelId)
  for (const day of await keptDays('figures')) {
    const figures = await readDayFigures(day)
    if (figures) yield take(figures)
  }
}

/** What each edition before the newest said of one model, the newest first; the newest one's passages are stored by themselves. */
export async function* readEarlierPassages(modelId: string): AsyncGenerator<{ day: Day; passages: readonly Passage[] }> {
  const index = await readMentionIndex()
  if (!index) return
  for (const day of (await keptDays('edition')).slice(1)) {
    const edition = await readDayEdition(day)
    if (edition) yield { day, passages: findPassages(edition, index)[modelId] ?? [] }
  }
}

/** The oldest day of which an edition is kept. */
export async function readKeptSince(): Promise<Day | undefined> {
  return (await keptDays('edition')).at(-1)
}

async function keptDays(kind: 'edition' | 'figures'): Promise<Day[]> {
  const { days } = await readHistory()
  return Object.keys(days).filter((day) => days[day]?.[kind]).sort().reverse()
}
