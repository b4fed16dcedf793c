import { settleSpaces } from './soft-space.ts'

const table = (letters: string, small: string): ReadonlyMap<string, string> => {
  const forms = [...small]
  return new Map([...letters].map((letter, index) => [letter, forms[index] ?? letter]))
}

const raised = table('0123456789+-=()/*abcdefghijklmnoprstuvwxyz′†∘⊤T', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾/*ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ′†°ᵀᵀ')
const lowered = table('0123456789+-=()/,aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎/,ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ')

/** Words in small letters are hard to read. */
const WORD = /\p{L}{3}/u
const ONE_THING = /^(?:[\p{Nd}.]+|\p{L}|\p{L}{3,}|\p{Lu}+|∞)$/u

/** `2` → `²`; what has no small form stays large: `^θ`, `^(n log n)`. */
export function superscript(text: string): string {
  return small(text, raised, '^')
}

/** `t+1` → `ₜ₊₁`, `max` → `_max`, `t≥0` → `_(t≥0)`. */
export function subscript(text: string): string {
  return small(text, lowered, '_')
}

/** `1/2`, `(n + 1)/(2h)`: with the brackets a line needs. */
export function fraction(over: string, under: string): string {
  return `${bracketed(over, /^[\p{L}\p{N}.]+$/u)}/${bracketed(under, /^(?:[\p{N}.]+|\p{L})$/u)}`
}

/** `√n`, `∛(n + 1)`. */
export function root(text: string, degree = '2'): string {
  const sign = degree === '2' ? '√' : degree === '3' ? '∛' : `${superscript(degree)}√`
  return sign + bracketed(text, /^(?:[\p{N}.]+|\p{L})$/u)
}

function bracketed(text: string, isBareWhere: RegExp): string {
  const bare = text.trim()
  return isBareWhere.test(bare) ? bare : `(${bare})`
}

function small(text: string, forms: ReadonlyMap<string, string>, sign: string): string {
  const close = settleSpaces(text).replace(/\s+/g, '')
  const letters = [...close]
  if (!WORD.test(close) && letters.every((letter) => forms.has(letter))) return letters.map((letter) => forms.get(letter)).join('')
  return ONE_THING.test(close) ? sign + close : `${sign}(${WORD.test(close) ? text.trim() : close})`
}
