import * as v from 'valibot'
import { rowFinder } from '../board/board-change.ts'
import { CLOCKS_DIFFER_MS } from '../source/schedule.ts'
import { EarlierBoardSchema, StandingSchema, type EarlierBoard, type Leaderboard, type Standing } from '../model/model.ts'

/** As much of a row as a later change of it can be told from. */
const SeenRowSchema = v.pick(StandingSchema, [
  'rank', 'name', 'modelId', 'variant', 'score', 'scoreInterval', 'speedTokensPerSecond', 'blendUsdPerMillion',
])
const SeenBoardSchema = v.object({ ...EarlierBoardSchema.entries, id: v.string(), rows: v.array(SeenRowSchema) })
export type SeenBoard = v.InferOutput<typeof SeenBoardSchema>

const LAST_MOMENT_MS = 8.64e15

/** What the reader saw of the boards, and when they last saw any. */
export const LookSchema = v.object({
  atMs: v.pipe(v.number(), v.minValue(0), v.maxValue(LAST_MOMENT_MS)),
  boards: v.array(SeenBoardSchema),
})
export type Look = v.InferOutput<typeof LookSchema>

/**
 * What the reader has seen once these boards were before their eyes. Another window may have shown a newer copy of a board meanwhile:
 * that one stays, and so does every board that is not shown now.
 */
export function lookAgain(before: Look | undefined, boards: readonly Leaderboard[], nowMs: number): Look {
  const seen = boards.flatMap((board) => {
    const known = before?.boards.find(({ id }) => id === board.id)
    return known && known.asOf > board.asOf ? [] : [seenBoard(board, known)]
  })
  const others = (before?.boards ?? []).filter(({ id }) => !seen.some((board) => board.id === id))
  // A window may be a moment late; a look long after now was noted by another clock.
  const isLate = before !== undefined && before.atMs > nowMs && before.atMs <= nowMs + CLOCKS_DIFFER_MS
  return { atMs: isLate ? before.atMs : nowMs, boards: [...others, ...seen] }
}

/** A price that a board leaves out for a day was still seen: when it is back, it is compared with that. */
function seenBoard({ id, asOf, version, rows }: Leaderboard, known: EarlierBoard | undefined): SeenBoard {
  const rowBefore = known ? rowFinder(known, { rows }) : () => undefined
  return v.parse(SeenBoardSchema, { id, asOf, ...(version !== undefined && { version }), rows: rows.map((row) => withFiguresOf(rowBefore(row), row)) })
}

function withFiguresOf(before: Standing | undefined, row: Standing): Standing {
  const speedTokensPerSecond = row.speedTokensPerSecond ?? before?.speedTokensPerSecond
  const blendUsdPerMillion = row.blendUsdPerMillion ?? before?.blendUsdPerMillion
  return {
    ...row,
    ...(speedTokensPerSecond !== undefined && { speedTokensPerSecond }),
    ...(blendUsdPerMillion !== undefined && { blendUsdPerMillion }),
  }
}
