import { formatDay } from '../figure/format-time.ts'
import type { Leaderboard } from '../model/model.ts'
import type { BoardUnit } from './board.ts'
import type { BoardChange } from './board-change.ts'
import type { VersionBreak } from './version-break.ts'

/** `+1.2, up 1 place since 23 Apr 2026`, `new since 23 Apr 2026`, or why no change is told. */
export function tellChange(board: Leaderboard, change: BoardChange | undefined, unit: BoardUnit): string | undefined {
  if (!change || !board.previous) return undefined
  const since = `since ${formatDay(board.previous.asOf)}`
  switch (change.kind) {
    case 'new':
      return `new ${since}`
    case 'silent':
      return tellSilence(board, change.reason)
    case 'moved':
      return `${[formatStep(change.scoreBy, unit), formatPlaces(change.placesUp)].filter(Boolean).join(', ')} ${since}`
  }
}

/** Why the scores of a board are not compared with those of the day before. */
export function tellSilence({ version, previous }: Pick<Leaderboard, 'version' | 'previous'>, reason: VersionBreak): string | undefined {
  if (!previous) return undefined
  const since = `no change told since ${formatDay(previous.asOf)}`
  return reason === 'stated'
    ? `${since}: version ${previous.version} then, ${version} now`
    : `${since}: most scores moved together, as in a new version`
}

/** For a column: `▲2`, `▼1`, `new`; `+1.2` where only the score moved. */
export function formatChange(change: BoardChange | undefined, unit: BoardUnit): string {
  if (change?.kind === 'new') return 'new'
  if (change?.kind !== 'moved') return ''
  const { placesUp, scoreBy } = change
  return placesUp === 0 ? formatSize(scoreBy, unit) : `${placesUp > 0 ? '▲' : '▼'}${Math.abs(placesUp)}`
}

function formatStep(by: number, unit: BoardUnit): string | undefined {
  return by === 0 ? undefined : `${formatSize(by, unit)}${unit === 'percent' || unit === 'share' ? ' percentage points' : ''}`
}

/** `+1.2`; a rating's step is whole. */
export function formatSize(by: number, unit: BoardUnit): string {
  return `${by > 0 ? '+' : '−'}${Math.abs(by).toFixed(unit === 'elo' ? 0 : 1)}`
}

function formatPlaces(up: number): string | undefined {
  return up === 0 ? undefined : `${up > 0 ? 'up' : 'down'} ${countPlaces(up)}`
}

/** `1 place`, `2 places` */
export function countPlaces(by: number): string {
  return `${Math.abs(by)} ${Math.abs(by) === 1 ? 'place' : 'places'}`
}
