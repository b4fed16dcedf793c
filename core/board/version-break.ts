import type { Board } from './board.ts'

/** The score of one row on two days. */
export interface ScorePair {
  before: number
  after: number
}

/** Why scores of two days must not be compared: the board says so, or its scores moved as a new version moves them. */
export type VersionBreak = 'stated' | 'moved-together'

/** Dust of floating point, far below what any board prints. */
const DUST = 1e-6

/**
 * Scores of two versions of a benchmark are never compared. A board that does not state its version on both days is taken for
 * another version if more than half of the rows that both days list moved the same way: models do not improve in step, yardsticks do.
 *
 * @returns undefined where scores may be compared
 */
export function versionBreak(
  before: Pick<Board, 'version'>,
  after: Pick<Board, 'version'>,
  pairs: readonly ScorePair[],
): VersionBreak | undefined {
  if (before.version !== undefined && after.version !== undefined) return before.version === after.version ? undefined : 'stated'
  const risen = pairs.filter((pair) => pair.after - pair.before > DUST).length
  const fallen = pairs.filter((pair) => pair.before - pair.after > DUST).length
  return Math.max(risen, fallen) * 2 > pairs.length ? 'moved-together' : undefined
}
