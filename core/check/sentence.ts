import type { Token } from './token.ts'

/** A sentence of a page, with nothing left out but the mark at its end. */
export interface Sentence {
  tokens: readonly Token[]
  isQuestion: boolean
}

/** A gap in the page's layout, marks that end a sentence, and a bullet. */
const ENDS = new Set(['.', '!', '?', '。', '！', '？', '\ufffc', '•', '¶'])
/** What their point ends is the word: `vs. Claude`. */
const SHORTENED = new Set(['vs', 'approx', 'ca', 'e', 'g', 'i', 'est', 'inc', 'al', 'no', 'resp', 'incl', 'max', 'min', 'avg'])

/** A doubtful point ends nothing: a sentence that is too long says too much to be judged, one too short could say too little. */
export function sentencesOf(tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  const end = (to: number, sign: string) => {
    if (to > from) sentences.push({ tokens: tokens.slice(from, to), isQuestion: sign === '?' || sign === '？' })
    from = to + 1
  }
  tokens.forEach((token, at) => {
    if (token.kind !== 'sign' || !ENDS.has(token.text)) return
    const isPointInside = token.text === '.' && ((tokens[at + 1]?.isGlued ?? false) || SHORTENED.has(tokens[at - 1]?.text ?? ''))
    if (!isPointInside) end(at, token.text)
  })
  end(tokens.length, '')
  return sentences
}
