import { formatTokens } from '../core/figure/format-figure.ts'
import { formatDay } from '../core/figure/format-time.ts'
import { blendRows, frontierRows, speedRows } from './board-price-rows.ts'
import type { CardSubject, RowContent } from './card-subject.ts'
import { dayPriceRows } from './day-price-rows.ts'
import { listPriceRows } from './list-price-rows.ts'
import { licenceRows, reportedRows, weightsRows } from './reported-rows.ts'
import { reasonRows, standingRows } from './standing-rows.ts'
import { matchRows, passageRows } from './text-rows.ts'

/** One or more lines of the card. Giving none hides the row. */
export interface CardRowDefinition {
  id: string
  read: (subject: CardSubject) => readonly RowContent[]
}

/** The rows of a model's card, from top to bottom. */
export const cardRows: readonly CardRowDefinition[] = [
  { id: 'day-price', read: dayPriceRows },
  { id: 'standing', read: standingRows },
  { id: 'frontier', read: frontierRows },
  { id: 'board-price', read: blendRows },
  { id: 'first-party-price', read: ({ model, nowMs }) => listPriceRows('First-party price', model.firstPartyPrice, nowMs) },
  { id: 'cheapest-price', read: ({ model, nowMs }) => listPriceRows('Cheapest provider', model.cheapestPrice, nowMs) },
  { id: 'speed', read: speedRows },
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
  { id: 'weights', read: weightsRows },
  { id: 'licence', read: licenceRows },
  { id: 'reported-score', read: reportedRows },
  { id: 'report', read: passageRows },
  { id: 'reason', read: reasonRows },
  { id: 'matched', read: matchRows },
]
