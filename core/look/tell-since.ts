import type { BoardDefinition } from '../board/board.ts'
import { say } from '../language/say.ts'
import type { Leaderboard } from '../model/model.ts'
import { changesSince, type BoardChanges, type RowChange } from './changes-since.ts'
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

/** @param modelIds of which there are cards */
export function tellSince(
  look: Look | undefined,
  shown: readonly { definition: BoardDefinition; board: Leaderboard }[],
  modelIds: ReadonlySet<string>,
): SinceLook {
  if (!look) return { kind: 'first' }
  const boards = shown.flatMap(({ definition, board }) => {
    const seen = look.boards.find(({ id }) => id === board.id)
    return seen ? tellBoard(seen, board, definition, modelIds) : []
  })
  return { kind: 'since', atMs: look.atMs, boards }
}

function tellBoard(seen: SeenBoard, board: Leaderboard, definition: BoardDefinition, modelIds: ReadonlySet<string>): ToldBoard[] {
  const changes = changesSince(seen, board, definition)
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

function tellSilence(silence: BoardChanges['silence'], before: SeenBoard, now: Leaderboard): string | undefined {
  if (silence === 'stated') return say('board.versionSince', { before: before.version ?? '', now: now.version ?? '' })
  if (silence === 'moved-together') return say('board.movedTogetherSince')
  return undefined
}
