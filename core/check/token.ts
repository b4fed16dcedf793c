import type { ExcerptName } from './excerpt.ts'

/** A number as a page writes it. */
export interface WrittenNumber {
  value: number
  decimals: number
  /** Letters that are written right behind it, in lower case: `b` of 70B, `th` of 4th. */
  suffix: string
}

/** A piece of a sentence. Its text is in lower case, dashes and apostrophes of one kind each. */
export interface Token {
  kind: 'word' | 'number' | 'sign' | 'model'
  text: string
  start: number
  end: number
  /** Nothing stands between it and the token before. */
  isGlued: boolean
  number?: WrittenNumber
  name?: ExcerptName
}

type NameInText = ExcerptName & { start: number; end: number }

/** Each of these takes its match in one go, from left to right. */
const SPACE = /[\s\u00ad\u200b-\u200d\ufeff]+/uy
const WORD = /\p{L}+(?:['’]\p{L}+)?/uy
const DIGITS_IN_WORD = /\d+(?:\.\d+)*[\p{L}\d]*/uy
const NUMBER = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:[.,]\d+)*/y
const SUFFIX = /\p{L}+/uy

/** Reads a text once. A name is one token, so that the numbers in it are none. */
export function tokensOf(text: string, names: readonly NameInText[]): Token[] {
  const tokens: Token[] = []
  const inOrder = names.filter(({ start, end }) => start >= 0 && end > start && end <= text.length).sort((a, b) => a.start - b.start)
  let nextName = 0
  let lastEnd = -1
  const push = (token: Omit<Token, 'isGlued'>) => {
    tokens.push({ ...token, isGlued: token.start === lastEnd })
    lastEnd = token.end
    return token.end
  }
  for (let at = 0; at < text.length; ) {
    while ((inOrder[nextName]?.start ?? Infinity) < at) nextName++
    const name = inOrder[nextName]
    const stop = name?.start ?? text.length
    if (name && name.start === at) {
      at = push({ kind: 'model', text: '', start: at, end: name.end, name })
      continue
    }
    const space = endOf(SPACE, text, at)
    if (space > at) {
      at = Math.min(space, stop)
      continue
    }
    at = push(tokenAt(text, at, stop))
  }
  return tokens
}

function tokenAt(text: string, start: number, stop: number): Omit<Token, 'isGlued'> {
  const letters = Math.min(endOf(WORD, text, start), stop)
  if (letters > start) {
    const end = Math.min(Math.max(endOf(DIGITS_IN_WORD, text, letters), letters), stop)
    return { kind: 'word', text: foldWord(text.slice(start, end)), start, end }
  }
  const digits = Math.min(endOf(NUMBER, text, start), stop)
  if (digits > start) {
    const end = Math.min(Math.max(endOf(SUFFIX, text, digits), digits), stop)
    const number = readNumber(text.slice(start, digits), text.slice(digits, end).toLowerCase())
    return { kind: number ? 'number' : 'word', text: text.slice(start, end), start, end, ...(number && { number }) }
  }
  const sign = String.fromCodePoint(text.codePointAt(start) ?? 0)
  return { kind: 'sign', text: foldSign(sign), start, end: start + sign.length }
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

/** `60.2`, `1,498`, `60,2`; undefined for what has more parts, like a date or an address. */
function readNumber(digits: string, suffix: string): WrittenNumber | undefined {
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits) ? digits.replaceAll(',', '') : digits.replace(',', '.')
  const parts = plain.split('.')
  const value = Number(plain)
  if (parts.length > 2 || plain.length > 15 || !Number.isFinite(value)) return undefined
  return { value, decimals: parts[1]?.length ?? 0, suffix }
}

function foldWord(word: string): string {
  return word.toLowerCase().replace('’', "'").replace(/'s$/, '')
}

function foldSign(sign: string): string {
  if (/[\u2010-\u2013\u2212]/.test(sign)) return '-'
  if (sign === '’') return "'"
  return sign
}
