import { joinVersion } from '../model/model-name.ts'

export interface Token {
  text: string
  start: number
  end: number
}

/** Letters, or a number with its dots. `Qwen3-235B` is qwen · 3 · 235 · b; `4-7` is 4.7, as in a model's id. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  // joinVersion changes single characters only, so offsets hold for the text itself.
  for (const match of joinVersion(text).matchAll(/[a-z]+|\d+(?:\.\d+)*/gi)) {
    tokens.push({ text: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length })
  }
  return tokens
}

export function nameKey(name: string): string {
  return tokenise(name)
    .map(({ text }) => text)
    .join(' ')
}
