import type { EarlierBoard, Leaderboard, Standing } from '../model/model.ts'
import { versionBreak, type VersionBreak } from './version-break.ts'

/** What became of one row of a board since an earlier day. */
export type BoardChange =
  | { kind: 'moved'; scoreBy: number; placesUp: number }
  /** The earlier day lists no such model, and would have at this rank. */
  | { kind: 'new' }
  /** The two days must not be compared. */
  | { kind: 'silent'; reason: VersionBreak }

/** Scores are shown with one decimal; what is less did not move. */
const LEAST_SCORE = 0.05

/** @returns undefined where nothing changed, and where nothing can be known of it */
export function boardChange({ previous, version, rows }: Leaderboard, row: Standing): BoardChange | undefined {
  if (!previous) return undefined
  const rowBefore = rowFinder(previous)
  const pairs = rows.flatMap((now) => {
    const before = rowBefore(now)
    return before ? [{ before: before.score, after: now.score }] : []
  })
  if (pairs.length === 0) return undefined
  const reason = versionBreak(previous, { version }, pairs)
  if (reason) return { kind: 'silent', reason }
  const before = rowBefore(row)
  if (!before) return isNew(previous, row) ? { kind: 'new' } : undefined
  const scoreBy = row.score - before.score
  const placesUp = before.rank - row.rank
  return Math.abs(scoreBy) < LEAST_SCORE && placesUp === 0 ? undefined : { kind: 'moved', scoreBy, placesUp }
}

/** A row is the same when its name is, also from a day when no source knew the model yet; or when model, effort and date are. */
function rowFinder({ rows }: EarlierBoard): (row: Standing) => Standing | undefined {
  const byName = new Map(rows.map((row) => [row.name, row]))
  const byModel = new Map(rows.flatMap((row) => (row.modelId === undefined ? [] : [[modelKey(row), row] as const])))
  return (row) => byName.get(row.name) ?? (row.modelId === undefined ? undefined : byModel.get(modelKey(row)))
}

function modelKey({ modelId, variant }: Standing): string {
  return JSON.stringify([modelId, variant])
}

/** An earlier board that ended above this rank says nothing; one that lists the model at another effort says that it is not new. */
function isNew({ rows }: EarlierBoard, { rank, modelId }: Standing): boolean {
  return rank <= rows.length && !rows.some((row) => row.modelId === modelId)
}
