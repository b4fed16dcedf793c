import { dashedVersionEnd, endsWhole, isLetterAt, isPlusAt, nextTokenStart, tokenEnd, tokenText, type NameToken } from '../model/name-tokens.ts'
import { namesSomethingElse } from './names-something-else.ts'
import type { CompiledIndex, CompiledWords, NameEnd } from './compile-index.ts'
import type { TokenNode } from './name-tree.ts'
import { unknownVersionAt } from './unknown-version.ts'
import { needAsWritten } from './as-written.ts'
import type { Name } from './name.ts'
import { withRunMode } from './run-mode.ts'
import { startOfPath } from './start-of-path.ts'

/** What most names are written without: `Kimi-K2-Instruct-0905`, `llama-v3p1-70b`. */
const SPARE = /instruct-|v(?=\d)/iy

/** The longest known name that begins here and stands whole; or one that only its family's grammar knows. */
export function nameAt(text: string, start: number, index: CompiledIndex): Name | undefined {
  const end = tokenEnd(text, start)
  const head = { text: tokenText(text, start, end), from: start, to: end }
  const known = walk(text, head, index)
  if (head.text === 'chatgpt') {
    const model = nameAt(text, start + 'chat'.length, index)
    if (!known || (model?.bareEnd ?? 0) > known.end) return model && { ...model, start }
  }
  const unknown = unknownVersionAt(text, head, index, known?.end)
  const bare = unknown && !isProse(text, known, unknown, index.words) ? unknown : known
  const name = bare && withRunMode(text, bare)
  if (!name || namesSomethingElse(text, name, index)) return undefined
  const path = startOfPath(text, start, index.words)
  if (path === start && name.need === 'path') return undefined
  name.need = path < start ? 'nothing' : needAsWritten(text, name, index.words)
  name.start = path
  return name
}

function walk(text: string, { text: head, from: start, to: headEnd }: NameToken, { root, words }: CompiledIndex): Name | undefined {
  const first = root.next(head)
  let longest: Step | undefined
  for (let step: Step | undefined = first && { node: first, end: headEnd }; step; step = nextStep(text, step)) {
    const { node, end } = step
    if (node.end && endsWhole(text, end) && !(longest && isProseFrom(text, { start, end: longest.end }, end, words))) longest = step
  }
  if (!longest?.node.end) return undefined
  const { node, end } = longest
  const { modelId, need, group, isShort } = longest.node.end
  return { start, end, bareEnd: end, tokens: node.path, modelId, need, group, node, matched: isShort ? 'short' : 'full' }
}

type Span = Pick<Name, 'start' | 'end'>

/** How far a text has led into the names: to which node, and where the token ends that led there. */
export interface Step {
  node: TokenNode<NameEnd>
  end: number
}

/** Goes on by the token that follows in the text. */
export function nextStep(text: string, { node, end }: Step): Step | undefined {
  if (!node.goesOn) return undefined
  if (isPlusAt(text, end)) {
    const plus = node.next('plus')
    return plus && { node: plus, end: end + 1 }
  }
  const at = nextTokenStart(text, end)
  if (at < 0) return undefined
  const step = stepAt(text, at, node)
  if (step) return step
  SPARE.lastIndex = at
  return SPARE.test(text) ? stepAt(text, SPARE.lastIndex, node) : undefined
}

export function stepAt(text: string, at: number, node: TokenNode<NameEnd>): Step | undefined {
  if (!node.mayGoOnBy(text.charCodeAt(at))) return undefined
  const plainEnd = tokenEnd(text, at)
  const dashedEnd = dashedVersionEnd(text, at, plainEnd)
  return (dashedEnd > 0 ? stepTo(text, at, dashedEnd, node) : undefined) ?? stepTo(text, at, plainEnd, node)
}

function stepTo(text: string, at: number, end: number, before: TokenNode<NameEnd>): Step | undefined {
  const token = tokenText(text, at, end)
  // "Codestral 25.08": a year and a month.
  const node = before.next(token) ?? (/^2\d\.[01]\d$/.test(token) ? before.next(token.replace('.', '')) : undefined)
  if (node) return { node, end }
  const singular = token.length > 1 && token.endsWith('s') && !/\s[a-z]/.test(text.slice(at - 1, at + 1)) && !isLetterAt(text, end) ? before.next(token.slice(0, -1)) : undefined
  return singular?.end && { node: singular, end: end - 1 }
}

/** What the grammar would add is but a small word behind a space: "GPT-5 pro users" of a catalogue without GPT-5 Pro. */
function isProse(text: string, known: Name | undefined, unknown: Name, words: CompiledWords): boolean {
  return known !== undefined && isSmallWords(text, known, unknown.end, words)
}

/** The longer name would end with a small word of the sentence: "Claude Opus 4.7 fast replaced it", "GPT-5 image input costs", "GPT-5 pro users". */
function isProseFrom(text: string, name: Span, longerEnd: number, words: CompiledWords): boolean {
  if (!isSmallWords(text, name, longerEnd, words)) return false
  const follows = text.slice(longerEnd, longerEnd + 24)
  return (text.slice(longerEnd - 4, longerEnd) === ' pro' ? words.elsewhere : words.prose).test(follows)
}

/** Behind a space and a name with a capital, and none that nobody writes in a sentence. */
function isSmallWords(text: string, { start, end }: Span, longerEnd: number, { smallWords }: CompiledWords): boolean {
  return /[A-Z]/.test(text.charAt(start)) && smallWords.test(text.slice(end, longerEnd))
}
