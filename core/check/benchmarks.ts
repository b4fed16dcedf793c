import type { BoardDefinition } from '../board/board.ts'
import type { Sentence } from './sentence.ts'
import type { Token } from './token.ts'
import { isOfBenchmark } from './words.ts'

/** What must be known of a board to find claims about it. */
export type ClaimedBoard = Pick<BoardDefinition, 'id' | 'unit' | 'writtenAs'>

/** A benchmark named in a sentence, from token `from` up to, not including, token `to`; one of ours has its board. */
export interface NamedBenchmark {
  from: number
  to: number
  board?: ClaimedBoard
}

export interface Benchmarks {
  named: readonly NamedBenchmark[]
  /** Every version the sentence states, as digits: `4.0`. */
  versions: readonly string[]
  /** Positions of the tokens that are versions, so that none is taken for a score. */
  versionAt: ReadonlySet<number>
}

const VERSION = /^v\d+(?:\.\d+)*$/
/** Scores below this are on no index that has versions. */
const HIGHEST_VERSION = 10

export function benchmarksIn({ tokens }: Pick<Sentence, 'tokens'>, boards: readonly ClaimedBoard[]): Benchmarks {
  const named: NamedBenchmark[] = []
  const names = boards.flatMap((board) => (board.writtenAs ?? []).map((written) => ({ board, words: written.split(' ') })))
  names.sort((a, b) => b.words.length - a.words.length)
  for (let at = 0; at < tokens.length; ) {
    const found = names.flatMap(({ board, words }) => {
      const to = endOfPhrase(tokens, at, words)
      return to > at ? [{ from: at, to, board }] : []
    })[0]
    const other = found ?? otherAt(tokens, at)
    if (other) named.push(other)
    at = other?.to ?? at + 1
  }
  return { named, ...versionsIn(tokens, named) }
}

/** Hyphens between the words are passed over. @returns -1 where the phrase does not stand here */
function endOfPhrase(tokens: readonly Token[], start: number, words: readonly string[]): number {
  let at = start
  for (const word of words) {
    if (at > start && tokens[at]?.text === '-') at++
    if (tokens[at]?.kind !== 'word' || tokens[at]?.text !== word) return -1
    at++
  }
  return at
}

function otherAt(tokens: readonly Token[], at: number): NamedBenchmark | undefined {
  const token = tokens[at]
  if (token?.kind !== 'word') return undefined
  if (token.text === 'index' && tokens[at - 1]?.kind === 'word') return { from: at, to: at + 1 }
  if (!isOfBenchmark(token.text)) return undefined
  let to = at + 1
  // `SWE-bench Verified`, `Arena-Hard`, `MATH-500`
  while (tokens[to]?.text === '-' || (tokens[to]?.isGlued && tokens[to - 1]?.text === '-')) to++
  let from = at
  while (tokens[from]?.isGlued && tokens[from - 1]?.text === '-' && tokens[from - 1]?.isGlued && tokens[from - 2]?.kind === 'word') from -= 2
  return { from, to: tokens[to]?.text === 'verified' ? to + 1 : to }
}

function versionsIn(tokens: readonly Token[], named: readonly NamedBenchmark[]): Pick<Benchmarks, 'versions' | 'versionAt'> {
  const versionAt = new Set<number>()
  tokens.forEach(({ kind, text, number }, at) => {
    if (kind === 'word' && VERSION.test(text)) versionAt.add(at)
    const before = tokens[at - 1]?.text
    if (number && (before === 'version' || before === 'v')) versionAt.add(at)
  })
  for (const { to, board } of named) {
    const number = tokens[to]?.number
    if (board?.unit === 'points' && number && number.value < HIGHEST_VERSION) versionAt.add(to)
  }
  const versions = [...versionAt].map((at) => (tokens[at]?.text ?? '').replace(/^v/, ''))
  return { versions: [...new Set(versions)], versionAt }
}
