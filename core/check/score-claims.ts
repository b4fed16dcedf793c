import type { NamedBenchmark, ClaimedBoard } from './benchmarks.ts'
import type { Claim, Doubt } from './claim.ts'
import { doubtBeside, doubtOfScore, doubtOfSentence } from './doubts.ts'
import { governorOf, respectiveOf } from './governor.ts'
import { hasWord, isAllOf, snippetOf, textAt, type Reading } from './reading.ts'
import { GLUE, PAST, UNDERSTOOD } from './words.ts'

/** What scores are called. */
const UNITS = new Set(['%', 'percent', 'point', 'points', 'pt', 'pts', 'elo', 'score', 'rating'])
const SUFFIXES = new Set(['', 'pts', 'pt', 'elo'])
const CURRENCIES = new Set(['$', '€', '£', '¥'])
const COUNTED_BEFORE = new Set(['top', 'rank', 'ranks', 'ranked', 'no', 'number', 'nr', 'place', 'position', 'step', 'section', 'figure', 'page', 'chapter', '#', '@', '^', '['])
const COUNTED_BEHIND = new Set(['place', 'places', 'models', 'model', 'tasks', 'issues', 'problems', 'tokens', 'token', 'second', 'sec', 's', 't', 'tok', 'million', 'thousand', 'm', 'k', 'usd', 'dollars', 'times'])
/** What may follow a score, beside what is understood: so it is no number of something. */
const GOES_ON_BEHIND = new Set('to as up down more higher lower above below clear out when without using under last which after before lead gap'.split(' '))
const LEADS_TO_BENCHMARK = new Set(['on', 'in', 'for', 'at', 'of', 'from'])
const LINKS_LEFT = new Set([':', '=', '(', 'is', 'of', 'at', 'score', 'scores', 'rating', 'with', 'a', 'result', 'elo', 'resolved', 'rate', '-', '—', ')', 'leaderboard', 'text', '|'])
const MOST_LINK_TOKENS = 7
const BOUNDS: Record<ClaimedBoard['unit'], [lowest: number, highest: number]> = { points: [1, 100], percent: [1, 100], share: [1, 0], elo: [800, 2_200] }

/** One number, and the benchmark it stands beside: none, one, or that it is something else's. */
interface Candidate {
  at: number
  /** Behind its unit. */
  to: number
  link: NamedBenchmark | 'elsewhere' | 'torn' | undefined
}

/** Every number of a sentence that is said to be a score on one of our boards. */
export function scoreClaims(reading: Reading): Claim[] {
  const { named } = reading.benchmarks
  const ours = named.filter(({ board }) => board)
  if (ours.length === 0 || reading.modelAt.length === 0) return []
  const candidates = candidatesIn(reading).filter(({ link }) => link !== 'elsewhere' && (typeof link !== 'object' || link.board))
  const [only] = named.length === 1 ? ours : []
  return candidates.flatMap((candidate) => {
    const { link } = candidate
    const benchmark = typeof link === 'object' ? link : (only ?? ours[0])
    const board = benchmark?.board
    if (!board || !isPlausible(reading, candidate, board)) return []
    const rivals = candidates.filter(
      (other) => other !== candidate && (other.link === undefined || other.link === benchmark) && !doubtBeside(reading, other.at, other.to).doubt,
    )
    return [claimOf(reading, candidate, board, { isOnly: only !== undefined, rivals })]
  })
}

