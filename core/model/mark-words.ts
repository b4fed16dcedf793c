import { withoutPointZero } from './model-name.ts'
import { placedTokensOf } from './name-tokens.ts'
import { writingsOf } from './search-terms.ts'
import type { Found } from './term-index.ts'

/** A piece of a text, and whether a query asked for it. */
export interface TextPart {
  text: string
  isMatch: boolean
}

/** Parts a text at what the words of a query found in it: of a word that was only begun, its beginning. */
export function markWords(text: string, found: ReadonlyMap<string, Found>): TextPart[] {
  const parts: TextPart[] = []
  let done = 0
  const add = (end: number, isMatch: boolean) => {
    if (end > done) parts.push({ text: text.slice(done, end), isMatch })
    done = Math.max(done, end)
  }
  for (const { text: token, from, to } of placedTokensOf(text)) {
    const terms = writingsOf(withoutPointZero(token))
    const words = [...found].filter(([, matches]) => terms.some((term) => matches.has(term))).map(([word]) => word)
    if (words.length === 0) continue
    add(from, false)
    add(from + Math.max(...words.map((word) => (token.startsWith(word) ? word.length : to - from))), true)
  }
  add(text.length, false)
  return parts
}
