import { startOfDayMs } from '../core/day/day.ts'
import type { Claim, Doubt } from '../core/check/claim.ts'
import type { Finding, TableFigure, Verdict } from '../core/check/finding.ts'
import { formatBlend, formatInAndOut, formatScore, formatSpeed, formatUsd } from '../core/figure/format-figure.ts'
import { formatDated } from '../core/figure/format-time.ts'
import { joinList } from '../core/language/join-list.ts'
import { say, type MessageKey } from '../core/language/say.ts'
import { blendUsdPerMillion } from '../core/price/price.ts'
import { tellTier } from '../core/price/tell-tier.ts'
import { boardDefinition } from './boards.ts'
import { joinParts, tellRange, tellVersion } from './card-subject.ts'
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
    model: joinParts(model?.name ?? say('check.unknownModel'), claim.name.variant) ?? '',
    quantity: tellQuantity(claim),
    claim: claim.snippet,
    ...(table && { table: tellTableFigure(table, claim, nowMs) }),
    ...(reason !== undefined && { reason }),
  }
}

const priceNames = {
  input: 'check.inputPrice',
  output: 'check.outputPrice',
  cached: 'check.cachedPrice',
  blend: 'check.blendedPrice',
  unknown: 'check.price',
} as const satisfies Readonly<Record<Extract<Claim['quantity'], { kind: 'price' }>['of'], MessageKey>>

function tellQuantity({ quantity }: Claim): string {
  switch (quantity.kind) {
    case 'score':
      return boardDefinition(quantity.boardId).shortTitle
    case 'speed':
      return say('check.speed')
    case 'price':
      return say(priceNames[quantity.of])
  }
}

function tellTableFigure(table: TableFigure, { quantity }: Claim, nowMs: number): NonNullable<ToldFinding['table']> {
  if (table.kind === 'price') {
    const { price } = table
    const detail = joinParts(say('price.perMillionTokens'), tellTier(price), tellListPrice(table, formatDated(price.asOfMs, nowMs))) ?? ''
    const url = priceSources[price.sourceId]?.homepage
    return { figure: tellPrice(table, quantity), detail, ...(url !== undefined && { url }) }
  }
  const { definition, board, row, range } = table
  const figures = { score: formatScore(row.score, definition.unit), blend: formatBlend(row.blendUsdPerMillion), speed: formatSpeed(row.speedTokensPerSecond) }
  const detail = joinParts(
    row.variant !== undefined && say('card.as', { row: row.name }),
    range && say('check.variants', range.count, { count: range.count, range: tellRange(range, definition.unit) }),
    table.kind === 'blend' && joinList([say('price.perMillionTokens'), say('price.blendFormula')]),
    // What is claimed of a score names its board already.
    joinList([table.kind !== 'score' && definition.shortTitle, tellVersion(board) ?? say('board.versionNotStated'), formatDated(startOfDayMs(board.asOf), nowMs)]),
    definition.credit,
  )
  return { figure: figures[table.kind], detail: detail ?? '', url: board.url }
}

/** The one figure that is claimed, or both where it is not known which. */
function tellPrice({ price }: Extract<TableFigure, { kind: 'price' }>, quantity: Claim['quantity']): string {
  const of = quantity.kind === 'price' ? quantity.of : 'unknown'
  const { inputUsdPerMillion: input, outputUsdPerMillion: output, cachedInputUsdPerMillion: cached } = price
  if (of === 'input' && input !== undefined) return say('figure.in', { price: formatUsd(input) })
  if (of === 'output' && output !== undefined) return say('figure.out', { price: formatUsd(output) })
  if (of === 'cached' && cached !== undefined) return say('price.cachedInput', { price: formatUsd(cached) })
  return of === 'blend' ? formatBlend(blendUsdPerMillion(price)) : formatInAndOut(price)
}

const doubts = {
  'other-version': 'check.doubtOtherVersion',
  'other-day': 'check.doubtOtherDay',
  'change': 'check.doubtChange',
  'other-metric': 'check.doubtOtherMetric',
  'several-models': 'check.doubtSeveralModels',
  'run': 'check.doubtRun',
  'loose': 'check.doubtLoose',
  'bound': 'check.doubtBound',
  'rounded': 'check.doubtRounded',
  'between-variants': 'check.doubtBetweenVariants',
  'variant': 'check.doubtVariant',
  'interval': 'check.doubtInterval',
  'basis': 'check.doubtBasis',
  'currency': 'check.doubtCurrency',
  'per-what': 'check.doubtPerWhat',
  'whose-price': 'check.doubtWhosePrice',
  'tiers': 'check.doubtTiers',
  'hours': 'check.doubtHours',
  'sources-differ': 'check.doubtSourcesDiffer',
  'hosts': 'check.doubtHosts',
  'supposed': 'check.doubtSupposed',
  'unclear': 'check.doubtUnclear',
  'not-listed': 'check.doubtNotListed',
} as const satisfies Readonly<Record<Doubt, MessageKey>>

function tellDoubt(doubt: Doubt, { name, quantity }: Claim, table: TableFigure | undefined): string {
  const board = table && 'board' in table ? table.board : undefined
  if (doubt === 'other-version' && quantity.kind === 'score' && board && board.version === undefined) return say('check.tableUnversioned')
  if (doubt === 'variant' && name.variant === undefined) return say('check.oneEffort')
  if (doubt === 'per-what' && quantity.kind === 'score') return say('check.percentOfPoints')
  if (doubt === 'basis' && quantity.kind === 'price' && quantity.of === 'blend') return say('check.blendNotTold')
  return say(doubts[doubt])
}

function tellDifference({ quantity }: Claim, table: TableFigure | undefined): string | undefined {
  const isUnversioned = quantity.kind === 'score' && quantity.version === undefined && table?.kind === 'score' && table.board.version !== undefined
  return isUnversioned ? say('check.pageUnversioned') : undefined
}
