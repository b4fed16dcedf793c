import type { Board } from '../board/board.ts'
import { startOfDayMs } from '../day/day.ts'
import type { Price } from '../price/price.ts'
import { creatorName } from './creators.ts'
import { joinVersion, parseModelName } from './model-name.ts'
import type { Catalogue, Leaderboard, Model, ModelFacts } from './model.ts'

/**
 * Merges what all sources say into one catalogue.
 *
 * Facts are one model when creator and every identity part of the name agree; effort and date do not count. Where two sources
 * disagree the one named first wins, so sources are given in the order of trust. First-party and cheapest prices stay apart.
 */
export function mergeModels(facts: readonly ModelFacts[], boards: readonly Board[], nowMs: number): Catalogue {
  const drafts = new Map<string, Model>()
  for (const fact of facts) {
    const key = `${fact.creator} ${parseModelName(fact.key).key}`
    drafts.set(key, mergeInto(drafts.get(key), fact, nowMs))
  }
  const models = [...drafts.values()].sort((a, b) => a.id.localeCompare(b.id))
  return { models, leaderboards: boards.map((board) => tieRows(board, models)) }
}

function mergeInto(model: Model | undefined, fact: ModelFacts, nowMs: number): Model {
  const price = priceAt(fact, nowMs)
  const names = [fact.key, ...(fact.name === undefined ? [] : [fact.name])]
  const known: Model = model ?? {
    id: idOf(fact),
    name: fact.name ?? fact.key.replace(/^.*\//, ''),
    creator: creatorName(fact.creator),
    aliases: [],
  }
  return {
    ...known,
    // A dated snapshot must not name the model: the plain name is the shorter one.
    ...(isPlainer(fact, known) && { id: idOf(fact), name: fact.name ?? known.name }),
    aliases: [...new Set([...known.aliases, ...names])],
    releasedOn: known.releasedOn ?? fact.releasedOn,
    contextWindowTokens: known.contextWindowTokens ?? fact.contextWindowTokens,
    ...(price && fact.priceBasis === 'first-party' && { firstPartyPrice: known.firstPartyPrice ?? price }),
    ...(price && fact.priceBasis === 'cheapest' && { cheapestPrice: known.cheapestPrice ?? price }),
  }
}

/** A fact without a variant names the model better than one that carries a date or an effort. */
function isPlainer(fact: ModelFacts, known: Model): boolean {
  return parseModelName(known.id).variant !== undefined && parseModelName(fact.key).variant === undefined
}

function priceAt({ price, laterPrices = [] }: ModelFacts, nowMs: number): Price | undefined {
  return laterPrices.findLast(({ from }) => startOfDayMs(from) <= nowMs)?.price ?? price
}

function idOf({ key, creator }: ModelFacts): string {
  return key.includes('/') ? key.toLowerCase() : `${creator}/${joinVersion(key.toLowerCase())}`
}

function tieRows(board: Board, models: readonly Model[]): Leaderboard {
  const byKey = new Map<string, Model>()
  for (const model of models) {
    for (const alias of [model.id, model.name, ...model.aliases]) {
      const { key } = parseModelName(alias)
      byKey.set(key, preferred(byKey.get(key), model))
    }
  }
  return {
    ...board,
    rows: board.rows.map((row) => {
      const { key, variant } = parseModelName(row.name)
      const modelId = byKey.get(key)?.id
      return { ...row, ...(modelId && { modelId }), ...(variant && { variant }) }
    }),
  }
}

/** Two creators may use one name (a host's copy of a model): the one that sells it itself is meant. */
function preferred(one: Model | undefined, other: Model): Model {
  return one === undefined || (one.firstPartyPrice === undefined && other.firstPartyPrice !== undefined) ? other : one
}
