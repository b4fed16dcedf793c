import { startOfDayMs } from '../core/day/day.ts'
import type { Claim, Doubt } from '../core/check/claim.ts'
import type { Finding, TableFigure, Verdict } from '../core/check/finding.ts'
import { formatBlend, formatInAndOut, formatScore, formatSpeed, formatUsd } from '../core/figure/format-figure.ts'
import { formatDated } from '../core/figure/format-time.ts'
import { blendUsdPerMillion } from '../core/price/price.ts'
import { boardDefinition } from './boards.ts'
import { joinParts, tellVersion } from './card-subject.ts'
import { tellListPrice } from './list-price-rows.ts'
import { priceSources } from './price-sources.ts'

/** A claim of a page beside the tables, in words. */
export interface ToldFinding {
  /** Which frame and mention it is of. */
  frame: string
  key: string
  verdict: Verdict
  model: string
  /** What is claimed: `AA Index`, `input price`. */
  quantity: string
  claim: Claim['snippet']
  /** What the tables say, with its basis, source and day; absent where they say nothing. */
  table?: { figure: string; detail: string; url?: string }
  /** Why it cannot be compared, or what to know of a difference. */
  reason?: string
}

export function tellFinding({ claim, model, verdict, doubt, table }: Finding, frame: string, nowMs: number): ToldFinding {
  const reason = doubt ? tellDoubt(doubt, claim, table) : verdict === 'differs' ? tellDifference(claim, table) : undefined
  return {
    frame,
    key: claim.name.key,
    verdict,
    model: joinParts(model?.name ?? 'A model not in today’s tables', claim.name.variant) ?? '',
    quantity: tellQuantity(claim),
    claim: claim.snippet,
    ...(table && { table: tellTableFigure(table, claim, nowMs) }),
    ...(reason !== undefined && { reason }),
  }
}

function tellQuantity({ quantity }: Claim): string {
  switch (quantity.kind) {
    case 'score':
      return boardDefinition(quantity.boardId).shortTitle
    case 'speed':
      return 'speed'
    case 'price':
      return { input: 'input price', output: 'output price', cached: 'cached input price', blend: 'blended price', unknown: 'price' }[quantity.of]
  }
}

function tellTableFigure(table: TableFigure, { quantity }: Claim, nowMs: number): NonNullable<ToldFinding['table']> {
  if (table.kind === 'price') {
    const { price } = table
    const detail = joinParts('per 1M tokens', price.isBaseTier && 'base tier', tellListPrice(table, formatDated(price.asOfMs, nowMs))) ?? ''
    const url = priceSources[price.sourceId]?.homepage
    return { figure: tellPrice(table, quantity), detail, ...(url !== undefined && { url }) }
  }
  const { definition, board, row, range } = table
  const figures = { score: formatScore(row.score, definition.unit), blend: `${formatBlend(row.blendUsdPerMillion)}`, speed: formatSpeed(row.speedTokensPerSecond) }
  const detail = joinParts(
    row.variant !== undefined && `as ${row.name}`,
    range && `${range.count} variants, ${formatScore(range.lowest, definition.unit)} to ${formatScore(range.highest, definition.unit)}`,
    table.kind === 'blend' && 'per 1M tokens, (3 × input + output) / 4',
    // What is claimed of a score names its board already.
    [table.kind !== 'score' && definition.shortTitle, tellVersion(board) ?? 'version not stated', formatDated(startOfDayMs(board.asOf), nowMs)].filter(Boolean).join(', '),
    definition.credit,
  )
  return { figure: figures[table.kind], detail: detail ?? '', url: board.url }
}

/** The one figure that is claimed, or both where it is not known which. */
function tellPrice({ price }: Extract<TableFigure, { kind: 'price' }>, quantity: Claim['quantity']): string {
  const of = quantity.kind === 'price' ? quantity.of : 'unknown'
  const { inputUsdPerMillion: input, outputUsdPerMillion: output, cachedInputUsdPerMillion: cached } = price
  if (of === 'input' && input !== undefined) return `${formatUsd(input)} in`
  if (of === 'output' && output !== undefined) return `${formatUsd(output)} out`
  if (of === 'cached' && cached !== undefined) return `${formatUsd(cached)} cached input`
  return of === 'blend' ? formatBlend(blendUsdPerMillion(price)) : formatInAndOut(price)
}

const doubts: Readonly<Record<Doubt, string>> = {
  'other-version': 'Of another version than the table’s.',
  'other-day': 'Said of another day.',
  'change': 'A difference, not a figure.',
  'other-metric': 'It may be of another benchmark, or counted in another way.',
  'several-models': 'More than one model is named, and it is not certain whose figure it is.',
  'run': 'Said of a certain way to run the model.',
  'loose': 'Said loosely.',
  'bound': 'A limit, not a figure.',
  'rounded': 'Rounded too far to tell.',
  'between-variants': 'Between the efforts that the table lists; the page does not say which it means.',
  'variant': 'The table does not list the model at that effort.',
  'interval': 'Within what the board is unsure of.',
  'basis': 'The page does not say which price it means.',
  'currency': 'In another currency.',
  'per-what': 'The page does not say per how many tokens.',
  'whose-price': 'It may not be the maker’s plain list price.',
  'tiers': 'The price has tiers, and the table shows the lowest.',
  'sources-differ': 'Another of our sources has this price.',
  'hosts': 'Speed depends on who serves the model, and when.',
  'supposed': 'Not said as a fact.',
  'unclear': 'The sentence says more than can be weighed here.',
  'not-listed': 'Not in today’s tables.',
}

function tellDoubt(doubt: Doubt, { name, quantity }: Claim, table: TableFigure | undefined): string {
  const board = table && 'board' in table ? table.board : undefined
  if (doubt === 'other-version' && quantity.kind === 'score' && board && board.version === undefined) return 'The page names a version, the table none.'
  if (doubt === 'variant' && name.variant === undefined) return 'The table lists the model at one effort only, and the page names none.'
  if (doubt === 'per-what' && quantity.kind === 'score') return 'In percent, where the table counts points.'
  if (doubt === 'basis' && quantity.kind === 'price' && quantity.of === 'blend') return 'The page does not say how its blend is weighed.'
  return doubts[doubt]
}

function tellDifference({ quantity }: Claim, table: TableFigure | undefined): string | undefined {
  const isUnversioned = quantity.kind === 'score' && quantity.version === undefined && table?.kind === 'score' && table.board.version !== undefined
  return isUnversioned ? 'The page names no version; another one has other scores.' : undefined
}
