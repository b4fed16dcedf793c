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
const PageSchema = v.object({ rows: v.array(v.object({ row: v.unknown() })), num_rows_total: orUnknown(v.number()) })

/** Ratings from votes of people who compare two answers, published about once a week; the datasets server gives a hundred rows a page. */
export const lmarenaText: BoardsSource = {
  id: 'lmarena-text',
  title: 'LMArena Text',
  homepage: 'https://lmarena.ai/leaderboard/text',
  yields: 'boards',
  isOnByDefault: true,
  everyMinutes: 720,
  url: addressFrom(0),
  more: (body, pagesSoFar) => (pagesSoFar < MOST_PAGES && isMoreBehind(readPage(body), pagesSoFar) ? addressFrom(pagesSoFar * ROWS_PER_PAGE) : undefined),
  parse: (body, context) => {
    const pages = [body, ...(context.furtherBodies ?? [])].map(readPage)
    const rows = pages.flatMap(({ rows }) => rows)
    // Half a board would show every rank out of too few, and no row of the other half; an empty page is no last one where another said that there are more.
    const isPart = pages.some(({ num_rows_total: total = 0 }) => total > rows.length) || pages.slice(-1).some((last) => isMoreBehind(last, pages.length))
    if (isPart) throw new SourceError(say('fault.partOfBoard', { source: 'LMArena' }))
    return [readArena(rows, context)]
  },
}

type Page = v.InferOutput<typeof PageSchema>

export function readPage(body: string): Page {
  return readJson(body, PageSchema)
}

/** By the count of all rows; where a page does not say it, a full one is not the last. */
function isMoreBehind({ rows, num_rows_total: total }: Page, pagesSoFar: number): boolean {
  return total === undefined ? rows.length >= ROWS_PER_PAGE : total > pagesSoFar * ROWS_PER_PAGE
}

function addressFrom(offset: number): string {
  return `https://datasets-server.huggingface.co/filter?${QUERY.toString()}&offset=${offset}`
}

/**
 * One board out of the rows there are, from best to worst; those of other categories are left out.
 * @throws SourceError when they list no model, or count ranks in another way
 */
export function readArena(listed: Page['rows'], { fetchedAtMs }: Pick<ParseContext, 'fetchedAtMs'>): Board {
  const rows = readRows(listed.map(({ row }) => row), RowSchema)
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
