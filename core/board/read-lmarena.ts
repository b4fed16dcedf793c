import * as v from 'valibot'
import type { Board, BoardRow } from './board.ts'
import { DaySchema } from '../day/day.ts'
import { readJson } from '../source/read-json.ts'
import { SourceError, type ParseContext } from '../source/source.ts'

const RowSchema = v.object({
  model_name: v.pipe(v.string(), v.nonEmpty()),
  rank: v.pipe(v.number(), v.integer(), v.minValue(1)),
  rating: v.number(),
  category: v.literal('overall'),
  leaderboard_publish_date: v.optional(DaySchema),
})
const BodySchema = v.object({ rows: v.array(v.object({ row: v.unknown() })) })

/** Reads a page of LMArena's text board as the datasets server answers it; rows of other categories are left out. */
export function readLmarena(body: string, { url, fetchedAtMs }: ParseContext): Board {
  const rows = readJson(body, BodySchema).rows.flatMap(({ row }) => {
    const read = v.safeParse(RowSchema, row)
    return read.success ? [read.output] : []
  })
  if (rows.length === 0) throw new SourceError('LMArena lists no models.')
  const asOf = rows.flatMap(({ leaderboard_publish_date: day }) => day ?? []).sort().at(-1)
  return {
    id: 'lmarena-text',
    asOf: asOf ?? new Date(fetchedAtMs).toISOString().slice(0, 10),
    url,
    rows: rows.map(({ model_name, rank, rating }): BoardRow => ({ name: model_name, rank, score: rating })),
  }
}
