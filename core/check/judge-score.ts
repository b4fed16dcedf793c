import type { BoardDefinition } from '../board/board.ts'
import type { Leaderboard, Standing } from '../model/model.ts'
import { bestRow, scoreRange } from '../model/standing.ts'
import { isSameVariant } from '../model/variant.ts'
import { compareRounded } from './compare-written.ts'
import type { Claim } from './claim.ts'
import { notComparable, type Judgement, type TableFigure } from './finding.ts'

type RowFigure = Extract<TableFigure, { row: Standing }>

export interface BoardToCheck {
  definition: BoardDefinition
  board: Leaderboard
}

/**
 * A score beside a board's rows. A name that says its effort or date is held against exactly that row. A bare name agrees with
 * whichever of its rows has that score; between them it may be another effort's; outside of all of them it differs. Where the board
 * lists but one effort, it tells nothing of the others.
 */
export function judgeScore(claim: Claim & { quantity: { kind: 'score' } }, { definition, board }: BoardToCheck): Judgement {
  const rows = rowsOf(board.rows, claim)
  const table = figureOf({ definition, board }, rows)
  if (!table) return notComparable(isListed(board, claim) ? 'variant' : 'not-listed')
  if (claim.doubt) return notComparable(claim.doubt, table)
  const { version } = claim.quantity
  if (version !== undefined && version !== board.version) return notComparable('other-version', table)

  const likeness = (row: Standing) => compareRounded(claim, row.score)
  const equal = rows.filter((row) => likeness(row) === 'equal').sort((a, b) => Math.abs(a.score - claim.value) - Math.abs(b.score - claim.value))[0]
  if (equal) return { verdict: 'agrees', table: { ...table, row: equal } }
  if (claim.isPast || wasSoBefore(board, claim)) return notComparable('other-day', table)
  if (claim.isLoose) return notComparable('loose', table)
  if (rows.some((row) => likeness(row) === 'rounded')) return notComparable('rounded', table)
  if (rows.some(({ scoreInterval: sure }) => sure && claim.value >= sure.from && claim.value <= sure.to)) return notComparable('interval', table)
  if (!claim.isPlain) return notComparable('unclear', table)
  const range = scoreRange(rows)
  if (!range) return rows[0]?.variant !== undefined && claim.name.variant === undefined ? notComparable('variant', table) : { verdict: 'differs', table }
  return claim.value > range.lowest && claim.value < range.highest ? notComparable('between-variants', table) : { verdict: 'differs', table }
}

function rowsOf(rows: readonly Standing[], { name: { modelId, variant } }: Pick<Claim, 'name'>): Standing[] {
  const own = rows.filter((row) => modelId !== undefined && row.modelId === modelId)
  return variant === undefined ? own : own.filter((row) => isSameVariant(row.variant, variant))
}

/** At whatever effort. */
function isListed({ rows }: Leaderboard, { name: { modelId } }: Claim): boolean {
  return rows.some((row) => row.modelId === modelId)
}

/** The best row and the range over all, as everywhere else. */
function figureOf({ definition, board }: BoardToCheck, rows: readonly Standing[]): RowFigure | undefined {
  const [row, range] = [bestRow(rows), scoreRange(rows)]
  return row && { kind: 'score', definition, board, row, ...(range && { range }) }
}

/** It is what the board said on the last day before, perhaps by another version. */
function wasSoBefore({ previous }: Leaderboard, claim: Claim): boolean {
  return rowsOf(previous?.rows ?? [], claim).some((row) => compareRounded(claim, row.score) === 'equal')
}

/** A speed beside the board that has one. It depends on host and hour, so that only a claim about the board itself may differ. */
export function judgeSpeed(claim: Claim & { quantity: { kind: 'speed' } }, boards: readonly BoardToCheck[]): Judgement {
  const places = boards.filter(({ definition }) => definition.columns.includes('speed'))
  const all = places.flatMap((place) => rowsOf(place.board.rows, claim).map((row) => ({ kind: 'speed' as const, ...place, row })))
  const measured = all.filter(({ row }) => row.speedTokensPerSecond !== undefined)
  const [first] = measured
  if (!first) return notComparable(claim.name.variant !== undefined && places.some(({ board }) => isListed(board, claim)) ? 'variant' : 'not-listed')
  if (claim.doubt) return notComparable(claim.doubt, first)
  const equal = measured.find(({ row }) => compareRounded(claim, row.speedTokensPerSecond ?? NaN) === 'equal')
  if (equal) return { verdict: 'agrees', table: equal }
  if (claim.isLoose) return notComparable('loose', first)
  const isSure = claim.quantity.isOfBoard && claim.isPlain && measured.length === 1 && (first.row.variant === undefined || claim.name.variant !== undefined)
  return isSure ? { verdict: 'differs', table: first } : notComparable('hosts', first)
}
