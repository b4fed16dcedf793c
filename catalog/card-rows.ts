import { boardDefinition } from './boards.ts'
import type { CardRow } from '../core/card/card.ts'
import { formatBlend, formatInAndOut, formatScore, formatSpeed, formatTokens, formatUsd } from '../core/figure/format-figure.ts'
import { formatDay } from '../core/figure/format-time.ts'
import { dayOf } from '../core/day/day.ts'
import { standingOf, type PlacedStanding } from '../core/model/standing.ts'
import type { Leaderboard, Model } from '../core/model/model.ts'
import { blendUsdPerMillion, type Price } from '../core/price/price.ts'

/** All a row may look at. */
export interface CardSubject {
  model: Model
  /** What the text said beyond the model's name. */
  variant: string | undefined
  leaderboards: readonly Leaderboard[]
}

/** One or more lines of the card. Giving none hides the row. */
export interface CardRowDefinition {
  id: string
  read: (subject: CardSubject) => readonly Omit<CardRow, 'id'>[]
}

/** The rows of a model's card, from top to bottom. */
export const cardRows: readonly CardRowDefinition[] = [
  {
    id: 'standing',
    read: ({ model, variant, leaderboards }) =>
      leaderboards.flatMap((board) => {
        const standing = standingOf(board, model.id, variant)
        return standing ? [standingRow(board, standing)] : []
      }),
  },
  {
    id: 'speed',
    read: ({ model, variant, leaderboards }) =>
      leaderboards.flatMap((board) => {
        const { columns, shortTitle } = boardDefinition(board.id)
        const standing = columns.includes('speed') ? standingOf(board, model.id, variant) : undefined
        if (!standing) return []
        return [{ label: 'Speed', value: formatSpeed(standing.row.speedTokensPerSecond), detail: `${shortTitle}, ${formatDay(board.asOf)}` }]
      }),
  },
  {
    id: 'board-price',
    read: ({ model, variant, leaderboards }) =>
      leaderboards.flatMap((board) => {
        const { columns, shortTitle } = boardDefinition(board.id)
        const standing = columns.includes('price') ? standingOf(board, model.id, variant) : undefined
        if (!standing) return []
        const value = formatBlend(standing.row.blendUsdPerMillion)
        return [{ label: 'Price per 1M tokens', value, detail: `(3 × input + output) / 4 · ${shortTitle}, ${formatDay(board.asOf)}` }]
      }),
  },
  { id: 'first-party-price', read: ({ model }) => priceRow('First-party price', model.firstPartyPrice) },
  { id: 'cheapest-price', read: ({ model }) => priceRow('Cheapest provider', model.cheapestPrice) },
  {
    id: 'context-window',
    read: ({ model: { contextWindowTokens } }) =>
      contextWindowTokens === undefined ? [] : [{ label: 'Context window', value: `${formatTokens(contextWindowTokens)} tokens` }],
  },
  {
    id: 'creator',
    read: ({ model: { creator, releasedOn } }) => [
      { label: 'Made by', value: creator, ...(releasedOn && { detail: `listed since ${formatDay(releasedOn)}` }) },
    ],
  },
]

function standingRow(board: Leaderboard, { row, isExact, range, outOf }: PlacedStanding): Omit<CardRow, 'id'> {
  const { shortTitle, unit, credit } = boardDefinition(board.id)
  const told = [
    row.variant !== undefined && `${isExact ? 'as' : 'best as'} ${row.name}`,
    range && `${formatScore(range.lowest, unit)} to ${formatScore(range.highest, unit)} over ${range.count} variants`,
    board.version,
    `Source: ${credit}, ${formatDay(board.asOf)}`,
  ].filter((part) => typeof part === 'string')
  return { label: shortTitle, value: `${formatScore(row.score, unit)} · #${row.rank} of ${outOf}`, detail: told.join(' · '), url: board.url }
}

const priceSources: Readonly<Record<string, string>> = { openrouter: 'OpenRouter', 'genai-prices': 'genai-prices' }

function priceRow(label: string, price: Price | undefined): readonly Omit<CardRow, 'id'>[] {
  if (!price) return []
  const blend = blendUsdPerMillion(price)
  const told = [
    price.cachedInputUsdPerMillion !== undefined && `${formatUsd(price.cachedInputUsdPerMillion)} cached input`,
    blend !== undefined && formatBlend(blend),
    price.isBaseTier && 'base tier, long prompts cost more',
    `per 1M tokens · ${priceSources[price.sourceId] ?? price.sourceId}, ${formatDay(dayOf(price.asOfMs))}`,
  ].filter((part) => typeof part === 'string')
  return [{ label, value: formatInAndOut(price), detail: told.join(' · ') }]
}
