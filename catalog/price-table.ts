import { formatUsdInColumn, notPriced } from '../core/figure/format-figure.ts'
import { formatDated, isStaleDay } from '../core/figure/format-time.ts'
import { isStale } from '../core/figure/stale.ts'
import { say } from '../core/language/say.ts'
import { blendUsdPerMillion, type Price } from '../core/price/price.ts'
import { tellTier } from '../core/price/tell-tier.ts'
import { joinParts, tellRow, tellTable, type CardSubject } from './card-subject.ts'
import { sourceTitle } from './list-price-rows.ts'
import { priceSources } from './price-sources.ts'

/** What the columns of the table say. */
export function priceHeadings(): string[] {
  return [say('price.in'), say('price.out'), say('price.cached'), say('price.blend')]
}

/** One list of prices per million tokens, as a row of a table. */
export interface PriceTableRow {
  label: string
  /** One for each heading; or a single word where there are no figures: free, not priced. */
  cells: readonly string[]
  /** Basis, source and day. */
  detail: string | undefined
  isWorn?: boolean
  url: string | undefined
}

/** First-party and cheapest prices, never mixed, and what each board prints as its own blend. */
export function priceTable({ model, places, nowMs }: CardSubject): PriceTableRow[] {
  const printed = places.filter(({ definition }) => definition.columns.includes('price'))
  return [
    listRow(say('price.firstPartyShort'), model.firstPartyPrice, nowMs),
    listRow(say('price.cheapest'), model.cheapestPrice, nowMs),
    ...printed.map((place) => {
      const usd = place.standing.row.blendUsdPerMillion
      return {
        label: say('price.ownBlend', { board: place.definition.shortTitle }),
        cells: usd === undefined ? [notPriced()] : ['', '', '', formatUsdInColumn(usd)],
        detail: joinParts(tellRow(place.standing), tellTable(place, nowMs)),
        isWorn: isStaleDay(place.board.asOf, nowMs),
        url: place.board.url,
      }
    }),
  ]
}

function listRow(label: string, price: Price | undefined, nowMs: number): PriceTableRow {
  if (!price) return { label, cells: [notPriced()], detail: undefined, url: undefined }
  const figures = [price.inputUsdPerMillion, price.outputUsdPerMillion, price.cachedInputUsdPerMillion, blendUsdPerMillion(price)]
  const isKnown = figures.some((usd) => usd !== undefined)
  return {
    label,
    cells: price.isFree ? [say('figure.free')] : isKnown ? figures.map((usd) => (usd === undefined ? notPriced() : formatUsdInColumn(usd))) : [notPriced()],
    detail: joinParts(tellTier(price), `${sourceTitle(price)}, ${formatDated(price.asOfMs, nowMs)}`),
    isWorn: isStale(price.asOfMs, nowMs),
    url: priceSources[price.sourceId]?.homepage,
  }
}
