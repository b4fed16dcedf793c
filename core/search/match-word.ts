/** How a word of a text answers a word of a query. */
export type WordMatch = 'whole' | 'begun' | 'slipped'

/** A word that is looked for, and how many slips of the keyboard it may hold. */
export interface WantedWord {
  word: string
  slips: number
}

/** Of shorter words any other is but a slip or two away; only two letters that changed places are mended. */
const SHORTEST_WITH_SLIP = 4
const SHORTEST_WITH_TWO = 7

/**
 * Whole, or begun; with a slip only where slips are allowed. A number is never begun but at its point (`5` is 5, 5.4 and 5b, not 512), and
 * neither it nor a word with one in it is ever a slip. People write DeepSeek 3.2 for V3.2.
 */
export function matchWord({ word, slips }: WantedWord, term: string): WordMatch | undefined {
  if (term.startsWith(word)) {
    if (term.length === word.length) return 'whole'
    return isDigitAt(word, word.length - 1) && isDigitAt(term, word.length) ? undefined : 'begun'
  }
  if (isVersion(word, term)) return 'whole'
  return slips > 0 && isSlip(word, term, slips) ? 'slipped' : undefined
}

/** How many slips such a word may hold, of those that are allowed. */
export function slipsIn(word: string, allowed: number): number {
  if (!/^\p{Script=Latin}+$|^\p{Script=Cyrillic}+$|^\p{Script=Greek}+$/u.test(word)) return 0
  return word.length >= SHORTEST_WITH_TWO ? allowed : Math.min(allowed, 1)
}

function isVersion(word: string, term: string): boolean {
  return term.length === word.length + 1 && term.startsWith('v') && isDigitAt(word, 0) && term.endsWith(word)
}

function isSlip(word: string, term: string, slips: number): boolean {
  if (/\d/.test(term)) return false
  return word.length < SHORTEST_WITH_SLIP ? isSwapped(word, term) : beginsNear(word, term, slips)
}

function isSwapped(word: string, term: string): boolean {
  if (word.length !== term.length) return false
  const at = [...word].findIndex((letter, position) => letter !== term[position])
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2) === term
}

/** Rows of the table of distances; made once, for there are thousands of words to look at. No word is longer. */
let [row, above, twoAbove] = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)]

/**
 * Whether some beginning of the term is that few slips away: letters left out, put in, put in another's place, or changed places with their
 * neighbour. A row for each letter of the word, a column for each of the term.
 */
function beginsNear(word: string, term: string, most: number): boolean {
  const width = Math.min(term.length, word.length + most)
  for (let column = 0; column <= width; column++) above[column] = column
  for (let letter = 1; letter <= word.length; letter++) {
    row[0] = letter
    let least = letter
    for (let column = 1; column <= width; column++) {
      const isSame = word.charCodeAt(letter - 1) === term.charCodeAt(column - 1)
      const isSwap =
        letter > 1 &&
        column > 1 &&
        word.charCodeAt(letter - 1) === term.charCodeAt(column - 2) &&
        word.charCodeAt(letter - 2) === term.charCodeAt(column - 1)
      let distance = at(above, column - 1) + (isSame ? 0 : 1)
      distance = Math.min(distance, at(above, column) + 1, at(row, column - 1) + 1)
      if (isSwap) distance = Math.min(distance, at(twoAbove, column - 2) + 1)
      row[column] = distance
      least = Math.min(least, distance)
    }
    // A swap may still mend what the row before has; one more than that is too far.
    if (least > most + 1) return false
    ;[twoAbove, above, row] = [above, row, twoAbove]
  }
  for (let column = 0; column <= width; column++) if (at(above, column) <= most) return true
  return false
}

function at(distances: Uint8Array, column: number): number {
  return distances[column] ?? Infinity
}

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}
