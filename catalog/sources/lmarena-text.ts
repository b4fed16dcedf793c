import * as v from 'valibot'
import type { Board, BoardRow } from '../../core/board/board.ts'
import { DaySchema, dayOf, isToCome } from '../../core/day/day.ts'
import { say } from '../../core/language/say.ts'
import { ListedNameSchema } from '../../core/model/listed-name.ts'
import { knownFigure } from '../../core/price/price.ts'
import { orUnknown } from '../../core/source/or-unknown.ts'
import { readJson } from '../../core/source/read-json.ts'
import { readRows } from '../../core/source/read-rows.ts'
import { SourceError, type BoardsSource, type ParseContext } from '../../core/source/source.ts'

const ROWS_PER_PAGE = 100
const MOST_PAGES = 10
const QUERY = new URLSearchParams({
  dataset: 'lmarena-ai/leaderboard-dataset',
  config: 'text',
  split: 'latest',
  where: `"category"='overall'`,
  length: String(ROWS_PER_PAGE),
})

const RowSchema = v.object({
  model_name: v.pipe(ListedNameSchema, v.nonEmpty()),
  rank: v.pipe(v.number(), v.integer(), v.minValue(0)),
  // Ratings begin about a thousand: what is far below is on another scale.
  rating: v.pipe(v.number(), v.minValue(100)),
  rating_lower: v.optional(v.unknown()),
  rating_upper: v.optional(v.unknown()),
  vote_count: v.optional(v.unknown()),
  license: orUnknown(ListedNameSchema),
  category: v.literal('overall'),
  leaderboard_publish_date: v.nullish(v.pipe(v.string(), v.transform((stamp) => stamp.slice(0, 10)), DaySchema)),
})
type Row = v.InferOutput<typeof RowSchema>
const BodySchema = v.object({ rows: v.array(v.object({ row: v.unknown() })), num_rows_total: orUnknown(v.number()) })

/** Ratings from votes of people who compare two answers, published about once a week; the datasets server gives a hundred rows a page. */
export const lmarenaText: BoardsSource = {
  id: 'lmarena-text',
  title: 'LMArena Text',
  homepage: 'https://lmarena.ai/leaderboard/text',
  yields: 'boards',
  isOnByDefault: true,
  everyMinutes: 720,
  url: addressFrom(0),
  more: (body, pagesSoFar) => (isMoreBehind(body, pagesSoFar) && pagesSoFar < MOST_PAGES ? addressFrom(pagesSoFar * ROWS_PER_PAGE) : undefined),
  parse: (body, context) => {
    const bodies = [body, ...(context.furtherBodies ?? [])]
    // Half a board would show every rank out of too few, and no row of the other half.
    if (isMoreBehind(bodies.at(-1) ?? body, bodies.length) || isShort(bodies)) throw new SourceError(say('fault.partOfBoard', { source: 'LMArena' }))
    return [readArena(bodies, context)]
  },
}

/** By the count of all rows; where a page does not say it, a full one is not the last. */
function isMoreBehind(body: string, pagesSoFar: number): boolean {
  const { rows, num_rows_total: total } = readJson(body, BodySchema)
  return total === undefined ? rows.length >= ROWS_PER_PAGE : total > pagesSoFar * ROWS_PER_PAGE
}

/** A page without rows is no last one where another said that there are more. */
function isShort(bodies: readonly string[]): boolean {
  const pages = bodies.map((body) => readJson(body, BodySchema))
  return pages.some(({ num_rows_total: total = 0 }) => total > pages.reduce((count, { rows }) => count + rows.length, 0))
}

function addressFrom(offset: number): string {
  return `https://datasets-server.huggingface.co/filter?${QUERY.toString()}&offset=${offset}`
}

/**
 * One board out of the pages there are, from best to worst; rows of other categories are left out.
 * @throws SourceError when they list no model, or count ranks in another way
 */
export function readArena(bodies: readonly string[], { fetchedAtMs }: Pick<ParseContext, 'fetchedAtMs'>): Board {
  const rows = readRows(bodies.flatMap((body) => readJson(body, BodySchema).rows.map(({ row }) => row)), RowSchema)
  // Counted from nought: without its first row, everybody would stand a place too high.
  if (rows.some(({ rank }) => rank === 0)) throw new SourceError(say('fault.unknownShape'))
  // A day still to come is a slip of one row: as the newest it would leave out all others.
  const newest = rows.flatMap(({ leaderboard_publish_date: day }) => (day && !isToCome(day, fetchedAtMs) ? day : [])).sort().at(-1)
  // A board that is published anew between two pages has rows of two days, and some of them twice.
  const ofNewest = rows.filter(({ leaderboard_publish_date: day }) => (day ?? undefined) === newest)
  if (ofNewest.length === 0) throw new SourceError(say('fault.noModels', { source: 'LMArena' }))
  // The new board's own first page is then still to be asked for.
  if (ofNewest.length < rows.length && !ofNewest.some(({ rank }) => rank === 1)) throw new SourceError(say('fault.partOfBoard', { source: 'LMArena' }))
  const byName = new Map(ofNewest.map((row) => [row.model_name, row]))
  return {
    id: 'lmarena-text',
    asOf: newest ?? dayOf(fetchedAtMs),
    url: 'https://huggingface.co/datasets/lmarena-ai/leaderboard-dataset',
    rows: [...byName.values()].sort((a, b) => a.rank - b.rank || b.rating - a.rating).map(rowOf),
  }
}

function rowOf({ model_name, rank, rating, rating_lower, rating_upper, vote_count, license }: Row): BoardRow {
  const [from, to, voteCount] = [rating_lower, rating_upper, vote_count].map(knownFigure)
  return {
    name: model_name,
    rank,
    score: rating,
    ...(from !== undefined && to !== undefined && from <= rating && rating <= to && { scoreInterval: { from, to } }),
    ...(voteCount !== undefined && { voteCount }),
    ...(license && { licence: license }),
  }
}
