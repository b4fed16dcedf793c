import { dayOf } from '../day/day.ts'
import { formatDay } from '../figure/format-time.ts'
import type { Workload } from '../price/workload.ts'
import { dayPriceOf } from './day-price.ts'
import type { Leaderboard, Model } from './model.ts'
import { formatPriceOf, formatQuotedScore, placesOf, quotedPlace, quotedPrice, type QuotedBoard } from './quote.ts'

/**
 * A model in one line: `57.3 · #2 · $10 blend · 24 Apr 2026`; with a workload the price is what that costs a day. Where score and price
 * are of two days, each says its own; a price that is not its maker's says so, a score of another board than the first says which, and the best of several rows says so.
 */
export function datedFiguresOf(
  model: Model,
  leaderboards: readonly Leaderboard[],
  definitions: readonly QuotedBoard[],
  workload: Workload | null = null,
): string {
  const place = quotedPlace(placesOf(model.id, leaderboards, definitions))
  const price = workload ? dayPriceOf(model, workload) : quotedPrice(model, place)
  const parts: { text: string; day?: string }[] = []
  if (place) {
    const { row, range } = place.standing
    const best = range ? ` · ${say('card.bestOf', range.count, { count: range.count })}` : ''
    parts.push({ text: `${formatQuotedScore(place, definitions)} · #${row.rank}${best}`, day: formatDay(place.board.asOf) })
  }
  const priceDay = price?.basis === 'table' ? place?.board.asOf : price && dayOf(price.price.asOfMs)
  parts.push({ text: formatPriceOf(model, place, workload), ...(priceDay !== undefined && { day: formatDay(priceDay) }) })
  const days = new Set(parts.flatMap(({ day }) => day ?? []))
  if (days.size > 1) return parts.map(({ text, day }) => `${text} (${String(day)})`).join(' · ')
  return [...parts.map(({ text }) => text), ...days].join(' · ')
}
