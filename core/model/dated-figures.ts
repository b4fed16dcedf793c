import { dayOf, type Day } from '../day/day.ts'
import { formatDay } from '../figure/format-time.ts'
import { say } from '../language/say.ts'
import type { Workload } from '../price/workload.ts'
import { dayPriceOf } from './day-price.ts'
import type { Leaderboard, Model } from './model.ts'
import { formatPriceOf, formatQuotedScore, placesOf, quotedPlace, quotedPrice, type Place, type QuotedBoard } from './quote.ts'

/**
 * A model in one line: `57.3 · #2 · $10 blend · 24 Apr 2026`; with a workload the price is what that costs a day. Where score and price
 * are of two days, each says its own; a price that is not its maker's says so, a score of another board than the first says which, and the best of several rows says so.
 */
export function datedFiguresOf(
  model: Model,
  leaderboards: readonly Leaderboard[],
  definitions: readonly QuotedBoard[],
  workload: Workload | null = null,
  tellDay: (day: Day) => string = formatDay,
): string {
  const place = quotedPlace(placesOf(model.id, leaderboards, definitions))
  const { scoreDay, priceDay } = daysOf(model, place, workload)
  const parts: { text: string; day: Day | undefined }[] = []
  if (place) {
    const { row, range } = place.standing
    const best = range ? ` · ${say('card.bestOf', range.count, { count: range.count })}` : ''
    parts.push({ text: `${formatQuotedScore(place, definitions)} · #${row.rank}${best}`, day: scoreDay })
  }
  parts.push({ text: formatPriceOf(model, place, workload), day: priceDay })
  const days = new Set(parts.flatMap(({ day }) => day ?? []))
  if (days.size > 1) return parts.map(({ text, day }) => `${text} (${day === undefined ? '' : tellDay(day)})`).join(' · ')
  return [...parts.map(({ text }) => text), ...[...days].map(tellDay)].join(' · ')
}

/** The days of the score and the price by which a model is quoted, as far as it has them. */
export function daysOfFigures(model: Model, place: Place | undefined, workload: Workload | null): Day[] {
  const { scoreDay, priceDay } = daysOf(model, place, workload)
  return [scoreDay, priceDay].filter((day) => day !== undefined)
}

function daysOf(model: Model, place: Place | undefined, workload: Workload | null): { scoreDay: Day | undefined; priceDay: Day | undefined } {
  const price = workload ? dayPriceOf(model, workload) : quotedPrice(model, place)
  const scoreDay = place?.board.asOf
  const priceDay = price?.basis === 'table' ? scoreDay : price && dayOf(price.price.asOfMs)
  return { scoreDay, priceDay }
}
