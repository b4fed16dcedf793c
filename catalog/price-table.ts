import { formatUsdInColumn, NOT_PRICED } from '../core/figure/format-figure.ts'
import { formatDated } from '../core/figure/format-time.ts'
import { blendUsdPerMillion, type Price } from '../core/price/price.ts'
import { joinParts, tellTable, type CardSubject } from './card-subject.ts'
import { sourceTitle } from './list-price-rows.ts'
import { priceSources } from './price-sources.ts'

/** What the columns of the table say. */
export const priceHeadings = ['in', 'out', 'cached', 'blend'] as const

/** One list of prices per million tokens, as a row of a table. */
export interface PriceTableRow {
  label: string
  /** One for each heading; or a single word where there are no figures: free, not priced. */
  cells: readonly string[]
  /** Basis, source and day. */
  detail: string | undefined
  url: string | undefined
}

/** First-party and cheapest prices, never mixed, and what each board prints as its own blend. */
export function priceTable({ model, places, nowMs }: CardSubject): PriceTableRow[] {
  const printed = places.filter(({ definition }) => definition.columns.includes('price'))
  return [
    listRow('First-party', model.firstPartyPrice, nowMs),
    listRow('Cheapest provider', model.cheapestPrice, nowMs),
    ...printed.map((place) => {
      const usd = place.standing.row.blendUsdPerMillion
      return {
        label: `${place.definition.shortTitle}, its own blend`,
        cells: usd === undefined ? [NOT_PRICED] : ['', '', '', formatUsdInColumn(usd)],
        detail: joinParts(place.standing.range && `as ${place.standing.row.name}`, tellTable(place, nowMs)),
        url: place.board.url,
      }
    }),
  ]
}

function listRow(label: string, price: Price | undefined, nowMs: number): PriceTableRow {
  if (!price) return { label, cells: [NOT_PRICED], detail: undefined, url: undefined }
  const figures = [price.inputUsdPerMillion, price.outputUsdPerMillion, price.cachedInputUsdPerMillion, blendUsdPerMillion(price)]
  const isKnown = figures.some((usd) => usd !== undefined)
  return {
    label,
    cells: price.isFree ? ['free'] : isKnown ? figures.map((usd) => (usd === undefined ? NOT_PRICED : formatUsdInColumn(usd))) : [NOT_PRICED],
    detail: joinParts(price.isBaseTier && 'base tier, long prompts cost more', `${sourceTitle(price)}, ${formatDated(price.asOfMs, nowMs)}`),
    url: priceSources[price.sourceId]?.homepage,
  }
}
