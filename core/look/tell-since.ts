import type { BoardDefinition } from '../board/board.ts'
import type { VersionBreak } from '../board/version-break.ts'
import { say } from '../language/say.ts'
import type { Leaderboard } from '../model/model.ts'
import { changesSince, type RowChange } from './changes-since.ts'
import type { Look, SeenBoard } from './look.ts'
import { tellChange, type ToldFact } from './tell-change.ts'

export interface ToldRow {
  name: string
  /** Absent where there is no card to open. */
  modelId?: string
  variant?: string
  /** Absent for one that left. */
  rank?: number
  facts: ToldFact[]
}

export interface ToldBoard {
  id: string
  title: string
  /** Why nothing is told of scores and ranks. */
  silence?: string
  rows: ToldRow[]
}

/** What changed since the reader last looked: no board where nothing did. `first`: they never have. */
export type SinceLook = { kind: 'first' } | { kind: 'since'; atMs: number; boards: ToldBoard[] }

/**
 * @param modelIds of which there are cards
 * @returns undefined where no change is known of, but not of every board: nobody knows then that nothing changed
 */
export function tellSince(
  look: Look | undefined,
  shown: readonly { definition: BoardDefinition; board: Leaderboard }[],
  modelIds: ReadonlySet<string>,
): SinceLook | undefined {
  if (!look) return { kind: 'first' }
  const told = shown.map(({ definition, board }) => {
    const seen = look.boards.find(({ id }) => id === board.id)
    return seen ? tellBoard(seen, board, definition, modelIds) : []
  })
  const boards = told.flatMap((ofBoard) => ofBoard ?? [])
  return boards.length === 0 && told.includes(undefined) ? undefined : { kind: 'since', atMs: look.atMs, boards }
}

function tellBoard(seen: SeenBoard, board: Leaderboard, definition: BoardDefinition, modelIds: ReadonlySet<string>): ToldBoard[] | undefined {
  const changes = changesSince(seen, board, definition)
  if (!changes) return undefined
  const silence = tellSilence(changes.silence, seen, board)
  const rows = changes.rows.map((change) => tellRow(change, definition, modelIds))
  return silence === undefined && rows.length === 0 ? [] : [{ id: board.id, title: definition.shortTitle, ...(silence && { silence }), rows }]
}

function tellRow(change: RowChange, { unit }: BoardDefinition, modelIds: ReadonlySet<string>): ToldRow {
  const { name, modelId, variant, rank } = change.row
  return {
    name,
    ...(modelId !== undefined && modelIds.has(modelId) && { modelId }),
    ...(variant !== undefined && { variant }),
    ...(change.place !== 'left' && { rank }),
    facts: tellChange(change, unit),
  }
}

function tellSilence(silence: VersionBreak | undefined, before: SeenBoard, now: Leaderboard): string | undefined {
  if (silence === 'stated') return say('board.versionSince', { before: before.version ?? '', now: now.version ?? '' })
  if (silence === 'moved-together') return say('board.movedTogetherSince')
  return undefined
}
