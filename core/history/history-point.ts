import type { VersionBreak } from '../board/version-break.ts'
import { addDays, type Day } from '../day/day.ts'

/** Why there is no figure between two others. */
export type Gap = 'not-listed' | 'not-kept' | 'not-priced' | 'free'

/** One figure of each line on a day, or why there is none. */
export interface HistoryPoint {
  day: Day
  values: readonly (number | undefined)[]
  rank?: number
  gap?: Gap
}

/** Figures that may be compared with each other. */
export interface HistorySpan {
  version?: string | undefined
  points: readonly HistoryPoint[]
  /** Why they are not to be compared with those of the span before; `unknown` where nobody compared them, because nothing is kept between. */
  partedBy?: VersionBreak | 'unknown'
}

/** Where days between two figures are not kept, nobody knows what they were. */
export function unkept(lastKnown: Day, next: Day): HistoryPoint[] {
  const firstUnknown = addDays(lastKnown, 1)
  return firstUnknown < next ? [{ day: firstUnknown, values: [], gap: 'not-kept' }] : []
}

/** From the first figure to the last. */
export function trimmed(points: readonly HistoryPoint[]): HistoryPoint[] {
  const isKnown = ({ gap }: HistoryPoint) => gap === undefined
  return points.slice(Math.max(points.findIndex(isKnown), 0), points.findLastIndex(isKnown) + 1)
}

/** Of days on which nothing changes, the first and the last. */
export function withoutRepeats(points: readonly HistoryPoint[]): HistoryPoint[] {
  return points.filter((point, position) => {
    const [before, after] = [points[position - 1], points[position + 1]]
    return !before || !after || toldBy(before) !== toldBy(point) || toldBy(after) !== toldBy(point)
  })
}

export function toldBy({ values, gap }: HistoryPoint): string {
  return JSON.stringify([values.map((value) => value ?? null), gap])
}
