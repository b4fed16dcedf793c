import { startOfDayMs } from '../core/day/day.ts'
import { formatInAndOut, formatTokens } from '../core/figure/format-figure.ts'
import { formatDated, formatDay, isStaleDay } from '../core/figure/format-time.ts'
import { isStale } from '../core/figure/stale.ts'
import { joinList } from '../core/language/join-list.ts'
import { say } from '../core/language/say.ts'
import type { Model, Origin } from '../core/model/model.ts'
import type { Price } from '../core/price/price.ts'
import { joinParts, type BoardPlace, type CardSubject, type RowContent } from './card-subject.ts'
import { sourceTitle } from './list-price-rows.ts'
import { priceSources } from './price-sources.ts'
import { tellOrigin } from './tell-origin.ts'

/** A rank among a few says little. */
const LEAST_ROWS = 10
/** How much further down one board a model is than on another, as a part of the board, to be worth a word. */
const LEAST_GAP = 0.3

/** Where sources say different things of one model: stated beside each other, never settled. */
export function disagreementRows(subject: CardSubject): RowContent[] {
  return [...rankGap(subject), ...otherClaims(subject)]
}

/** How much a model is used is no opinion of how good it is. */
function rankGap({ places, nowMs }: CardSubject): RowContent[] {
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
      detail: joinParts(say('card.ranksDiffer'), ...[highest, lowest].map(({ board }) => formatDated(startOfDayMs(board.asOf), nowMs))),
      isWorn: [highest, lowest].some(({ board }) => isStaleDay(board.asOf, nowMs)),
    },
  ]
}

function tellRank({ definition: { shortTitle }, standing: { row, outOf } }: BoardPlace): string {
  return say('card.rankOn', { rank: row.rank, count: outOf, board: shortTitle })
}

/** A publisher that says the same in two of its lists says it once. */
function otherClaims({ model, nowMs }: CardSubject): RowContent[] {
  const { otherClaims: claims = [], saidBy } = model
  const rows = new Map<string, RowContent>()
  for (const claim of claims) {
    const { sourceId } = claim
    const url = priceSources[sourceId]?.homepage
    /** What is written alike is no disagreement. */
    const add = (label: string, claimed: string | undefined, by: Origin | undefined, shown: string | undefined, shownBy: Origin | undefined) => {
      const key = [label, url ?? sourceId, claimed].join(' ')
      if (claimed === undefined || shown === undefined || claimed === shown || rows.has(key)) return
      const days = [by?.asOfMs, shownBy?.asOfMs].filter((atMs) => atMs !== undefined)
      const detail = joinParts(
        by?.asOfMs !== undefined && formatDated(by.asOfMs, nowMs),
        joinList([say('card.shown', { value: shown }), tellOrigin(shownBy, nowMs).detail]),
      )
      rows.set(key, { label, value: `${sourceTitle({ sourceId })}: ${claimed}`, detail, isWorn: days.some((atMs) => isStale(atMs, nowMs)), url })
    }
    const addPrice = (label: string, claimed: Price | undefined, shown: Price | undefined) =>
      add(label, claimed && formatInAndOut(claimed), claimed, shown && formatInAndOut(shown), shown)
    add(say('card.listedSinceLabel'), claim.releasedOn && formatDay(claim.releasedOn), claim, model.releasedOn && formatDay(model.releasedOn), saidBy?.releasedOn)
    if (sourceId !== saidBy?.contextWindowTokens?.sourceId) {
      add(say('card.contextWindow'), tellWindow(claim), claim, tellWindow(model), saidBy?.contextWindowTokens)
    }
    addPrice(say('price.firstParty'), claim.firstPartyPrice, model.firstPartyPrice)
    addPrice(say('price.cheapest'), claim.cheapestPrice, model.cheapestPrice)
  }
  return [...rows.values()]
}

function tellWindow({ contextWindowTokens: tokens }: Pick<Model, 'contextWindowTokens'>): string | undefined {
  return tokens === undefined ? undefined : say('figure.tokens', { tokens: formatTokens(tokens) })
}