function claimOf(
  reading: Reading,
  { at, to, link }: Candidate,
  board: ClaimedBoard,
  { isOnly, rivals }: { isOnly: boolean; rivals: readonly Candidate[] },
): Claim {
  const { tokens, benchmarks: { versions } } = reading
  const side = [...rivals.map((rival) => rival.at), at].sort((a, b) => a - b)
  const respective = respectiveOf(reading, side, at)
  const governor = respective ? ({ kind: 'one', name: respective } as const) : governorOf(reading, at, to, GLUE)
  const beside = doubtBeside(reading, at, to)
  const [version, ...otherVersions] = versions
  const isLinked = typeof link === 'object' || (link === undefined && isOnly && isTopic(reading) && (respective !== undefined || rivals.every((rival) => isOfAnother(reading, rival, governor))))
  const doubts: (Doubt | false | undefined)[] = [
    doubtOfSentence(reading),
    beside.doubt,
    isInRun(reading, at, to) && 'several-models',
    doubtOfScore(reading),
    otherVersions.length > 0 && 'other-version',
    governor.kind === 'several' && 'several-models',
    !isLinked && 'other-metric',
    board.unit === 'points' && textAt(tokens, at + 1) === '%' && 'per-what',
    (governor.kind === 'unclear' || isLikeARank(reading, at, board)) && 'unclear',
  ]
  const doubt = doubts.find((one) => one !== false && one !== undefined)
  const { value = 0, decimals = 0 } = tokens[at]?.number ?? {}
  return {
    name: governor.kind === 'one' ? governor.name : nearestName(reading, at),
    quantity: { kind: 'score', boardId: board.id, ...(version !== undefined && { version }) },
    value,
    step: 10 ** -decimals,
    isLoose: beside.isLoose,
    isPast: hasWord(reading, PAST),
    isPlain: isAllOf(reading, UNDERSTOOD),
    ...(doubt && { doubt }),
    snippet: snippetOf(reading, at, textAt(tokens, at + 1) === '%' ? at + 2 : at + 1),
  }
}

/** Whether the one benchmark is what the sentence is about: `On the Index, …`, `The Index has …`, `… on the Index.` */
function isTopic({ tokens, benchmarks: { named } }: Reading): boolean {
  const [{ from } = { from: 0 }] = named
  const before = textAt(tokens, from - 1) === 'the' ? from - 2 : from - 1
  return before < 0 || ['on', 'in', 'of'].includes(textAt(tokens, before))
}

const HIGHEST_RANK = 30

/** `is 5 on the Index`: no points are written, and a place is as likely. */
function isLikeARank({ tokens }: Reading, at: number, { unit }: ClaimedBoard): boolean {
  const { value = 0, decimals = 0 } = tokens[at]?.number ?? {}
  return unit !== 'elo' && decimals === 0 && value <= HIGHEST_RANK && !UNITS.has(textAt(tokens, at + 1))
}

/** Whether another number is said of another model. */
function isOfAnother(reading: Reading, rival: Candidate, governor: ReturnType<typeof governorOf>): boolean {
  const other = governorOf(reading, rival.at, rival.to, GLUE)
  return governor.kind === 'one' && other.kind === 'one' && other.name !== governor.name
}

/** The one before it, else the first: beside which a doubtful number is shown. */
export function nearestName({ tokens, modelAt }: Reading, at: number) {
  const name = tokens[modelAt.findLast((model) => model < at) ?? modelAt[0] ?? -1]?.name
  if (!name) throw new Error('A claim is read only where a model is named')
  return name
}

function candidatesIn(reading: Reading): Candidate[] {
  const { tokens, benchmarks: { versionAt }, benchmarkOf } = reading
  return tokens.flatMap(({ number }, at) => {
    if (!number || versionAt.has(at) || benchmarkOf.has(at) || !SUFFIXES.has(number.suffix) || isCounted(reading, at)) return []
    const to = behindUnit(reading, at)
    return [{ at, to, link: linkOf(reading, at, to) }]
  })
}

