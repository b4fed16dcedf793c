import { isToCome, startOfDayMs } from '../day/day.ts'
import { isOtherUsd, type Price } from '../price/price.ts'
import { creatorName } from './creators.ts'
import type { Gathered } from './gather-facts.ts'
import { parseModelName } from './model-name.ts'
import type { Model, ModelFacts, Origin } from './model.ts'

type Claim = NonNullable<Model['otherClaims']>[number]
type Said = Omit<Claim, keyof Origin>

/**
 * One model out of all that is said of it. The rule for what is shown, written down here once:
 * - id and name: the first source that names it without a date or an effort, an id with its creator's folder before one without;
 * - release, context window, weights, price: the first source that states one, first-party and cheapest prices apart.
 * What others say otherwise is kept in `otherClaims`.
 */
export function modelOf(facts: Gathered, nowMs: number): Model {
  const undated = facts.filter(({ key }) => !key.endsWith('-latest') && parseModelName(key).variant === undefined)
  const plain = undated.find(({ key }) => key.includes('/')) ?? undated[0] ?? facts[0]
  const claims = facts.map((fact) => claimOf(fact, nowMs))
  const firstWith = (stated: keyof Said) => claims.find((claim) => claim[stated] !== undefined)
  const [ofRelease, ofContext, ofWeights] = [firstWith('releasedOn'), firstWith('contextWindowTokens'), firstWith('hasOpenWeights')]
  const shown = {
    releasedOn: ofRelease?.releasedOn,
    contextWindowTokens: ofContext?.contextWindowTokens,
    firstPartyPrice: firstWith('firstPartyPrice')?.firstPartyPrice,
    cheapestPrice: firstWith('cheapestPrice')?.cheapestPrice,
    hasOpenWeights: ofWeights?.hasOpenWeights,
  }
  const reportedScores = facts.find((fact) => fact.reportedScores)?.reportedScores
  const exactNames = [...new Set(facts.flatMap((fact) => fact.exactNames ?? []))]
  const otherClaims = claims.flatMap((claim) => differing(claim, shown) ?? [])
  return {
    id: idOf(plain),
    name: nameOf(plain, facts),
    creator: creatorName(plain.creator),
    aliases: [...new Set(facts.flatMap(({ key, name }) => (name === undefined ? [key] : [key, name])))],
    ...shown,
    saidBy: {
      ...(ofRelease && { releasedOn: originOf(ofRelease) }),
      ...(ofContext && { contextWindowTokens: originOf(ofContext) }),
      ...(ofWeights && { hasOpenWeights: originOf(ofWeights) }),
    },
    ...(exactNames.length > 0 && { exactNames }),
    ...(reportedScores && { reportedScores }),
    ...(otherClaims.length > 0 && { otherClaims }),
  }
}

/** An id that has its folder is OpenRouter's, and stays; in others versions are written as there, with a point. */
function idOf({ key, creator }: ModelFacts): string {
  const slug = parseModelName(key)
    .bare.toLowerCase()
    .replace(/[\s_]+/g, '-')
  return `${creator}/${key.includes('/') ? slug : slug.replace(/(?<![\d.])(\d{1,2})-(?=[1-9]\d?(?![\da-z.]))/g, '$1.')}`
}

function nameOf(plain: ModelFacts, facts: Gathered): string {
  const written = plain.name ?? facts.find(({ name }) => name !== undefined && parseModelName(name).variant === undefined)?.name
  return written?.replace(/\s*\((?:free|latest)\)$/i, '') ?? parseModelName(plain.key).bare
}

function claimOf(fact: ModelFacts, nowMs: number): Claim {
  const price = priceAt(fact, nowMs)
  return {
    ...originOf(fact),
    // Of a day that nobody can have: the list has another clock, or another unit.
    ...(fact.releasedOn && !isToCome(fact.releasedOn, nowMs) && { releasedOn: fact.releasedOn }),
    ...(fact.contextWindowTokens !== undefined && { contextWindowTokens: fact.contextWindowTokens }),
    ...(fact.hasOpenWeights !== undefined && { hasOpenWeights: fact.hasOpenWeights }),
    ...(price && fact.priceBasis === 'first-party' && { firstPartyPrice: price }),
    ...(price && fact.priceBasis === 'cheapest' && { cheapestPrice: price }),
  }
}

function originOf({ sourceId, asOfMs }: Origin): Origin {
  return { sourceId, ...(asOfMs !== undefined && { asOfMs }) }
}

function priceAt({ price, laterPrices = [] }: ModelFacts, nowMs: number): Price | undefined {
  return laterPrices.findLast(({ from }) => startOfDayMs(from) <= nowMs)?.price ?? price
}

/** @returns what of a claim is said otherwise than shown; undefined where nothing is */
function differing(claim: Claim, shown: Said): Claim | undefined {
  const { releasedOn, contextWindowTokens, firstPartyPrice, cheapestPrice, hasOpenWeights } = claim
  const other: Said = {
    ...(releasedOn !== shown.releasedOn && releasedOn && { releasedOn }),
    ...(contextWindowTokens !== shown.contextWindowTokens && contextWindowTokens && { contextWindowTokens }),
    ...(isOther(firstPartyPrice, shown.firstPartyPrice) && { firstPartyPrice }),
    ...(isOther(cheapestPrice, shown.cheapestPrice) && { cheapestPrice }),
    ...(hasOpenWeights !== undefined && hasOpenWeights !== shown.hasOpenWeights && { hasOpenWeights }),
  }
  return Object.keys(other).length > 0 ? { ...originOf(claim), ...other } : undefined
}

function isOther(claimed: Price | undefined, shown: Price | undefined): boolean {
  if (!claimed || claimed === shown) return false
  return isOtherUsd(claimed.inputUsdPerMillion, shown?.inputUsdPerMillion) || isOtherUsd(claimed.outputUsdPerMillion, shown?.outputUsdPerMillion)
}
