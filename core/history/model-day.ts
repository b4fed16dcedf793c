import { dayOf, type Day } from '../day/day.ts'
import type { DayBoard, DayFigures } from './day-figures.ts'

export type ModelRow = DayBoard['rows'][number]
export type PriceList = DayFigures['priceLists'][number]

/** What the record of one day holds of one model. */
export interface ModelDay {
  day: Day
  /** Every board of that day, also those that did not list it: that too is known. */
  boards: readonly (Pick<DayBoard, 'id' | 'asOf' | 'version' | 'breaksWith'> & { rows: readonly ModelRow[] })[]
  prices: readonly (Pick<PriceList, 'basis' | 'sourceId'> & { asOf: Day } & PriceList['prices'][string])[]
}
export type ModelBoard = ModelDay['boards'][number]

/**
 * Takes out of days what is of one model. To be given the newest day first: a row that no source could tie to the model yet is known
 * by the name that it has later.
 */
export function modelDayReader(modelId: string): (figures: DayFigures) => ModelDay {
  const names = new Set<string>()
  const isMeant = (row: ModelRow) => (row.modelId === undefined ? names.has(row.name) : row.modelId === modelId)
  return ({ day, boards, priceLists }) => ({
    day,
    boards: boards.map(({ id, asOf, version, breaksWith, rows }) => {
      const own = rows.filter(isMeant)
      for (const { name } of own) names.add(name)
      return { id, asOf, rows: own, ...(version !== undefined && { version }), ...(breaksWith && { breaksWith }) }
    }),
    prices: priceLists.flatMap(({ basis, sourceId, asOfMs, prices: { [modelId]: price } }) => (price ? [{ basis, sourceId, asOf: dayOf(asOfMs), ...price }] : [])),
  })
}

export function inOrder(days: readonly ModelDay[]): ModelDay[] {
  return days.toSorted((a, b) => a.day.localeCompare(b.day))
}
