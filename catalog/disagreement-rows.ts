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

function otherClaims({ model, nowMs }: CardSubject): RowContent[] {
  return (model.otherClaims ?? []).flatMap(({ sourceId, releasedOn, firstPartyPrice, cheapestPrice }) => {
    const url = priceSources[sourceId]?.homepage
    const by = sourceTitle({ sourceId })
    const priceRow = (label: string, price: Price | undefined, shown: Price | undefined): RowContent[] =>
      price && shown
        ? [{
            label,
            value: `${by}: ${formatInAndOut(price)}`,
            detail: joinParts(
              formatDated(price.asOfMs, nowMs),
              say('card.shownPrice', { price: formatInAndOut(shown), source: sourceTitle(shown), day: formatDated(shown.asOfMs, nowMs) }),
            ),
            url,
          }]
        : []
    const released: RowContent[] =
      releasedOn && model.releasedOn
        ? [{ label: say('card.listedSinceLabel'), value: `${by}: ${formatDay(releasedOn)}`, detail: say('card.shownDay', { day: formatDay(model.releasedOn) }), url }]
        : []
    return [
      ...released,
      ...priceRow(say('price.firstParty'), firstPartyPrice, model.firstPartyPrice),
      ...priceRow(say('price.cheapest'), cheapestPrice, model.cheapestPrice),
    ]
  })
}
