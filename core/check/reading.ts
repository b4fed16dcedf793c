import { variantKey } from '../model/variant.ts'
import { benchmarksIn, type Benchmarks, type ClaimedBoard, type NamedBenchmark } from './benchmarks.ts'
import type { Snippet } from './claim.ts'
import type { ExcerptName } from './excerpt.ts'
import type { Sentence } from './sentence.ts'
import type { Token } from './token.ts'

/** A sentence with what was found in it. */
export interface Reading extends Sentence {
  /** The whole excerpt, in which tokens have their offsets. */
  text: string
  benchmarks: Benchmarks
  /** The benchmark to which each token belongs. */
  benchmarkOf: ReadonlyMap<number, NamedBenchmark>
  /** Every word that stands in it, names left out. */
  words: ReadonlySet<string>
  /** Where its models stand. */
  modelAt: readonly number[]
  /** Different ones are named: `GPT-5.5` and `GPT-5.5 (low)` are two. */
  hasSeveralModels: boolean
  /** How the makers of models are written. They say nothing that a name does not. */
  makers: ReadonlySet<string>
}

export interface ReadingParts {
  boards: readonly ClaimedBoard[]
  makers: ReadonlySet<string>
}

export function readSentence(text: string, sentence: Sentence, { boards, makers }: ReadingParts): Reading {
  const { tokens } = sentence
  const benchmarks = benchmarksIn(sentence, boards)
  const benchmarkOf = new Map<number, NamedBenchmark>()
  for (const named of benchmarks.named) for (let at = named.from; at < named.to; at++) benchmarkOf.set(at, named)
  const modelAt = tokens.flatMap(({ kind }, at) => (kind === 'model' ? [at] : []))
  const ids = new Set(modelAt.map((at) => identityOf(tokens[at]?.name)))
  const words = new Set(tokens.filter(({ kind }) => kind !== 'model').map(({ text }) => text))
  return { ...sentence, text, benchmarks, benchmarkOf, words, modelAt, hasSeveralModels: ids.size > 1, makers }
}

/** Equal for two names of one model as it was run. */
export function identityOf(name: Pick<ExcerptName, 'key' | 'modelId' | 'variant'> | undefined): string {
  return `${name?.modelId ?? `?${name?.key ?? ''}`} ${variantKey(name?.variant ?? '')}`
}

export function hasWord({ words }: Pick<Reading, 'words'>, listed: ReadonlySet<string>): boolean {
  for (const word of words) if (listed.has(word)) return true
  return false
}

/** Whether every word, names and benchmarks of ours left out, is one of these. */
export function isAllOf({ tokens, benchmarkOf, makers }: Reading, understood: ReadonlySet<string>): boolean {
  return tokens.every(({ kind, text }, at) => {
    if (kind !== 'word') return text !== '…'
    return benchmarkOf.get(at)?.board !== undefined || understood.has(text) || makers.has(text) || /^v\d/.test(text)
  })
}

const SNIPPET_CHARS = 90

/** The sentence around what stands from token `from` up to token `to`, as far as a line or two hold it. */
export function snippetOf({ text, tokens }: Reading, from: number, to: number): Snippet {
  const [first, last] = [tokens[0], tokens.at(-1)]
  const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0]
  const clean = (part: string) => part.replace(/[\s\ufffc]+/g, ' ')
  const before = text.slice(first?.start ?? 0, start)
  const after = text.slice(end, last?.end ?? end)
  return { before: clean(endPart(before)), figure: clean(text.slice(start, end)), after: clean(startPart(after)) }
}

function endPart(text: string): string {
  if (text.length <= SNIPPET_CHARS) return text
  const cut = text.slice(-SNIPPET_CHARS)
  return `…${cut.slice(Math.max(cut.indexOf(' '), 0))}`
}

function startPart(text: string): string {
  if (text.length <= SNIPPET_CHARS) return text
  const cut = text.slice(0, SNIPPET_CHARS)
  const end = cut.lastIndexOf(' ')
  return `${cut.slice(0, end > 0 ? end : cut.length)} …`
}

export function textAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? ''
}
