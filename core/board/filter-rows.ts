import type { Standing } from '../model/model.ts'
import { hasOpenWeights } from '../model/open-weights.ts'
import type { BoardModels } from './board-model.ts'
import { countFilters, type RowFilter } from './row-filter.ts'
import type { ValueMark } from './value-marks.ts'

/** What must be known of rows to filter them. */
export interface FilterFacts {
  models: BoardModels
  followed: ReadonlySet<string>
  marks: ReadonlyMap<Standing, ValueMark>
  usdOf: (row: Standing) => number | undefined
}

export interface FilteredRows {
  rows: readonly Standing[]
  /** Rows that pass all else and are left out only because nobody knows what is asked for. */
  unknown: { creator: number; weights: number; price: number }
}

/** Keeps the order. What is not known never passes, and is counted. */
export function filterRows(rows: readonly Standing[], filter: RowFilter, facts: FilterFacts): FilteredRows {
  const unknown = { creator: 0, weights: 0, price: 0 }
  if (countFilters(filter) === 0) return { rows, unknown }
  const passing = rows.filter((row) => {
    const verdicts = [judgeMarks(row, filter, facts), ...judgeFacts(row, filter, facts)]
    if (verdicts.includes(false)) return false
    const lacking = verdicts.find((verdict) => typeof verdict === 'string')
    if (lacking) unknown[lacking] += 1
    return lacking === undefined
  })
  return { rows: passing, unknown }
}

/** Whether a row passes, or what is not known of it. */
type Verdict = boolean | keyof FilteredRows['unknown']

function judgeMarks(row: Standing, { isFollowedOnly, isFrontierOnly }: RowFilter, { followed, marks }: FilterFacts): boolean {
  if (isFollowedOnly && (row.modelId === undefined || !followed.has(row.modelId))) return false
  return !isFrontierOnly || marks.get(row)?.isOnFrontier === true
}

function judgeFacts(row: Standing, { creator, isOpenOnly, ceilingUsd }: RowFilter, { models, usdOf }: FilterFacts): Verdict[] {
  const model = row.modelId === undefined ? undefined : models.get(row.modelId)
  const verdicts: Verdict[] = []
  if (creator !== undefined) verdicts.push(model ? model.creator === creator : 'creator')
  if (isOpenOnly) verdicts.push(hasOpenWeights(model, [row]) ?? 'weights')
  if (ceilingUsd !== undefined) {
    const usd = usdOf(row)
    verdicts.push(usd === undefined ? 'price' : usd <= ceilingUsd)
  }
  return verdicts
}
