import { formatTokens } from '../core/figure/format-figure.ts'
import { formatDay } from '../core/figure/format-time.ts'
import { say } from '../core/language/say.ts'
import { blendRows, frontierRows, speedRows } from './board-price-rows.ts'
import type { CardSubject, RowContent } from './card-subject.ts'
import { dayPriceRows } from './day-price-rows.ts'
import { listPriceRows } from './list-price-rows.ts'
import { licenceRows, reportedRows, weightsRows } from './reported-rows.ts'
import { reasonRows, standingRows } from './standing-rows.ts'
import { tellOrigin } from './tell-origin.ts'
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
  { id: 'first-party-price', read: ({ model, nowMs }) => listPriceRows(say('price.firstParty'), model.firstPartyPrice, nowMs) },
  { id: 'cheapest-price', read: ({ model, nowMs }) => listPriceRows(say('price.cheapest'), model.cheapestPrice, nowMs) },
  { id: 'speed', read: speedRows },
  {
    id: 'context-window',
    read: ({ model: { contextWindowTokens, saidBy }, nowMs }) => {
      if (contextWindowTokens === undefined) return []
      const value = say('figure.tokens', { tokens: formatTokens(contextWindowTokens) })
      return [{ label: say('card.contextWindow'), value, ...tellOrigin(saidBy?.contextWindowTokens, nowMs) }]
    },
  },
  {
    id: 'creator',
    read: ({ model: { creator, releasedOn, saidBy }, nowMs }) => {
      const listed = releasedOn && tellOrigin(saidBy?.releasedOn, nowMs, say('card.listedSince', { day: formatDay(releasedOn) }))
      return [{ label: say('card.madeBy'), value: creator, ...listed }]
    },
  },
  { id: 'weights', read: weightsRows },
  { id: 'licence', read: licenceRows },
  { id: 'reported-score', read: reportedRows },
  { id: 'report', read: passageRows },
  { id: 'reason', read: reasonRows },
  { id: 'matched', read: matchRows },
]
