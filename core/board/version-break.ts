import type { Board } from './board.ts'

/** The score of one row on two days. */
export interface ScorePair {
  before: number
  after: number
  /** How unsure the board is of its score: what moved by less did not move. */
  unsureBy?: number
}

/** Why scores of two days must not be compared: the board says so, or its scores moved as a new version moves them. */
export type VersionBreak = 'stated' | 'moved-together'

/** Dust of floating point, far below what any board prints. */
const DUST = 1e-6

/**
 * Scores of two versions of a benchmark are never compared. A board that does not state its version on both days is taken for
 * another version if more than half of the rows that both days list moved the same way: models do not improve in step, yardsticks do.
 * Ratings that are fitted anew every week all drift a little; a step within its own interval is none.
 *
 * @returns undefined where scores may be compared
 */
export function versionBreak(
  before: Pick<Board, 'version'>,
  after: Pick<Board, 'version'>,
  pairs: readonly ScorePair[],
): VersionBreak | undefined {
  if (before.version !== undefined && after.version !== undefined) return before.version === after.version ? undefined : 'stated'
  const steps = pairs.map(({ before, after, unsureBy = DUST }) => (Math.abs(after - before) > unsureBy ? after - before : 0))
  const risen = steps.filter((step) => step > 0).length
  const fallen = steps.filter((step) => step < 0).length
  return Math.max(risen, fallen) * 2 > pairs.length ? 'moved-together' : undefined
}
