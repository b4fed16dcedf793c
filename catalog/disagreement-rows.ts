import { formatInAndOut } from '../core/figure/format-figure.ts'
import { formatDated, formatDay } from '../core/figure/format-time.ts'
import { joinList } from '../core/language/join-list.ts'
import { say } from '../core/language/say.ts'
import type { Price } from '../core/price/price.ts'
import { joinParts, type BoardPlace, type CardSubject, type RowContent } from './card-subject.ts'
import { sourceTitle } from './list-price-rows.ts'
import { priceSources } from './price-sources.ts'

/** A rank among a few says little. */
const LEAST_ROWS = 10
/** How much further down one board a model is than on another, as a part of the board, to be worth a word. */
const LEAST_GAP = 0.3

/** Where sources say different things of one model: stated beside each other, never settled. */
export function disagreementRows(subject: CardSubject): RowContent[] {
  return [...rankGap(subject), ...otherClaims(subject)]
}

/** How much a model is used is no opinion of how good it is. */
function rankGap({ places }: CardSubject): RowContent[] {
  const depthOf = ({ standing: { row, outOf } }: BoardPlace) => row.rank / outOf
  const ranked = places
    .filter(({ definition, standing }) => definition.unit !== 'share' && standing.outOf >= LEAST_ROWS)
    .toSorted((a, b) => depthOf(a) - depthOf(b))
  const [highest, lowest] = [ranked[0], ranked.at(-1)]
  if (!highest || !lowest || depthOf(lowest) - depthOf(highest) < LEAST_GAP) return []
  return [
    {
      label: say('card.ranks'),
      value: joinList([highest, lowest].map(tellRank)),
      detail: joinParts(say('card.ranksDiffer'), ...[highest, lowest].map(({ board }) => formatDay(board.asOf))),
    },
  ]
}

function tellRank({ definition: { shortTitle }, standing: { row, outOf } }: BoardPlace): string {
  return say('card.rankOn', { rank: row.rank, count: outOf, board: shortTitle })
}

/** A publisher that says the same in two of its lists says it once. */
function otherClaims({ model, nowMs }: CardSubject): RowContent[] {
  const rows = new Map<string, RowContent>()
  for (const { sourceId, releasedOn, firstPartyPrice, cheapestPrice } of model.otherClaims ?? []) {
    const url = priceSources[sourceId]?.homepage
    const add = (label: string, figure: string, detail: string | undefined) => {
      const key = [label, url ?? sourceId, figure].join(' ')
      if (!rows.has(key)) rows.set(key, { label, value: `${sourceTitle({ sourceId })}: ${figure}`, detail, url })
    }
    const addPrice = (label: string, price: Price | undefined, shown: Price | undefined) => {
      if (!price || !shown) return
      const told = { price: formatInAndOut(shown), source: sourceTitle(shown), day: formatDated(shown.asOfMs, nowMs) }
      add(label, formatInAndOut(price), joinParts(formatDated(price.asOfMs, nowMs), say('card.shownPrice', told)))
    }
    if (releasedOn && model.releasedOn) add(say('card.listedSinceLabel'), formatDay(releasedOn), say('card.shownDay', { day: formatDay(model.releasedOn) }))
    addPrice(say('price.firstParty'), firstPartyPrice, model.firstPartyPrice)
    addPrice(say('price.cheapest'), cheapestPrice, model.cheapestPrice)
  }
  return [...rows.values()]
}
