import { formatUsdInColumn, notPriced } from '../figure/format-figure.ts'
import { say } from '../language/say.ts'
import type { Standing } from './model.ts'

/** What stands in a board's column of prices, for one row. */
export interface RowPrice {
  /** For sorting and for a ceiling; undefined where the row is not priced. */
  usd: number | undefined
  text: string
  /** Whose price it is, in a word to be seen beside it, where it is not the maker's own. */
  seller?: string | undefined
  /** What the figure is, where its column does not say it: whose price, of which list and day. */
  basis?: string
}

/** A column of prices: what it says over them, and each row's. */
export interface PriceColumn {
  heading: string
  /** Said small beside the heading. */
  basis: string
  priceOf: (row: Standing) => RowPrice
}

/** The report's own price, as its table prints it. */
export const blendColumn: PriceColumn = {
  heading: '$/1M',
  get basis() {
    return say('price.blend')
  },
  priceOf: ({ blendUsdPerMillion: usd }) => ({ usd, text: usd === undefined ? notPriced() : formatUsdInColumn(usd) }),
}
