import type { Day } from '../day/day.ts'
import { toldBy, trimmed, unkept, withoutRepeats, type HistoryPoint, type HistorySpan } from './history-point.ts'
import { inOrder, type ModelDay, type PriceList } from './model-day.ts'

/**
 * Input and output over all days of one basis; a line is of one source. A day that tells an older list again, because its source could not
 * be asked, says nothing of that day's prices; but a price that a list announced has begun by then.
 */
export function priceHistory(days: readonly ModelDay[], basis: PriceList['basis']): (HistorySpan & { sourceId: string })[] {
  const spans: { sourceId: string; points: HistoryPoint[] }[] = []
  let before: Day | undefined
  let last: HistoryPoint | undefined
  for (const { day, prices } of inOrder(days)) {
    const price = prices.find((candidate) => candidate.basis === basis)
    const sourceId = price?.sourceId ?? spans.at(-1)?.sourceId
    if (sourceId === undefined) continue
    const isOfOther = spans.at(-1)?.sourceId !== sourceId
    const statedOn = price && price.asOf < day ? price.asOf : day
    const isNews = last === undefined || statedOn > last.day
    const point = pricePoint(isNews ? statedOn : day, price)
    if (isOfOther) spans.push({ sourceId, points: [] })
    else if (before !== undefined) spans.at(-1)?.points.push(...unkept(before, point.day))
    if (isOfOther || isNews || !last || toldBy(last) !== toldBy(point)) {
      spans.at(-1)?.points.push(point)
      last = point
    }
    before = day
  }
  return spans.map((span) => ({ ...span, points: withoutRepeats(trimmed(span.points)) })).filter(({ points }) => points.length > 0)
}

function pricePoint(day: Day, price: ModelDay['prices'][number] | undefined): HistoryPoint {
  const { input, output, isFree } = price ?? {}
  const gap = isFree ? 'free' : input === undefined && output === undefined ? 'not-priced' : undefined
  return { day, values: [input, output], ...(gap && { gap }) }
}
