import type { Model, Standing } from '../model/model.ts'
import { blendUsdPerMillion, type Price } from '../price/price.ts'
import { comparePrice } from './compare-written.ts'
import type { Claim, PriceKind } from './claim.ts'
import { notComparable, type Judgement, type TableFigure } from './finding.ts'
import type { BoardToCheck } from './judge-score.ts'

interface KnownPrice {
  usd: number
  table: TableFigure
}

/**
 * A price beside the maker's own and the cheapest host's, which are two figures: the page agrees with either, and differs only from
 * the maker's, where it says per how many tokens and of which kind, and no other source has its figure.
 */
export function judgePrice(claim: Claim & { quantity: { kind: 'price' } }, model: Model, boards: readonly BoardToCheck[]): Judgement {
  const { of, hasUnit, hasRatio } = claim.quantity
  const known = of === 'blend' ? blendsOf(model, boards) : listed(model, of)
  const [first] = known
  if (!first) return model.firstPartyPrice || model.cheapestPrice ? notComparable(claim.doubt ?? 'basis', anyTable(model)) : notComparable('not-listed')
  if (claim.doubt) return notComparable(claim.doubt, first.table)
  const likeness = ({ usd }: KnownPrice) => comparePrice(claim, usd)
  const equal = known.find((one) => likeness(one) === 'equal')
  if (equal) return { verdict: 'agrees', table: equal.table }
  if (claim.isLoose) return notComparable('loose', first.table)
  if (known.some((one) => likeness(one) === 'rounded')) return notComparable('rounded', first.table)
  if (!hasUnit) return notComparable('per-what', first.table)
  if (of === 'blend' && !hasRatio) return notComparable('basis', first.table)
  if (isOfAnotherSource(claim, model, of)) return notComparable('sources-differ', first.table)
  if (!model.firstPartyPrice) return notComparable('whose-price', first.table)
  if (model.firstPartyPrice.isBaseTier || model.firstPartyPrice.hasOtherHours) return notComparable('tiers', first.table)
  return claim.isPlain ? { verdict: 'differs', table: first.table } : notComparable('unclear', first.table)
}

function listed({ firstPartyPrice, cheapestPrice }: Model, of: PriceKind): KnownPrice[] {
  return [['first-party', firstPartyPrice] as const, ['cheapest', cheapestPrice] as const].flatMap(([basis, price]) => {
    const usd = price && figureOf(price, of)
    return price && usd !== undefined ? [{ usd, table: { kind: 'price' as const, basis, price } }] : []
  })
}

function anyTable({ firstPartyPrice, cheapestPrice }: Model): TableFigure | undefined {
  if (firstPartyPrice) return { kind: 'price', basis: 'first-party', price: firstPartyPrice }
  return cheapestPrice && { kind: 'price', basis: 'cheapest', price: cheapestPrice }
}

function figureOf(price: Price, of: PriceKind): number | undefined {
  switch (of) {
    case 'input':
      return price.inputUsdPerMillion
    case 'output':
      return price.outputUsdPerMillion
    case 'cached':
      return price.cachedInputUsdPerMillion
    case 'blend':
      return blendUsdPerMillion(price)
    case 'unknown':
      return undefined
  }
}

/** As the boards print it, then as it follows from the lists. */
function blendsOf(model: Model, boards: readonly BoardToCheck[]): KnownPrice[] {
  const printed = boards.flatMap(({ definition, board }) =>
    board.rows.flatMap((row: Standing) => {
      const usd = row.modelId === model.id ? row.blendUsdPerMillion : undefined
      return usd === undefined ? [] : [{ usd, table: { kind: 'blend' as const, definition, board, row } }]
    }),
  )
  return [...printed, ...listed(model, 'blend')]
}

function isOfAnotherSource(claim: Claim, { otherClaims = [] }: Model, of: PriceKind): boolean {
  return otherClaims.some((other) =>
    [other.firstPartyPrice, other.cheapestPrice].some((price) => {
      const usd = price && figureOf(price, of)
      return usd !== undefined && comparePrice(claim, usd) !== 'other'
    }),
  )
}
