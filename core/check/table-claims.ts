import { benchmarksIn } from './benchmarks.ts'
import type { Claim, Doubt, PriceKind, Quantity, Snippet } from './claim.ts'
import type { ExcerptRow } from './excerpt.ts'
import { identityOf, type ReadingParts } from './reading.ts'
import { isPlausibleScore } from './score-claims.ts'
import { tokensOf, type Token, type WrittenNumber } from './token.ts'
import { ANOTHER_DAY, ANOTHER_METRIC, ANOTHER_PRICE, RUN, SUPPOSED } from './words.ts'

/** `60.2`, `~60`, `65.3 %`, `$5`, `1,498`, with at most a mark of a footnote behind. */
const CELL_WORDS = new Set(['usd', 'points', 'pts', 'elo', 'tok', 's', 'tokens', 'second', 'per'])
const CELL_SIGNS = new Set(['$', '%', '~', '≈', '*', '†', '‡', '€', '£', '/', '↑', '|', '+', '-', '±'])
const STEPS = new Set(['δ', 'change', 'diff', 'difference', 'delta', 'vs', 'gain', '±', '+', 'improvement', 'ci', 'error'])
/** A column that counts or orders, whatever board it is of. */
const NO_SCORES = new Set(['rank', '#', 'votes', 'place', 'position', 'cost', 'price', 'tokens', 'models', 'date', 'released'])
/** What the heading of a column of scores may say beside the board's name. */
const HEADING_WORDS = new Set(
  'score scores index rating elo points pts percent % resolved rate the on of in ( ) , : ↑ → result results higher is better artificial analysis text arena leaderboard - / version v'.split(' '),
)

/** Every cell of a row that stands in a column of scores or prices. */
export function tableClaims(row: ExcerptRow, parts: ReadingParts): Claim[] {
  const [name] = row.names
  if (!name) return []
  const isOfOne = new Set(row.names.map(identityOf)).size === 1
  const caption = tokensOf(row.caption, [])
  const labelDoubt = isOfOne ? doubtOfLabel(row, name.written, parts) : 'several-models'
  return row.cells.flatMap(({ header, text }) => {
    const headings = tokensOf(header, [])
    const written = numberOf(text)
    const quantity = written && quantityOf(headings, caption, written, parts)
    if (!written || !quantity) return []
    const doubt = labelDoubt ?? doubtOfHeadings(headings, caption, quantity, written, parts)
    const scale = quantity.scale
    return [{
      name,
      quantity: quantity.of,
      value: Number((written.value * scale).toPrecision(12)),
      step: 10 ** -written.decimals * scale,
      isLoose: written.isLoose,
      isPast: false,
      isPlain: true,
      ...(doubt && { doubt }),
      snippet: snippetOf(row.label, header, text),
    }]
  })
}

interface CellNumber extends WrittenNumber {
  isLoose: boolean
  isUsd: boolean
  isOtherMoney: boolean
  isPercent: boolean
  isSigned: boolean
}

/** The one number of a cell that holds nothing else. */
function numberOf(text: string): CellNumber | undefined {
  const tokens = tokensOf(text, [])
  const numbers = tokens.filter(({ kind }) => kind === 'number')
  const [only] = numbers
  const has = (sign: string) => tokens.some((token) => token.text === sign)
  const isPlain = tokens.every(({ kind, text }) => kind === 'number' || (kind === 'word' ? CELL_WORDS.has(text) : CELL_SIGNS.has(text)))
  if (!only?.number || numbers.length > 1 || !isPlain || only.number.suffix !== '') return undefined
  return { ...only.number, isLoose: has('~') || has('≈'), isUsd: has('$') || has('usd'), isOtherMoney: has('€') || has('£'), isPercent: has('%'), isSigned: has('+') || has('-') || has('±') }
}

interface CellQuantity {
  of: Quantity
  scale: number
}