/** A rank, a price, a fraction, a range, a year, part of a name, or so many of something. */
function isCounted({ tokens }: Reading, at: number): boolean {
  const [token, before, next] = [tokens[at], tokens[at - 1], tokens[at + 1]]
  if (!token || before?.text === '…' || next?.text === '…') return true
  if (CURRENCIES.has(textAt(tokens, at - 1)) || CURRENCIES.has(textAt(tokens, at + 1)) || COUNTED_BEFORE.has(textAt(tokens, at - 1))) return true
  if (textAt(tokens, at - 1) === 'of' && (textAt(tokens, at - 2) === 'out' || tokens[at - 2]?.kind === 'number')) return true
  if (token.isGlued && before?.kind === 'sign' && ['-', '/', '.', '_', ':'].includes(before.text) && tokens[at - 2]?.kind !== 'model' && before.isGlued) return true
  if (/^(?:19|20)\d\d$/.test(token.text)) return true
  if (next?.isGlued && next.text === '/' && tokens[at + 2]?.text !== '100') return true
  if (next?.isGlued && next.text === '-' && !UNITS.has(textAt(tokens, at + 2))) return true
  if (next?.text === '×' || next?.text === '°') return true
  return next?.kind === 'word' && (COUNTED_BEHIND.has(next.text) || !(UNDERSTOOD.has(next.text) || GOES_ON_BEHIND.has(next.text)))
}

function behindUnit({ tokens }: Reading, at: number): number {
  let to = at + 1
  if (textAt(tokens, to) === '-' && UNITS.has(textAt(tokens, to + 1))) to++
  if (textAt(tokens, to) === '/' && textAt(tokens, to + 1) === '100') to += 2
  while (UNITS.has(textAt(tokens, to))) to++
  return to
}

function linkOf(reading: Reading, at: number, to: number): Candidate['link'] {
  const [right, left] = [linkBehind(reading, to), linkBefore(reading, at)]
  if (right && left && right !== left) return right === 'elsewhere' ? left : 'torn'
  return right ?? left
}

function linkBehind({ tokens, benchmarkOf }: Reading, to: number): NamedBenchmark | 'elsewhere' | undefined {
  let at = to
  if (textAt(tokens, at) === 'for' && tokens[at + 1]?.name) at += 2
  if (textAt(tokens, at) === '(' || benchmarkOf.has(at)) return benchmarkOf.get(textAt(tokens, at) === '(' ? at + 1 : at)
  if (!LEADS_TO_BENCHMARK.has(textAt(tokens, at))) return undefined
  at++
  while (['the', 'its', 'a', 'both'].includes(textAt(tokens, at)) || /^v\d/.test(textAt(tokens, at)) || (textAt(tokens, at) === 'of' && /^v\d/.test(textAt(tokens, at - 1)))) at++
  return benchmarkOf.get(at) ?? (tokens[at]?.name ? undefined : 'elsewhere')
}

function linkBefore({ tokens, benchmarkOf, benchmarks: { versionAt } }: Reading, from: number): NamedBenchmark | undefined {
  for (let at = from - 1; at >= 0 && from - at < MOST_LINK_TOKENS; at--) {
    const named = benchmarkOf.get(at)
    if (named) return named
    if (!LINKS_LEFT.has(textAt(tokens, at)) && !versionAt.has(at)) return undefined
  }
  return undefined
}

/** `60.2 to 57.3`, `60.2 vs 57.3`: two in one breath, and nobody says whose is which. */
function isInRun({ tokens }: Reading, at: number, to: number): boolean {
  const joins = new Set(['to', 'vs', 'versus', 'against', '-', '/'])
  const isNumber = (position: number) => tokens[position]?.kind === 'number'
  const isAfter = joins.has(textAt(tokens, to)) && (isNumber(to + 1) || (textAt(tokens, to) === 'vs' && isNumber(to + 2)))
  const before = textAt(tokens, at - 1) === '.' ? at - 2 : at - 1
  return isAfter || (joins.has(textAt(tokens, before)) && (isNumber(before - 1) || UNITS.has(textAt(tokens, before - 1))))
}

function isPlausible({ tokens }: Reading, { at }: Candidate, { unit }: ClaimedBoard): boolean {
  const isPercent = textAt(tokens, at + 1) === '%' || textAt(tokens, at + 1) === 'percent'
  return isPlausibleScore(tokens[at]?.number?.value ?? 0, unit) && !(unit === 'elo' && isPercent)
}

/** What a board of this unit could hold at all. */
export function isPlausibleScore(value: number, unit: ClaimedBoard['unit']): boolean {
  const [lowest, highest] = BOUNDS[unit]
  return value >= lowest && value <= highest
}
