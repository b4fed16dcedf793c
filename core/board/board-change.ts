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
  const rowBefore = rowFinder(previous, board)
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

function pairsOf(previous: EarlierBoard, board: Pick<Leaderboard, 'rows'>): ScorePair[] {
  const rowBefore = rowFinder(previous, board)
  return board.rows.flatMap((now) => {
    const before = rowBefore(now)
    return before ? [{ before: before.score, after: now.score, unsureBy: unsureBy(now) }] : []
  })
}

function unsureBy({ score, scoreInterval }: Standing): number | undefined {
  return scoreInterval && Math.max(scoreInterval.to - score, score - scoreInterval.from)
}

type Rows = Pick<EarlierBoard, 'rows'>

/**
 * Finds the row of one board that is a row of another: the same name, also from a day when no source knew the model yet; or the same model,
 * effort and date. Which is which of several that are written alike nobody knows.
 */
export function rowFinder({ rows }: Rows, other: Rows): (row: Standing) => Standing | undefined {
  const finderBy = (keyOf: (row: Standing) => string | undefined) => {
    const [found, sought] = [Map.groupBy(rows, keyOf), Map.groupBy(other.rows, keyOf)]
    return (row: Standing) => {
      const key = keyOf(row)
      const [only, ...alike] = found.get(key) ?? []
      const isOne = alike.length === 0 && (sought.get(key)?.length ?? 0) <= 1
      return key !== undefined && isOne ? only : undefined
    }
  }
  const [byName, byModel] = [finderBy(({ name }) => name), finderBy(modelKey)]
  return (row) => byName(row) ?? byModel(row)
}

function modelKey({ modelId, variant }: Standing): string | undefined {
  return modelId === undefined ? undefined : JSON.stringify([modelId, variant])
}

/**
 * An earlier board that ended above this rank says nothing; one that lists the model at another effort, or a row that is written alike, says
 * that it is not new. Of a row whose model nobody knows there is only its name.
 */
export function isNew({ rows }: Rows, { rank, name, modelId }: Standing): boolean {
  return rank <= rows.length && !rows.some((row) => row.name === name || (modelId !== undefined && row.modelId === modelId))
}
