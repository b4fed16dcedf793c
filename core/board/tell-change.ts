import { formatSpan } from '../figure/format-figure.ts'
import { formatDay } from '../figure/format-time.ts'
import { joinList } from '../language/join-list.ts'
import { say } from '../language/say.ts'
import type { Leaderboard } from '../model/model.ts'
import type { BoardUnit } from './board.ts'
import type { BoardChange } from './board-change.ts'
import type { VersionBreak } from './version-break.ts'

/** `+1.2, up 1 place since 23 Apr 2026`, `new since 23 Apr 2026`, or why no change is told. */
export function tellChange(board: Leaderboard, change: BoardChange | undefined, unit: BoardUnit): string | undefined {
  if (!change || !board.previous) return undefined
  const day = formatDay(board.previous.asOf)
  switch (change.kind) {
    case 'new':
      return say('board.newSince', { day })
    case 'silent':
      return tellSilence(board, change.reason)
    case 'moved':
      return say('board.changedSince', { changes: joinList([tellStep(change.scoreBy, unit), tellPlaces(change.placesUp)]), day })
  }
}

/** Why the scores of a board are not compared with those of the day before. */
export function tellSilence({ version = '', previous }: Pick<Leaderboard, 'version' | 'previous'>, reason: VersionBreak): string | undefined {
  if (!previous) return undefined
  const day = formatDay(previous.asOf)
  return reason === 'stated'
    ? say('board.silentVersion', { day, before: previous.version ?? '', now: version })
    : say('board.silentTogether', { day })
}

/** For a column: `▲2`, `▼1`, `new`; `+1.2` where only the score moved. */
export function formatChange(change: BoardChange | undefined, unit: BoardUnit): string {
  if (change?.kind === 'new') return say('board.new')
  if (change?.kind !== 'moved') return ''
  const { placesUp, scoreBy } = change
  return placesUp === 0 ? formatSize(scoreBy, unit) : `${placesUp > 0 ? '▲' : '▼'}${Math.abs(placesUp)}`
}

function tellStep(by: number, unit: BoardUnit): string | undefined {
  if (by === 0) return undefined
  const size = formatSize(by, unit)
  return unit === 'percent' || unit === 'share' ? say('board.percentagePoints', { size }) : size
}

/** `+1.2`; a rating's step is whole. */
export function formatSize(by: number, unit: BoardUnit): string {
  return `${by > 0 ? '+' : '−'}${formatSpan(Math.abs(by), unit)}`
}

/** `up 2 places`; undefined for one that kept its place. */
export function tellPlaces(up: number): string | undefined {
  if (up === 0) return undefined
  const count = Math.abs(up)
  return up > 0 ? say('board.placesUp', count, { count }) : say('board.placesDown', count, { count })
}
