import SearchableMap from 'minisearch/SearchableMap'
import { hasDigit } from './search-terms.ts'

/** How well a term answers a word of a query; the lower the cost the better. */
export interface Match {
  cost: number
  /** The word is all of the term, a slip aside. */
  isWhole: boolean
}
/** What a word of a query found: each term and how well it answers. */
export type Found = ReadonlyMap<string, Match>

const EXACT: Match = { cost: 0, isWhole: true }
/** `5` of `5.4`: a version that goes on is as good as one that does not. */
const SAME_NUMBER: Match = { cost: 0, isWhole: false }
const BEGINNING: Match = { cost: 1, isWhole: false }
const SLIP: Match = { cost: 2, isWhole: true }
const SLIP_IN_BEGINNING: Match = { cost: 3, isWhole: false }

/** Of shorter words any other is but a slip or two away; only two letters that changed places are mended. */
const SHORTEST_WITH_SLIP = 4
const SHORTEST_WITH_TWO = 7

/** Terms, what is to be found by each, and which terms a person may have meant. */
export class TermIndex {
  readonly #places = new SearchableMap<number[]>()
  /** From the beginnings of words to the words: a slip is forgiven before the word is written to its end. */
  readonly #beginnings = new SearchableMap<string[]>()

  /** Once for each term of a place. */
  add(term: string, place: number): void {
    const places = this.#places.fetch(term, () => [])
    places.push(place)
    if (places.length > 1 || hasDigit(term)) return
    for (let end = SHORTEST_WITH_SLIP; end <= term.length; end++) this.#beginnings.fetch(term.slice(0, end), () => []).push(term)
  }

  placesOf(term: string): readonly number[] {
    return this.#places.get(term) ?? []
  }

  /** @param slips how many slips of the keyboard a word may hold; in a version there are none, and none in a word that is known */
  find(word: string, slips: number): Found {
    const found = new Map<string, Match>()
    this.#addBeginningWith(word, found, matchOf)
    if (slips === 0 || hasDigit(word) || this.#places.has(word)) return found
    for (const swapped of swapsOf(word)) {
      if (word.length >= SHORTEST_WITH_SLIP) this.#addBeginningWith(swapped, found, slipOf)
      else if (this.#places.has(swapped)) addBetter(found, swapped, SLIP)
    }
    const reach = word.length >= SHORTEST_WITH_TWO ? slips : word.length >= SHORTEST_WITH_SLIP ? 1 : 0
    if (reach === 0) return found
    for (const [beginning, [terms]] of this.#beginnings.fuzzyGet(word, reach).entries()) {
      for (const term of terms ?? []) addBetter(found, term, slipOf(beginning, term))
    }
    return found
  }

  #addBeginningWith(word: string, found: Map<string, Match>, judge: (word: string, term: string) => Match | undefined): void {
    for (const term of this.#places.atPrefix(word).keys()) addBetter(found, term, judge(word, term))
  }
}

function matchOf(word: string, term: string): Match | undefined {
  if (word === term) return EXACT
  if (!hasDigit(term)) return BEGINNING
  // The code of a snapshot, `0324`: what begins with one digit of it is not called so.
  if (/^\d{4,}$/.test(term) && word.length < 3) return undefined
  return hasDigit(word) && !hasDigit(term.charAt(word.length)) ? SAME_NUMBER : BEGINNING
}

function slipOf(word: string, term: string): Match {
  return word === term ? SLIP : SLIP_IN_BEGINNING
}

function addBetter(found: Map<string, Match>, term: string, match: Match | undefined): void {
  if (match && match.cost < (found.get(term)?.cost ?? Infinity)) found.set(term, match)
}

/** The word with each two neighbours in the other order: the commonest slip of all, and two edits to a distance that counts edits. */
function swapsOf(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2))
}
