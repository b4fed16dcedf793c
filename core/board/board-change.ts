import type { BoardDefinition } from './board.ts'
import type { EarlierBoard, Leaderboard, Standing } from '../model/model.ts'
import { versionBreak, type ScorePair, type VersionBreak } from './version-break.ts'

/** What became of one row of a board since an earlier day. */
export type BoardChange =
  | { kind: 'moved'; scoreBy: number; placesUp: number }
  /** The earlier day lists no such model, and would have at this rank. */
  | { kind: 'new' }
  /** The two days must not be compared. */
  | { kind: 'silent'; reason: VersionBreak }

/** Scores are shown with one decimal, ratings whole; what is less did not move. */
const LEAST_SCORE = 0.05
const LEAST_RATING = 0.5

/** Undefined where nothing changed, and where nothing can be known of it. */
export type ChangeOf = (row: Standing) => BoardChange | undefined

/** What became of one row. For many rows of one board, ask `boardChanges` once. */
export function boardChange(board: Leaderboard, row: Standing, definition: Pick<BoardDefinition, 'unit'>): BoardChange | undefined {
  return boardChanges(board, definition)(row)
}

/** What became of each row of a board: the two days are compared once, for all of them. */
export function boardChanges(board: Leaderboard, definition: Pick<BoardDefinition, 'unit'>): ChangeOf {
  const { previous } = board
  if (!previous || pairsOf(previous, board).length === 0) return () => undefined
  const reason = breakBetween(previous, board, definition)
  if (reason) return () => ({ kind: 'silent', reason })
  const rowBefore = rowFinder(previous)
  return (row) => {
    const before = rowBefore(row)
    return before ? moveOf(before, row, definition) : isNew(previous, row) ? { kind: 'new' } : undefined
  }
}

function moveOf(before: Standing, row: Standing, definition: Pick<BoardDefinition, 'unit'>): BoardChange | undefined {
  const step = stepBetween(before, row, definition)
  return step.scoreBy === 0 && step.placesUp === 0 ? undefined : { kind: 'moved', ...step }
}

/** How far a row came. Only where the two days may be compared. */
export function stepBetween(before: Standing, row: Standing, { unit }: Pick<BoardDefinition, 'unit'>): { scoreBy: number; placesUp: number } {
  const step = row.score - before.score
  const least = unit === 'elo' ? LEAST_RATING : LEAST_SCORE
  const scoreBy = Math.abs(step) < Math.max(least, unsureBy(row) ?? 0) ? 0 : step
  return { scoreBy, placesUp: before.rank - row.rank }
}

/**
 * Why the scores of a board and of an earlier day of it must not be compared. Shares of one whole fall together when one of them rises,
 * so that moving in step is no sign of another version there.
 *
 * @returns undefined where they may be compared, and where no row is on both
 */
export function breakBetween(
  previous: EarlierBoard,
  board: Pick<Leaderboard, 'version' | 'rows'>,
  { unit }: Pick<BoardDefinition, 'unit'>,
): VersionBreak | undefined {
  const pairs = pairsOf(previous, board)
  return unit === 'share' || pairs.length === 0 ? undefined : versionBreak(previous, board, pairs)
}

function pairsOf(previous: EarlierBoard, { rows }: Pick<Leaderboard, 'rows'>): ScorePair[] {
  const rowBefore = rowFinder(previous)
  return rows.flatMap((now) => {
    const before = rowBefore(now)
    return before ? [{ before: before.score, after: now.score, unsureBy: unsureBy(now) }] : []
  })
}

function unsureBy({ score, scoreInterval }: Standing): number | undefined {
  return scoreInterval && Math.max(scoreInterval.to - score, score - scoreInterval.from)
}

/** A row is the same when its name is, also from a day when no source knew the model yet; or when model, effort and date are. */
export function rowFinder({ rows }: Pick<EarlierBoard, 'rows'>): (row: Standing) => Standing | undefined {
  const byName = new Map(rows.map((row) => [row.name, row]))
  const byModel = new Map(rows.flatMap((row) => (row.modelId === undefined ? [] : [[modelKey(row), row] as const])))
  return (row) => byName.get(row.name) ?? (row.modelId === undefined ? undefined : byModel.get(modelKey(row)))
}

function modelKey({ modelId, variant }: Standing): string {
  return JSON.stringify([modelId, variant])
}

/**
 * An earlier board that ended above this rank says nothing; one that lists the model at another effort says that it is not new. Of a row whose
 * model nobody knows there is only its name, which the earlier board has not.
 */
export function isNew({ rows }: Pick<EarlierBoard, 'rows'>, { rank, modelId }: Standing): boolean {
  return rank <= rows.length && (modelId === undefined || !rows.some((row) => row.modelId === modelId))
}
