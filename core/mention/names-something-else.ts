import { hasSizedTier, isSize } from '../model/model-name.ts'
import { isDigitAt, isLetterAt, nextTokenStart, tokenEnd } from '../model/name-tokens.ts'
import type { CompiledIndex, CompiledWords } from './compile-index.ts'
import type { Name } from './name.ts'

/** How far back it is read what a name is joined to, and of what it is said. */
const BEFORE_CHARS = 60

/** The text goes on, or began, in a way that makes the name another thing's: `GPT-5.5-foo`, "asked Claude 4 questions", `O3 visa`. */
export function namesSomethingElse(text: string, name: Name, index: CompiledIndex): boolean {
  return isPhrase(text, name) || isDerived(text, name, index.words) || isVersionOfOther(text, name, index.words) || hasCapitalO(text, name) || isVersionCut(text, name) || isCounted(text, name, index.words) || goesOn(text, name, index)
}

/** What follows makes another name of it. */
export function goesOn(text: string, name: Name, { words: { others, likeIt }, familyOf }: CompiledIndex): boolean {
  const { bareEnd, end, tokens } = name
  const at = nextTokenStart(text, end)
  if (at < 0) return false
  const gap = text.slice(end, at)
  const word = text.slice(at, tokenEnd(text, at))
  const small = word.toLowerCase()
  if (gap === '-' || gap === '_') {
    // A lone word, or what has a size and goes on as names of remade models do: `R1-Omni`, `Llama-3.1-8B-Lexi-Uncensored`.
    const isNoName = tokens.length === 1 ? end === bareEnd : tokens.some(isSize) && /^[A-Z]+[a-z]/.test(word)
    const isOtherFile = isNoName && !likeIt.test(small)
    const isRemade = familyOf(small) !== undefined && isDigitAt(text, nextTokenStart(text, at + word.length))
    // Behind a number, the next version ends a range: "Claude Opus 4.5-4.7".
    const number = isDigitAt(text, end - 1) ? /^\d{1,3}$/ : /^\d{1,3}(?:\.\d+)?$/
    return isOtherFile || isRemade || isOtherSize(small, name) || others.has(small) || (isSize(small) && !hasSizedTier(tokens)) || (number.test(small) && !isLetterAt(text, at + word.length))
  }
  return isOtherSize(small, name) || (others.has(small) && /^[A-Z]/.test(word) && /^ +$/.test(gap))
}

/** `OpenHermes-2.5-Mistral-7B`, `dobby-llama-3.3-70b`: made of the model that is named last. But `meta-llama-3.3-70b`. */
function isDerived(text: string, { start, tokens, group }: Name, { path }: CompiledWords): boolean {
  if (text.charAt(start - 1) !== '-') return false
  const joined = /[\w.-]*\w-$/.exec(text.slice(Math.max(0, start - BEFORE_CHARS), start))?.[0] ?? ''
  return /^[a-z]/i.test(joined) && (/-.*\d/.test(joined) || (tokens.some(isSize) && !group.kin.test(joined) && !path.test(joined)))
}

/**
 * "Open-R1", "Kotlin K2", "Rabbit R1", "Tailwind v3.1": the version of what stands before it, unless the family is named before that. A small v
 * is nearly always one.
 */
function isVersionOfOther(text: string, { start, tokens, matched, group: { kin } }: Name, { path, versionless }: CompiledWords): boolean {
  if (matched !== 'short' || tokens.length > 1 || !isLetterAt(text, start)) return false
  const before = text.slice(Math.max(0, start - BEFORE_CHARS), start)
  if (path.test(before)) return false
  const clause = before.split(/[.!?;:\n]/).pop() ?? ''
  const [last = '', word = ''] = clause.split(' ').reverse()
  if (/\p{L}-$/u.test(last)) return true
  const isBare = last !== '' || versionless.test(word)
  if (text.charAt(start) === 'v') return !kin.test(isBare ? clause : word)
  return !isBare && /^\p{Lu}/u.test(word) && !kin.test(clause)
}

/**
 * `deepseek-r1:7b`, "DeepSeek R1 70B": a small one made with it, or one of a list of sizes. The whole size of a large model is told beside its
 * name: "DeepSeek V3 671B", `deepseek-v3.1:671b`.
 */
function isOtherSize(size: string, { tokens, node }: Name): boolean {
  if (!isSize(size) || tokens.some(isSize)) return false
  return node?.tokens.some(isSize) || (!hasSizedTier(tokens) && /^\d\d?(?:\.\d)?b$/.test(size))
}

/** "Run the command a second time", "Qwen plus vLLM", "native computer use": two words, the last one small. */
function isPhrase(text: string, { start, bareEnd, tokens }: Name): boolean {
  return tokens.length === 2 && /^[A-Za-z]+\s+[a-z]+$/.test(text.slice(start, bareEnd))
}

/** OpenAI writes its o in small. */
function hasCapitalO(text: string, { start }: Name): boolean {
  if (text.charAt(start) !== 'O' || !isDigitAt(text, start + 1)) return false
  return !/openai['’]?s?\s+$/i.test(text.slice(Math.max(0, start - 12), start))
}

/** "Claude Opus 4,6" and "4·6": a decimal comma or a raised point, not a cell of a table. */
function isVersionCut(text: string, { end, tokens }: Name): boolean {
  return /^\d+$/.test(tokens.at(-1) ?? '') && /^[,·]\d(?![\d.,])/.test(text.slice(end, end + 3))
}

/** A head and a lone number with a space between: the number may count what follows. */
function isCounted(text: string, { start, end, tokens }: Name, { unit, plural }: CompiledWords): boolean {
  const number = tokens.length === 2 ? /^[a-z]+\s+(\d+(?:\.\d+)?)$/i.exec(text.slice(start, end))?.[1] : undefined
  if (number === undefined) return false
  const follows = text.slice(end, end + 24)
  const isApp = isLetterAt(text, start - 1)
  return text.charAt(start - 1) === '-' || unit.test(follows) || (!number.includes('.') && (isApp || plural.test(follows)))
}
