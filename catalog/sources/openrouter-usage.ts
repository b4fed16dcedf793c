import * as v from 'valibot'
import type { Board } from '../../core/board/board.ts'
import { DaySchema, dayOf, type Day } from '../../core/day/day.ts'
import { listWithAnd } from '../../core/language/formats.ts'
import { say } from '../../core/language/say.ts'
import { ListedNameSchema } from '../../core/model/listed-name.ts'
import { knownFigure } from '../../core/price/price.ts'
import { SourceError, type BoardsSource } from '../../core/source/source.ts'

/** One model on one day. The last row of a day is `other`, the sum of all that are not listed, and has no rank. */
export interface UsageRow {
  day: Day
  slug: string
  rank: number | undefined
  tokenCount: number | undefined
  /** Of all tokens of the day, from 0 to 1. */
  share: number | undefined
}

const NAMING = ['date', 'model_permaslug']
const RANKING = ['rank', 'share_of_daily_tokens']
/** What the sum of all that are not listed is called. */
const REST = 'other'
/** What all shares of a day come to, and what rounding may add. */
const MOST_PERCENT = 101

const NamedDaySchema = v.object({ day: DaySchema, slug: ListedNameSchema })

/** How many tokens each model read and wrote through OpenRouter, day by day. */
export const openrouterUsage: BoardsSource = {
  id: 'openrouter-usage',
  title: 'OpenRouter usage',
  homepage: 'https://openrouter.ai/rankings',
  yields: 'boards',
  isOnByDefault: true,
  everyMinutes: 720,
  url: 'https://openrouter.ai/api/v1/datasets/exports/rankings-daily/latest.csv',
  parse: (body, { fetchedAtMs }) => [boardOf(readUsageRows(body, [...NAMING, ...RANKING]), dayOf(fetchedAtMs))],
}

/**
 * Fields are split at their commas: none holds one, being slugs and figures. A row that has more or fewer is left out.
 * @param needed columns without which it is no such table
 * @throws SourceError when it is none
 */
export function readUsageRows(body: string, needed = NAMING): UsageRow[] {
  const [header = [], ...lines] = body
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(',').map((field) => field.trim().replace(/^"(.*)"$/, '$1')))
  const missing = needed.filter((name) => !header.includes(name))
  if (missing.length > 0) throw new SourceError(say('fault.columnsMissing', { source: 'OpenRouter', columns: listWithAnd(missing) }))
  const field = (fields: readonly string[], name: string) => fields[header.indexOf(name)]
  // Counted from nought: the first would have no rank, and everybody else stand a place too high.
  if (lines.some((fields) => field(fields, 'rank') === '0' && field(fields, 'model_permaslug') !== REST)) throw new SourceError(say('fault.unknownShape'))
  const figure = (fields: readonly string[], name: string) => knownFigure(field(fields, name))
  return lines.flatMap((fields) => {
    const read = v.safeParse(NamedDaySchema, { day: field(fields, 'date'), slug: field(fields, 'model_permaslug') })
    if (!read.success || fields.length !== header.length) return []
    return [
      {
        ...read.output,
        rank: wholeOrNone(figure(fields, 'rank')),
        tokenCount: figure(fields, 'total_tokens'),
        share: figure(fields, 'share_of_daily_tokens'),
      },
    ]
  })
}

function wholeOrNone(figure: number | undefined): number | undefined {
  return Number.isInteger(figure) ? figure : undefined
}

/** The newest day that is over: the shares of a day that still runs tell the habits of whoever wakes first. */
function boardOf(rows: readonly UsageRow[], today: Day): Board {
  const ranked = rows.flatMap(({ day, slug, rank, tokenCount, share }) =>
    rank === undefined || share === undefined || slug === REST ? [] : [{ day, row: { rank, name: slug, score: share * 100, ...(tokenCount !== undefined && { tokenCount }) } }],
  )
  const asOf = ranked.map(({ day }) => day).filter((day) => day < today).sort().at(-1)
  if (asOf === undefined) throw new SourceError(say('fault.noDayOver', { source: 'OpenRouter' }))
  const ofDay = ranked.flatMap(({ day, row }) => (day === asOf ? [row] : []))
  // They are told in another unit, or rows twice.
  if (ofDay.reduce((sum, { score }) => sum + score, 0) > MOST_PERCENT) throw new SourceError(say('fault.unknownShape'))
  return { id: 'openrouter-usage', asOf, url: 'https://openrouter.ai/rankings', rows: ofDay.sort((a, b) => a.rank - b.rank) }
}
