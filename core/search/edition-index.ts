import type { Day } from '../day/day.ts'
import type { Steps } from '../steps/steps.ts'
import type { WantedWord } from './match-word.ts'
import { placedWordsOf, queryWordsOf } from './placed-words.ts'
import type { Piece } from './piece.ts'
import { Vocabulary } from './vocabulary.ts'

/** What a query found. */
export interface Answer {
  wanted: readonly WantedWord[]
  /** Nothing is written so; what was found comes close. */
  isNear: boolean
  /** Of all that was found, also of what is not among `days`. */
  count: number
  /** The newest first, each with the places of its pieces, the best first. */
  days: readonly { day: Day; places: readonly number[] }[]
}

/** The words of a day, piece after piece, those of its headline first. */
interface IndexedDay {
  words: Uint32Array
  /** For each piece, where its headline ends and where it ends. */
  ends: Uint32Array
  /** Which piece it is, on whatever day: a short form of its id, or 0. */
  ids: Uint32Array
}

const MOST_WORDS = 16
const MOST_SLIPS = 2

/**
 * What all kept editions say, as numbers of words, a day after the other. A query goes through all of them, which takes the same few
 * milliseconds whatever is asked; so a day comes or goes without anything being built anew, and two numbers a word are all it takes.
 *
 * A piece is found by every word of the query, whole or begun; slips are forgiven only where nothing is found as written. The newest day
 * comes first, and what several days tell is found on the newest of them. Within a day stand first headlines that say every word, whole
 * before begun, then pieces that say every word whole; then as the edition has them.
 */
export class EditionIndex {
  readonly #vocabulary = new Vocabulary()
  readonly #days = new Map<Day, IndexedDay>()
  /** The newest first. */
  #order: Day[] = []

  get days(): readonly Day[] {
    return this.#order
  }

  /** In the place of what it had of that day. */
  *add(day: Day, pieces: readonly Piece[]): Steps<void> {
    const words: number[] = []
    const ends: number[] = []
    for (const { title, texts, origin } of pieces) {
      const seen = new Set<number>()
      for (const part of [title, [...texts, origin].join('\n')]) {
        for (const { word } of placedWordsOf(part)) seen.add(this.#vocabulary.numberOf(word))
        ends.push(words.length + seen.size)
      }
      words.push(...seen)
      yield
    }
    this.#days.set(day, { words: Uint32Array.from(words), ends: Uint32Array.from(ends), ids: Uint32Array.from(pieces, ({ id }) => shortId(id)) })
    this.#sort()
  }

  delete(day: Day): void {
    this.#days.delete(day)
    this.#sort()
  }

  /** @param limit how many pieces are named; all are counted */
  find(query: string, limit: number): Answer {
    const words = queryWordsOf(query).slice(0, MOST_WORDS)
    let answer: Answer = { wanted: [], isNear: false, count: 0, days: [] }
    for (let slips = 0; slips <= MOST_SLIPS && words.length > 0; slips++) {
      const wanted = words.map((word) => this.#vocabulary.wanted(word, slips))
      const isNoOther = slips > 0 && wanted.every((word, at) => word.slips === answer.wanted[at]?.slips)
      if (isNoOther || answer.count > 0) break
      answer = this.#answer(wanted, limit)
    }
    return answer
  }

  #answer(wanted: readonly WantedWord[], limit: number): Answer {
    const asked = this.#askedWords(wanted)
    const all = 2 ** wanted.length - 1
    const days: { day: Day; places: number[] }[] = []
    const told = new Set<number>()
    let count = 0
    for (const day of this.#order) {
      const ranks = ranksIn(this.#days.get(day), asked, all, told)
      if (ranks.size > 0 && count < limit) {
        const best = [...ranks].sort(([, a], [, b]) => a - b).slice(0, limit - count)
        days.push({ day, places: best.map(([place]) => place) })
      }
      count += ranks.size
    }
    return { wanted, isNear: count > 0 && wanted.some(({ slips }) => slips > 0), count, days }
  }

  /** For each word of the vocabulary, which words of the query it answers: a bit for each, and 16 bits further one if it does so whole. */
  #askedWords(wanted: readonly WantedWord[]): Uint32Array {
    const asked = new Uint32Array(this.#vocabulary.size)
    for (const [at, word] of wanted.entries()) {
      const { whole, partly } = this.#vocabulary.find(word)
      for (const number of partly) asked[number] = (asked[number] ?? 0) | (1 << at)
      for (const number of whole) asked[number] = (asked[number] ?? 0) | (0x1_0001 << at)
    }
    return asked
  }

  #sort(): void {
    this.#order = [...this.#days.keys()].sort().reverse()
  }
}

/** By place, how well each piece that says all words says them, the least is the best; without what newer days told. */
function ranksIn(day: IndexedDay | undefined, asked: Uint32Array, all: number, told: Set<number>): Map<number, number> {
  const ranks = new Map<number, number>()
  if (!day) return ranks
  const { words, ends, ids } = day
  let at = 0
  for (let piece = 0; piece < ends.length; piece += 2) {
    let said = 0
    for (const headEnd = ends[piece] ?? 0; at < headEnd; at++) said |= asked[words[at] ?? 0] ?? 0
    const inHead = said
    for (const end = ends[piece + 1] ?? 0; at < end; at++) said |= asked[words[at] ?? 0] ?? 0
    const id = ids[piece / 2] ?? 0
    if ((said & all) !== all || told.has(id)) continue
    if (id !== 0) told.add(id)
    ranks.set(piece / 2, inHead >>> 16 === all ? 0 : (inHead & all) === all ? 1 : said >>> 16 === all ? 2 : 3)
  }
  return ranks
}

/** Two of fifty thousand may share one; then the older of them is not found where both are. */
function shortId(id: string | undefined): number {
  if (id === undefined) return 0
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
