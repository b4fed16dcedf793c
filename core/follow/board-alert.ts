import type { BoardDefinition } from '../board/board.ts'
import { boardChange, breakBetween } from '../board/board-change.ts'
import type { EarlierBoard, Leaderboard, Standing } from '../model/model.ts'
import type { BoardAlert } from './alert.ts'

/** @returns what became of a model on a board since an earlier day; undefined where nothing did, or the two days must not be compared */
export function boardAlert(modelId: string, previous: EarlierBoard, board: Leaderboard, definition: BoardDefinition): BoardAlert | undefined {
  if (previous.asOf >= board.asOf) return undefined
  const row = bestRow(board.rows, modelId)
  if (!row) return leftAlert(modelId, previous, board, definition)
  const change = boardChange({ ...board, previous }, row, definition)
  if (change?.kind === 'new') return { kind: 'entered', definition, row, asOf: board.asOf }
  if (change?.kind !== 'moved') return undefined
  // How much a model is used is another figure every day. Only its place says something.
  if (definition.unit === 'share' && change.placesUp === 0) return undefined
  return { kind: 'moved', definition, row, scoreBy: change.scoreBy, placesUp: change.placesUp, since: previous.asOf }
}

/** A board that ends above its old rank does not say that it left; nor does one that writes its row as before, and of which no model is known. */
function leftAlert(modelId: string, previous: EarlierBoard, { version, rows }: Leaderboard, definition: BoardDefinition): BoardAlert | undefined {
  const before = bestRow(previous.rows, modelId)
  if (!before || before.rank > rows.length || rows.some(({ name }) => name === before.name)) return undefined
  const names = new Set(previous.rows.map(({ name }) => name))
  const isSameTable = rows.some(({ name }) => names.has(name))
  if (!isSameTable || breakBetween(previous, { version, rows }, definition)) return undefined
  return { kind: 'left', definition, before, since: previous.asOf }
}

function bestRow(rows: readonly Standing[], modelId: string): Standing | undefined {
  return rows.filter((row) => row.modelId === modelId).reduce<Standing | undefined>((best, row) => (best && best.rank <= row.rank ? best : row), undefined)
}
