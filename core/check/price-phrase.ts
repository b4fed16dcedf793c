import type { PriceKind } from './claim.ts'
import { textAt, type Reading } from './reading.ts'
import type { Token } from './token.ts'

/** An amount of money in a sentence, and what stands right before and behind it. */
export interface Amount {
  /** From its currency on. */
  from: number
  /** The number itself. */
  at: number
  /** Behind its currency. */
  end: number
  /** Behind the words that belong to it. */
  to: number
  isUsd: boolean
  /** In what it is paid: how many dollars per million tokens one of it is. */
  perMillion?: number
  kind?: PriceKind | 'both' | 'torn'
  hasRatio: boolean
  isOfSomethingElse: boolean
}

const INPUT = new Set(['input', 'inputs', 'in', 'prompt', 'prompts'])
const OUTPUT = new Set(['output', 'outputs', 'out', 'completion', 'completions'])
const CACHED = new Set(['cached', 'cache'])
const BLEND = new Set(['blended', 'blend'])
const PER = new Set(['per', '/', 'a', 'for', 'each', 'every'])
const MILLION = new Set(['million', 'm', 'mtok', 'mtoks', 'mtoken', 'mtokens', 'mn'])
const THOUSAND = new Set(['thousand', 'k', 'ktok', 'ktokens'])
/** What money is counted in that is no price per token: `$5 billion`, `$20 a month`. */
const MAGNITUDES = new Set(['million', 'billion', 'trillion', 'bn', 'm', 'b', 'k', 'thousand', 'cents', 'cent'])
const WORDS_OF_PRICE = new Set(['tokens', 'token', 'usd', 'dollars', 'dollar', 'us', 'on', 'for', 'of', 'the', 'price', 'side', 'rate', 'cost', '(', '-', '1', '1m', '1k', ...PER, ...MILLION, ...THOUSAND])
const WORDS_BEFORE = new Set([...WORDS_OF_PRICE, 'costs', 'cost', 'is', 'are', 'at', 'price', 'prices', 'priced', ':', '=', ')', 'of', 'list', 'api', 'with', 'charges', 'its', 'run', 'runs', 'now'])
const MOST_TOKENS = 9

export function amountsIn(reading: Reading): Amount[] {
  const { tokens, benchmarkOf } = reading
  return tokens.flatMap(({ number, isGlued }, at) => {
    if (!number || benchmarkOf.has(at)) return []
    const currency = currencyOf(tokens, at)
    if (!currency || (isGlued && currency.from === at)) return []
    return [amountAt(reading, at, currency)]
  })
}

/** `$5`, `US$5`, `5 USD`, `USD 5`, `5€`; undefined where no money is meant. */
function currencyOf(tokens: readonly Token[], at: number): { from: number; to: number; isUsd: boolean } | undefined {
  const { suffix = '' } = tokens[at]?.number ?? {}
  const [before, next] = [textAt(tokens, at - 1), textAt(tokens, at + 1)]
  const signs: Record<string, boolean> = { '$': true, '€': false, '£': false, '¥': false, '₹': false }
  if (before in signs && tokens[at]?.isGlued) {
    const country = tokens[at - 1]?.isGlued && tokens[at - 2]?.kind === 'word' ? textAt(tokens, at - 2) : ''
    return { from: country ? at - 2 : at - 1, to: at + 1, isUsd: before === '$' && (country === '' || country === 'us') }
  }
  const names: Record<string, boolean> = { usd: true, dollars: true, dollar: true, eur: false, euro: false, euros: false, gbp: false, yuan: false, rmb: false, cny: false, yen: false, '€': false, '£': false }
  if (suffix in names) return { from: at, to: at + 1, isUsd: names[suffix] === true }
  if (suffix === '' && next in names) return { from: at, to: at + 2, isUsd: names[next] === true }
  if (before in names && before.length === 3) return { from: at - 1, to: at + 1, isUsd: names[before] === true }
  return undefined
}

function amountAt(reading: Reading, at: number, { from, to: start, isUsd }: { from: number; to: number; isUsd: boolean }): Amount {
  const { tokens } = reading
  const { suffix = '' } = tokens[at]?.number ?? {}
  const behind = readBehind(tokens, start)
  const ahead = kindBefore(tokens, from)
  const kind = behind.kind !== undefined && ahead !== undefined && behind.kind !== ahead ? 'torn' : (behind.kind ?? ahead)
  const isCounted = suffix !== '' && !['usd', 'eur', 'dollars'].includes(suffix)
  return {
    from,
    at,
    end: start,
    to: behind.to,
    isUsd,
    hasRatio: hasRatio(tokens),
    isOfSomethingElse: isCounted || MAGNITUDES.has(textAt(tokens, start)) || behind.isOfSomethingElse || textAt(tokens, at + 1) === '%',
    ...(behind.perMillion !== undefined && { perMillion: behind.perMillion }),
    ...(kind && { kind }),
  }
}

