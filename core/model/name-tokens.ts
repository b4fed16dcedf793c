/**
 * Names as sequences of tokens, so that `Claude Opus 4.7`, `claude-opus-4-7` and `claude_opus_4.7` are one.
 *
 * A token is a word of two letters or more; or a number with up to two letters glued to it (`4o`, `235b`, `8x22b`, `4.5v`); or one
 * letter with its number (`o3`, `k2.6`, `a22b`). A longer word never belongs to a number (`2.5pro` is two tokens), nor a number to a
 * word (`qwen3` is two).
 */

const [NEWLINE, RETURN, SPACE, STAR, PLUS, DASH, DOT, ZERO, COLON, UNDERSCORE, BACKTICK] = [10, 13, 32, 42, 43, 45, 46, 48, 58, 95, 96]

/** Of an ASCII letter. */
export function isLetter(code: number): boolean {
  const small = code | 32
  return small >= 97 && small <= 122 && code < 128
}

/** Of an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

export function isLetterAt(text: string, at: number): boolean {
  return isLetter(text.charCodeAt(at))
}

export function isDigitAt(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at))
}

export function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return isLetter(code) || isDigit(code)
}

/** Where the token that begins at `start` ends. */
export function tokenEnd(text: string, start: number): number {
  let at = start
  while (isLetterAt(text, at)) at++
  if (at - start > 1) return at
  for (;;) {
    while (isDigitAt(text, at)) at++
    if (text.charCodeAt(at) === DOT && isDigitAt(text, at + 1) && isDigitAt(text, at - 1)) {
      at++
      continue
    }
    let letters = at
    while (isLetterAt(text, letters)) letters++
    if (letters === at || letters - at > 2) return Math.max(at, start + 1)
    at = letters
    if (!isDigitAt(text, at)) return at
  }
}

/** Where a version written with a dash ends, `4-7`; -1 where the number that ends at `numberEnd` stands for itself. */
export function dashedVersionEnd(text: string, start: number, numberEnd: number): number {
  if (numberEnd - start > 2 || !isDigitAt(text, start) || !isDigitAt(text, numberEnd - 1)) return -1
  if (!isDash(text.charCodeAt(numberEnd)) && text.charCodeAt(numberEnd) !== UNDERSCORE) return -1
  let at = numberEnd + 1
  if (!isDigitAt(text, at) || (text.charCodeAt(at) === ZERO && isDigitAt(text, at + 1))) return -1
  while (isDigitAt(text, at)) at++
  const isMoreThanANumber = isLetterAt(text, at) || (text.charCodeAt(at) === DOT && isDigitAt(text, at + 1))
  return at - numberEnd > 3 || isMoreThanANumber ? -1 : at
}

/**
 * Where the next token of the same name begins: right behind, or behind up to four spaces, hyphens, underscores and marks of emphasis;
 * behind a colon only a size (`qwen3:32b`, `mixtral:8x7b`), behind a point only a number that follows letters (`Laguna M.1`).
 *
 * @returns -1 where the name ends
 */
export function nextTokenStart(text: string, end: number): number {
  for (let at = end; at < end + 5; at++) {
    if (isWordAt(text, at)) return at
    const code = text.charCodeAt(at)
    if (code === COLON) return at === end && /^(?:\dx)?\d{1,3}(?:\.\d)?b(?![a-z0-9])/i.test(text.slice(at + 1, at + 8)) ? at + 1 : -1
    if (code === DOT && at === end && isLetterAt(text, at - 1) && isDigitAt(text, at + 1)) return at + 1
    if (!isGap(code)) return -1
  }
  return -1
}

/** Not in the middle of a word, a number or a version (`4.x` is any of them); a plural s may follow. */
export function endsWhole(text: string, end: number): boolean {
  if (!isWordAt(text, end)) return !(text.charAt(end) === '.' && /^(?:\d|x+\b)/i.test(text.slice(end + 1, end + 3)))
  return text.charAt(end).toLowerCase() === 's' && !isWordAt(text, end + 1)
}

/** A plus behind a letter is a word: `Command R+`. */
export function isPlusAt(text: string, at: number): boolean {
  return text.charCodeAt(at) === PLUS && isLetterAt(text, at - 1) && !isWordAt(text, at + 1)
}

function isGap(code: number): boolean {
  if (code < 128) return code === SPACE || isDash(code) || [NEWLINE, RETURN, STAR, UNDERSCORE, BACKTICK].includes(code)
  return isDash(code) || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x3000
}

/** Hyphen, non-breaking hyphen, figure dash, en dash, minus; never an em dash, which parts sentences. */
export function isDash(code: number): boolean {
  return code === DASH || (code >= 0x2010 && code <= 0x2013) || code === 0x2212
}

/** One token as it is compared: lower case, `4-7` and `4p7` as 4.7, `v3p1` as v3.1. */
export function tokenText(text: string, start: number, end: number): string {
  const token = text.slice(start, end).toLowerCase()
  if (isLetterAt(text, start) && isLetterAt(text, start + 1)) return token
  return /\d[^\w.]\d|\d_\d|^[a-z]?\d+p\d+$/.test(token) ? token.replace(/(\d)\D(?=\d)/, '$1.') : token
}

/** A token and where it stands in its text. */
export interface NameToken {
  text: string
  from: number
  to: number
}

/** All tokens of a name from a catalogue. */
export function tokensOf(name: string): string[] {
  return placedTokensOf(name).map(({ text }) => text)
}

/** As `tokensOf`, with their places. */
export function placedTokensOf(name: string): NameToken[] {
  const tokens: NameToken[] = []
  for (let at = 0; at < name.length; ) {
    if (!isWordAt(name, at)) {
      if (isPlusAt(name, at)) tokens.push({ text: 'plus', from: at, to: at + 1 })
      at++
      continue
    }
    const end = tokenEnd(name, at)
    const stop = Math.max(end, dashedVersionEnd(name, at, end))
    tokens.push({ text: tokenText(name, at, stop), from: at, to: stop })
    at = stop
  }
  return tokens
}
