import { dayOf } from '../day/day.ts'
import { formatScore } from '../figure/format-figure.ts'
import { formatDay } from '../figure/format-time.ts'
import type { Leaderboard, Model } from './model.ts'
import { formatQuotedPrice, placesOf, quotedPlace, quotedPrice, type QuotedBoard } from './quote.ts'

/**
 * A model in one line: `57.3 · #2 · $10 blend · 24 Apr 2026`. Where score and price are of two days, each says its own; a price that is
 * not its maker's says so, and a score of another board than the first says which.
 */
export function datedFiguresOf(model: Model, leaderboards: readonly Leaderboard[], definitions: readonly QuotedBoard[]): string {
  const place = quotedPlace(placesOf(model.id, leaderboards, definitions))
  const price = quotedPrice(model, place)
  const parts: { text: string; day?: string }[] = []
  if (place) {
    const { definition, standing, board } = place
    const score = formatScore(standing.row.score, definition.unit)
    const named = definition === definitions[0] ? score : `${score} ${definition.shortTitle}`
    parts.push({ text: `${named} · #${standing.row.rank}`, day: formatDay(board.asOf) })
  }
  const priced = price?.basis === 'cheapest' ? `${formatQuotedPrice(price)}, cheapest provider` : formatQuotedPrice(price)
  const priceDay = price?.basis === 'table' ? place?.board.asOf : price && dayOf(price.price.asOfMs)
  parts.push({ text: priced, ...(priceDay !== undefined && { day: formatDay(priceDay) }) })
  const days = new Set(parts.flatMap(({ day }) => day ?? []))
  if (days.size > 1) return parts.map(({ text, day }) => `${text} (${String(day)})`).join(' · ')
  return [...parts.map(({ text }) => text), ...days].join(' · ')
}
