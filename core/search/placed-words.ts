/** A word as it is searched for, and where it stands in its text. */
export interface PlacedWord {
  word: string
  from: number
  to: number
}

/** Scripts that write without spaces, and Korean, whose words end in many ways: searched by any two neighbours. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー'
const LETTER = `(?:(?![${UNSPACED}])[\\p{L}\\p{M}])`
const NUMBER = '\\p{Nd}+(?:\\.\\p{Nd}+)*'
/**
 * As in the names of models: a word of two letters or more (`qwen3` is two words), a number with the letters that belong to it (`4o`,
 * `235b`), a letter with its number (`o3`, `k2.6`).
 */
const WORDS = new RegExp(
  `(?<run>[${UNSPACED}][${UNSPACED}\\p{M}]*)|${LETTER}{2,}|${LETTER}?${NUMBER}(?:${LETTER}{1,2}(?!${LETTER}|\\p{Nd}))?|${LETTER}`,
  'gu',
)
const PLAIN = /^[a-z\d.]*$/
/** Accents over Latin, Greek and Cyrillic letters; the marks of other scripts make another word. */
const ACCENTS = /[\u0300-\u036f]/g
/** What Unicode takes for letters of their own, and people without the key write plainly. */
const PLAINLY: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }
const WRITTEN_PLAINLY = new RegExp(`[${Object.keys(PLAINLY).join('')}]`, 'g')
/** Nobody writes more than this of a word, and what is longer is none. */
const LONGEST = 32

/** All words of a text. Of a run without spaces, every two neighbours, and the last character, so that each character begins one. */
export function placedWordsOf(text: string): PlacedWord[] {
  return wordsIn(text, true)
}

/** The words of a query, each once. */
export function queryWordsOf(query: string): string[] {
  return [...new Set(wordsIn(query, false).map(({ word }) => word))]
}

function wordsIn(text: string, hasLast: boolean): PlacedWord[] {
  const words: PlacedWord[] = []
  for (const { 0: written, index: from, groups } of text.matchAll(WORDS)) {
    if (groups?.run === undefined) words.push({ word: foldWord(written), from, to: from + written.length })
    else words.push(...neighboursIn(written, from, hasLast))
  }
  // An accent over no letter is no word.
  return words.filter(({ word }) => word !== '')
}

function neighboursIn(run: string, start: number, hasLast: boolean): PlacedWord[] {
  const characters = [...run]
  const words: PlacedWord[] = []
  let from = start
  for (const [at, character] of characters.entries()) {
    const next = characters[at + 1]
    if (next !== undefined || hasLast || at === 0) {
      const pair = character + (next ?? '')
      words.push({ word: foldWord(pair), from, to: from + pair.length })
    }
    from += character.length
  }
  return words
}

/** Lower case, without accents, in one of the many ways that Unicode has for it. */
export function foldWord(written: string): string {
  const lower = written.toLowerCase().slice(0, LONGEST)
  if (PLAIN.test(lower)) return lower
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(ACCENTS, '')
    .replace(WRITTEN_PLAINLY, (letter) => PLAINLY[letter] ?? letter)
    .normalize('NFC')
    .slice(0, LONGEST)
}