/** The heading says it, or the caption where the heading says no more than `Score`. */
function quantityOf(headings: readonly Token[], caption: readonly Token[], written: CellNumber, { boards }: ReadingParts): CellQuantity | undefined {
  const words = new Set(headings.map(({ text }) => text))
  const [own, around] = [headings, caption].map((tokens) => benchmarksIn({ tokens }, boards))
  const isBare = headings.length > 0 && headings.every(({ text }) => HEADING_WORDS.has(text)) && own?.named.every(({ board }) => board !== undefined || words.has('index'))
  const kind = priceKindOf(words)
  if (kind && (written.isUsd || written.isOtherMoney || isAboutMoney(headings) || isAboutMoney(caption))) {
    const scale = scaleOf(headings) ?? scaleOf(caption)
    return { of: { kind: 'price', of: kind, hasUnit: scale !== undefined, hasRatio: words.has('3') && words.has('1') }, scale: scale ?? 1 }
  }
  if (words.has('speed') || words.has('tok') || words.has('tps') || (words.has('tokens') && words.has('second'))) {
    const isOfBoard = around?.named.some(({ board }) => board) ?? false
    return written.isUsd ? undefined : { of: { kind: 'speed', isOfBoard }, scale: 1 }
  }
  const named = own && own.named.length > 0 && own.named.some(({ board }) => board) ? own : isBare ? around : undefined
  const board = named?.named.find(({ board }) => board)?.board
  const isScore = board && isPlausibleScore(written.value, board.unit) && !headings.some(({ text }) => NO_SCORES.has(text))
  if (!isScore || written.isUsd || written.isOtherMoney) return undefined
  const version = own?.versions[0] ?? around?.versions[0]
  return { of: { kind: 'score', boardId: board.id, ...(version !== undefined && { version }) }, scale: 1 }
}

function priceKindOf(words: ReadonlySet<string>): PriceKind | undefined {
  const has = (...listed: string[]) => listed.some((word) => words.has(word))
  const kinds: (PriceKind | false)[] = [has('blended', 'blend') && 'blend', has('input', 'in', 'prompt') && 'input', has('output', 'out', 'completion') && 'output']
  const said = kinds.filter((kind) => kind !== false)
  if (has('cached', 'cache')) return said.includes('output') ? 'unknown' : 'cached'
  return said.length > 1 ? 'unknown' : said[0]
}

function isAboutMoney(tokens: readonly Token[]): boolean {
  return tokens.some(({ text }) => ['$', '€', '£', 'usd', 'eur', 'price', 'prices', 'pricing', 'cost', 'costs'].includes(text))
}

function scaleOf(tokens: readonly Token[]): number | undefined {
  const has = (...listed: string[]) => tokens.some(({ text }) => listed.includes(text))
  if (has('1k', 'k', 'thousand', 'ktok', '1000', '1,000')) return 1_000
  return has('1m', 'm', 'million', 'mtok', 'mtokens', 'millions') || tokens.some(({ number }) => number?.suffix === 'm' && number.value === 1) ? 1 : undefined
}

function doubtOfHeadings(
  headings: readonly Token[],
  caption: readonly Token[],
  { of }: CellQuantity,
  written: CellNumber,
  { boards }: ReadingParts,
): Doubt | undefined {
  const own = benchmarksIn({ tokens: headings }, boards)
  const said = [...headings, ...caption].filter(({ kind }) => kind !== 'number')
  const has = (listed: ReadonlySet<string>) => said.some(({ text }) => listed.has(text))
  if (written.isOtherMoney || said.some(({ text }) => ['€', 'eur', 'gbp', '£'].includes(text))) return 'currency'
  if (written.isSigned || headings.some(({ text }) => STEPS.has(text))) return 'change'
  if (has(ANOTHER_DAY) || [...headings, ...caption].some(({ text }) => /^(?:19|20)\d\d$/.test(text))) return 'other-day'
  if (has(SUPPOSED)) return 'supposed'
  if (has(RUN)) return 'run'
  if (of.kind === 'price') return has(ANOTHER_PRICE) ? 'whose-price' : of.of === 'unknown' ? 'basis' : undefined
  if (of.kind === 'speed') return has(ANOTHER_PRICE) ? 'hosts' : undefined
  if (own.named.length > 1 && own.named.some(({ board }) => !board)) return 'other-metric'
  const outside = headings.filter((_token, at) => !own.named.some(({ from, to }) => at >= from && at < to) && !own.versionAt.has(at))
  if (has(ANOTHER_METRIC) || outside.some(({ text }) => !HEADING_WORDS.has(text))) return 'other-metric'
  return boards.find(({ id }) => id === of.boardId)?.unit === 'points' && written.isPercent ? 'per-what' : undefined
}

/** Beside its name a model's cell may hold its maker's and no other word: `GPT-5.5 (batch)`, `GPT-5.5 + tools`. */
function doubtOfLabel({ label }: ExcerptRow, written: string, { makers }: ReadingParts): Doubt | undefined {
  const rest = tokensOf(label.replace(written, ' '), []).filter(({ kind }) => kind !== 'sign')
  return rest.every(({ text }) => makers.has(text) && !RUN.has(text)) ? undefined : 'run'
}

function snippetOf(label: string, header: string, text: string): Snippet {
  return { before: `${label.trim()}, ${header.trim()}: `, figure: text.trim(), after: '' }
}
