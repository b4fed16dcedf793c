import { markWords, type TextPart } from './mark-words.ts'
import type { Catalogue, Leaderboard, Model } from './model.ts'
import type { QuotedBoard } from './quote.ts'
import { hasDigit, queryTermsOf, searchTermsOf, writingsOf } from './search-terms.ts'
import { TermIndex, type Found, type Match } from './term-index.ts'

/** A model that answers a query, with the words that made it do so marked. */
export interface Hit {
  model: Model
  name: TextPart[]
  creator: TextPart[]
}

export interface ModelSearch {
  /** The best first. */
  find: (query: string, limit: number) => Hit[]
}

interface Entry {
  model: Model
  names: string[][]
  nameTerms: ReadonlySet<string>
  /** Of its best row, by the first board that may be quoted. */
  order: number
}
/** How the boards write a model, and where it stands; for sorting only. */
interface Placing {
  names: string[]
  order: number
}
/** Of each place in the list of entries, the terms that answer the query there. */
type Answers = ReadonlyMap<number, ReadonlyMap<string, Match>>

const MOST_SLIPS = 2
/** A name found is a better answer than its maker's name found. */
const COST_BESIDE_NAME = 1
/** More than any board has rows. */
const BOARD_STEP = 1_000_000

const byName = new Intl.Collator('en', { numeric: true })

/**
 * Models are found by every word of the query, begun or whole. Slips are forgiven only where nothing is called as was written, so what
 * is right never stands behind what is near.
 *
 * A name that the query writes to its end comes first, then whole words before begun ones; then those on a board as they rank, by the
 * first board that may be quoted; then names that begin with a word of the query; then the newest.
 */
export function createModelSearch({ models, leaderboards }: Catalogue, definitions: readonly QuotedBoard[]): ModelSearch {
  const index = new TermIndex()
  const placings = placingsOf(leaderboards, definitions)
  const entries = newestFirst(models).map((model, place): Entry => {
    const { names: rowNames, order } = placings.get(model.id) ?? { names: [], order: Number.MAX_SAFE_INTEGER }
    const { names, beside } = searchTermsOf(model, rowNames)
    const nameTerms = new Set(names.flat().flatMap(writingsOf))
    for (const term of new Set([...nameTerms, ...beside.flatMap(writingsOf)])) index.add(term, place)
    return { model, names, nameTerms, order }
  })

  function find(query: string, limit: number): Hit[] {
    const words = [...new Set(queryTermsOf(query))]
    for (let slips = 0; slips <= MOST_SLIPS && words.length > 0; slips++) {
      const found = new Map(words.map((word) => [word, index.find(word, slips)]))
      const best = bestOf(entries, answersTo([...found.values()], index)).slice(0, limit)
      if (best.length > 0) return best.map((model) => ({ model, name: markWords(model.name, found), creator: markWords(model.creator, found) }))
    }
    return []
  }
  return { find }
}

/** For each place that every word leads to, the best match of each word. */
function answersTo(found: readonly Found[], index: TermIndex): Answers {
  let answers: Answers | undefined
  for (const matches of found) {
    const known = answers
    const common = [...bestAt(matches, index)].filter(([place]) => known?.has(place) ?? true)
    answers = new Map(common.map(([place, best]) => [place, new Map([...(known?.get(place) ?? []), best])]))
  }
  return answers ?? new Map()
}

/** For each place that one word leads to, the term that answers it best. */
function bestAt(matches: Found, index: TermIndex): Map<number, [term: string, match: Match]> {
  const best = new Map<number, [string, Match]>()
  for (const [term, match] of matches) {
    for (const place of index.placesOf(term)) {
      const known = best.get(place)?.[1]
      if (!known || match.cost < known.cost || (match.cost === known.cost && match.isWhole)) best.set(place, [term, match])
    }
  }
  return best
}

function bestOf(entries: readonly Entry[], answers: Answers): Model[] {
  const judged = [...answers].flatMap(([place, matches]) => {
    const entry = entries[place]
    if (!entry) return []
    const cost = [...matches].reduce((sum, [term, match]) => sum + match.cost + (entry.nameTerms.has(term) ? 0 : COST_BESIDE_NAME), 0)
    const begins = entry.names.some(([first = '']) => isMet(first, matches))
    return [{ ...entry, place, cost, begins, isNamed: isNamedBy(matches, entry.names) }]
  })
  return judged
    .sort(
      (a, b) =>
        Number(b.isNamed) - Number(a.isNamed) || a.cost - b.cost || a.order - b.order || Number(b.begins) - Number(a.begins) || a.place - b.place,
    )
    .map(({ model }) => model)
}

/** Whether the words say one of the names, its version and its end at least: `Opus 4.7` says Claude Opus 4.7, `Opus` and `Claude 4.7` do not. */
function isNamedBy(matches: ReadonlyMap<string, Match>, names: readonly string[][]): boolean {
  if (![...matches.values()].every(({ isWhole }) => isWhole)) return false
  return names.some((name) => {
    const end = name.slice(name.findIndex((token) => isMet(token, matches)))
    return end.every((token) => isMet(token, matches)) && name.every((token) => !hasDigit(token) || isMet(token, matches))
  })
}

function isMet(token: string, matches: ReadonlyMap<string, Match>): boolean {
  return writingsOf(token).some((term) => matches.has(term))
}

function newestFirst(models: readonly Model[]): Model[] {
  const newest = ({ releasedOn: a = '' }: Model, { releasedOn: b = '' }: Model) => (a === b ? 0 : a < b ? 1 : -1)
  return models.toSorted((a, b) => newest(a, b) || byName.compare(a.name, b.name))
}

function placingsOf(leaderboards: readonly Leaderboard[], definitions: readonly QuotedBoard[]): Map<string, Placing> {
  const isShare = ({ unit }: QuotedBoard) => Number(unit === 'share')
  const placings = new Map<string, Placing>()
  for (const [at, { id }] of definitions.toSorted((a, b) => isShare(a) - isShare(b)).entries()) {
    for (const { modelId, name, rank } of leaderboards.find((board) => board.id === id)?.rows ?? []) {
      if (modelId === undefined) continue
      const { names, order } = placings.get(modelId) ?? { names: [], order: Infinity }
      placings.set(modelId, { names: [...names, name], order: Math.min(order, at * BOARD_STEP + rank) })
    }
  }
  return placings
}