interface Behind {
  to: number
  perMillion?: number
  kind?: PriceKind | 'both'
  isOfSomethingElse: boolean
}

/** `per million input tokens`, `/MTok`, `for output`, `a month` */
function readBehind(tokens: readonly Token[], start: number): Behind {
  let perMillion: number | undefined
  let kind: Behind['kind']
  let to = start
  let isPer = false
  for (; to < tokens.length && to - start < MOST_TOKENS; to++) {
    const { text = '', number } = tokens[to] ?? {}
    const word = kindAt(tokens, to)
    if (word) kind = joinKinds(kind, word)
    else if (['and', '/', '+', '&'].includes(text) && kind !== undefined && kindAt(tokens, to + 1)) continue
    else if (number) {
      // `$5/$30`: the next amount begins with its currency, which ends this one.
      const size = sizeOf(number.value, number.suffix)
      if (size === undefined || !isPer) break
      perMillion = size
    } else if (isPer && MILLION.has(text)) perMillion = 1
    else if (isPer && THOUSAND.has(text)) perMillion = 1_000
    else if (text === 'token' && isPer && perMillion === undefined) perMillion = 1_000_000
    else if (!WORDS_OF_PRICE.has(text)) {
      return { to, isOfSomethingElse: isPer && perMillion === undefined && kind === undefined && tokens[to]?.kind === 'word', ...(perMillion !== undefined && { perMillion }), ...(kind && { kind }) }
    }
    if (PER.has(text)) isPer = true
    if ((text === '/' || text === '-') && textAt(tokens, to + 1) === '$') break
    if (text === 'for' && tokens[to + 1]?.name) break
  }
  return { to, isOfSomethingElse: false, ...(perMillion !== undefined && { perMillion }), ...(kind && { kind }) }
}

function sizeOf(value: number, suffix: string): number | undefined {
  if (suffix === 'm' || suffix === 'mtok' || suffix === 'mtokens') return value === 1 ? 1 : undefined
  if (suffix === 'k') return value === 1 ? 1_000 : value === 1_000 ? 1 : undefined
  if (suffix !== '') return undefined
  return value === 1_000_000 ? 1 : value === 1_000 ? 1_000 : value === 1 ? 1 : undefined
}

/** `input: $5`, `output tokens cost $30` */
function kindBefore(tokens: readonly Token[], from: number): Amount['kind'] {
  let kind: Behind['kind']
  for (let at = from - 1; at >= 0 && from - at < MOST_TOKENS; at--) {
    const text = textAt(tokens, at)
    const word = kindAt(tokens, at)
    if (word) kind = joinKinds(kind, word)
    else if (['and', '/', '+', '&'].includes(text) && kind !== undefined && kindAt(tokens, at - 1)) continue
    else if (!WORDS_BEFORE.has(text) || kind !== undefined) break
  }
  return kind
}

const BEHIND_IN_AND_OUT = new Set(['and', 'per', 'tokens', 'out', 'a'])

/** `in` and `out` are everyday words: `$5 in total`. */
function kindAt(tokens: readonly Token[], at: number): PriceKind | undefined {
  const word = textAt(tokens, at)
  const next = tokens[at + 1]
  if ((word === 'in' || word === 'out') && next?.kind === 'word' && !BEHIND_IN_AND_OUT.has(next.text)) return undefined
  if (INPUT.has(word)) return 'input'
  if (OUTPUT.has(word)) return 'output'
  if (CACHED.has(word)) return 'cached'
  return BLEND.has(word) ? 'blend' : undefined
}

/** `cached input` is one kind, `input and output` are both. */
function joinKinds(kind: Behind['kind'], word: PriceKind): Behind['kind'] {
  if (kind === undefined || kind === word) return word
  if (kind === 'cached' && word === 'input') return 'cached'
  if (kind === 'input' && word === 'cached') return 'cached'
  return 'both'
}

/** The report's: three of input to one of output. */
function hasRatio(tokens: readonly Token[]): boolean {
  return tokens.some(({ text }, at) => text === '3' && textAt(tokens, at + 1) === ':' && textAt(tokens, at + 2) === '1')
}
