import { matchWord, slipsIn, type WantedWord } from './match-word.ts'

/** The words that a query's word leads to, by their numbers. */
export interface FoundWords {
  whole: readonly number[]
  /** Begun, or with a slip. */
  partly: readonly number[]
}

const MOST_ASKED = 64

/**
 * Every word that is written anywhere, by a number. They are looked through one by one: a hundred thousand in a few milliseconds, where a
 * tree of them would be larger than all that is searched.
 */
export class Vocabulary {
  readonly #numbers = new Map<string, number>()
  /** Which letters are in each word, a bit for each: a word that lacks more of them than there may be slips is not looked at. */
  #letters = new Uint32Array(1024)
  /** What was asked last is asked again with a letter more behind it. */
  readonly #asked = new Map<string, FoundWords>()

  get size(): number {
    return this.#numbers.size
  }

  has(word: string): boolean {
    return this.#numbers.has(word)
  }

  /** Its number, a new one where it is met for the first time. */
  numberOf(word: string): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    const number = this.#numbers.size
    this.#numbers.set(word, number)
    if (number === this.#letters.length) this.#letters = grown(this.#letters)
    this.#letters[number] = lettersOf(word)
    this.#asked.clear()
    return number
  }

  find(wanted: WantedWord): FoundWords {
    const key = `${wanted.slips} ${wanted.word}`
    const known = this.#asked.get(key)
    if (known) return known
    if (this.#asked.size > MOST_ASKED) this.#asked.clear()
    const found = this.#look(wanted)
    this.#asked.set(key, found)
    return found
  }

  /** The word as it may be looked for: without slips where it is written somewhere just so. */
  wanted(word: string, slips: number): WantedWord {
    return { word, slips: this.has(word) ? 0 : slipsIn(word, slips) }
  }

  #look(wanted: WantedWord): FoundWords {
    const whole: number[] = []
    const partly: number[] = []
    const letters = lettersOf(wanted.word)
    let number = -1
    for (const term of this.#numbers.keys()) {
      number++
      if (countBits(letters & ~(this.#letters[number] ?? 0)) > wanted.slips) continue
      const match = matchWord(wanted, term)
      if (match) (match === 'whole' ? whole : partly).push(number)
    }
    return { whole, partly }
  }
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2)
  larger.set(array)
  return larger
}

function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

function countBits(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}
