import { listPricesOf, type ListPrice } from '../model/list-price.ts'
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
  if (!first) return judgeUnlisted(claim, listPricesOf(model))
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
  if (model.firstPartyPrice.isBaseTier) return notComparable('tiers', first.table)
  if (model.firstPartyPrice.hasOtherHours) return notComparable('hours', first.table)
  return claim.isPlain ? { verdict: 'differs', table: first.table } : notComparable('unclear', first.table)
}

function listed(model: Model, of: PriceKind): KnownPrice[] {
  return listPricesOf(model).flatMap((list) => {
    const usd = figureOf(list.price, of)
    return usd === undefined ? [] : [{ usd, table: { kind: 'price' as const, ...list } }]
  })
}

/** Without a figure of the kind: free is another thing to say, and lists with other figures say nothing of this one. */
function judgeUnlisted({ doubt, quantity: { of } }: Claim & { quantity: { kind: 'price' } }, lists: readonly ListPrice[]): Judgement {
  const [first] = lists
  if (!first) return notComparable('not-listed')
  if (doubt !== undefined || of === 'unknown') return notComparable(doubt ?? 'basis', { kind: 'price', ...first })
  const free = lists.find(({ price }) => price.isFree)
  return free ? notComparable('whose-price', { kind: 'price', ...free }) : notComparable('not-listed')
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
