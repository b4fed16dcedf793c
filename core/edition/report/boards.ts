import type { Board, BoardDefinition, BoardRow } from '../../board/board.ts'
import type { Day } from '../../day/day.ts'
import type { Page } from '../../markup/page.ts'
import { columnNamed } from './board-column.ts'
import type { ReadRow } from './board-row.ts'
import { columnsOf, type BoardTable } from './board-table.ts'
import { VERSION, versionOf } from './board-version.ts'
import { findBoardTables } from './find-board-tables.ts'
import { isAllLink, type Region } from './outline.ts'

const LONGEST_HEADING = 80
/** How far behind its heading a table may begin, and a heading's parts may lie apart. */
const MOST_LINES_BETWEEN = 20
/** A board's name may stand in a menu and in a sentence too, but not for ever. */
const MOST_HEADINGS = 20
/** Longer headings describe what is below them; shorter ones name something else. */
const LONGEST_STRANGER = 40
const MOST_TEXTS_IN_HEADING = 5

type ScoredRow = ReadRow & { score: number }

interface BoardHeading extends Region {
  definition: BoardDefinition
}

export interface PlacedBoard extends Region {
  tableFrom: number
  board: Board
}

/** Each board we know: the first table behind its heading that suits it. Tables of other boards are left alone. */
export function readBoards(
  page: Page,
  definitions: readonly BoardDefinition[],
  ends: readonly number[],
  { asOf, url }: { asOf: Day; url: string },
): PlacedBoard[] {
  const headings = definitions
    .flatMap((definition) => findHeadings(page, definition).slice(0, MOST_HEADINGS))
    .sort((a, b) => a.from - b.from)
  const placed: PlacedBoard[] = []
  // Headings met whose table has not been: several where tables stand side by side below a row of headings.
  let waiting: BoardHeading[] = []
  headings.forEach((heading, index) => {
    const isRead = placed.some(({ board }) => board.id === heading.definition.id)
    if (!isRead) waiting = [...waiting.filter(({ definition }) => definition !== heading.definition), heading]
    const to = Math.min(headings[index + 1]?.from ?? page.texts.length, ...ends.filter((end) => end > heading.from))
    for (const table of findBoardTables(page, { from: heading.to, to })) {
      const above = placed.at(-1)?.to ?? 0
      const own = bestFor(table, waiting.filter((candidate) => isNear(page, candidate, above, table, headings)))
      if (!own) continue
      waiting = waiting.filter((candidate) => candidate !== own)
      placed.push({ from: own.from, to: table.to, tableFrom: table.from, board: { asOf, url, ...boardOf(page, own, table) } })
    }
  })
  return definitions.flatMap(({ id }) => placed.find(({ board }) => board.id === id) ?? [])
}

function findHeadings(page: Page, definition: BoardDefinition): BoardHeading[] {
  const [first, ...others] = (definition.headings ?? []).map((heading) => heading.toLowerCase())
  if (first === undefined) return []
  return page.texts.flatMap((text, from) => {
    const start = text.text.trim().toLowerCase()
    if (start.length > LONGEST_HEADING || !start.startsWith(first) || text.around.isChrome) return []
    let to = from + 1
    let read = start.slice(first.length)
    for (const other of others) {
      while (!read.includes(other) && to < page.texts.length && to - from < MOST_TEXTS_IN_HEADING) {
        read += ` ${page.texts[to++]?.text.toLowerCase() ?? ''}`
      }
      const at = read.indexOf(other)
      if (at < 0 || at > LONGEST_HEADING) return []
      read = read.slice(at + other.length)
    }
    return [{ definition, from, to }]
  })
}

/** Whether a table may be of this heading: not far below it, or below the table before, with no stranger's heading between. */
function isNear(
  page: Page,
  heading: BoardHeading,
  above: number,
  table: BoardTable,
  headings: readonly BoardHeading[],
): boolean {
  const between = page.texts.slice(Math.max(heading.to, above), table.from)
  const lines = new Set(between.map(({ line }) => line)).size
  const isOurs = (at: number) => headings.some(({ from, to }) => at >= from && at < to)
  const hasStranger = between.some(({ text, around, from }) => {
    return around.isHeading && text.trim().length <= LONGEST_STRANGER && !VERSION.test(text) && !isOurs(from)
  })
  return lines <= MOST_LINES_BETWEEN && !hasStranger
}

/**
 * The last heading met, unless the table looks more like another's: percentages, speeds and prices tell. Without percent signs a table of
 * parts of one has another unit than all our boards.
 */
function bestFor(table: BoardTable, candidates: readonly BoardHeading[]): BoardHeading | undefined {
  const isPercent = table.rows.some((row) => row.isPercent)
  if (!isPercent && table.rows.every(({ score = 0 }) => Math.abs(score) <= 1)) return undefined
  const columns = columnsOf(table)
  const likeness = ({ definition }: BoardHeading) =>
    Number(isPercent === (definition.unit === 'percent')) +
    Number(columns.length === 0 || columns.includes('price') === definition.columns.includes('price'))
  return candidates
    .toReversed()
    .filter((candidate) => likeness(candidate) > 0)
    .toSorted((a, b) => likeness(b) - likeness(a))[0]
}

function boardOf(page: Page, { definition, from, to }: BoardHeading, table: BoardTable): Omit<Board, 'asOf' | 'url'> {
  const description = descriptionOf(page, { from: to, to: table.from }, definition)
  const version = versionOf(page, { from, to: table.from }, definition)
  return {
    id: definition.id,
    ...(version !== undefined && { version }),
    ...(description !== undefined && { description }),
    rows: rowsOf(table, definition),
  }
}

function descriptionOf(page: Page, region: Region, { headings = [] }: BoardDefinition): string | undefined {
  return page.lines
    .filter(({ from, to }) => from >= region.from && to <= Math.max(region.to, region.from + 1))
    .map(({ text }) => text)
    .find((text) => {
      const isPlain = !isAllLink(text) && columnNamed(text) === undefined && !headings.some((heading) => text === heading)
      return isPlain && text.split(' ').length >= 4
    })
}

/**
 * From the first rank to the last, whatever the table is sorted by. Where it shows no ranks, its scores say them. A row met twice is the
 * same table laid out twice.
 */
function rowsOf(table: BoardTable, definition: BoardDefinition): BoardRow[] {
  const rows = new Map<string, BoardRow>()
  // An index of nothing was not measured; none in a hundred tasks may be solved.
  const isPossible = (score: number) => (definition.unit === 'percent' ? score >= 0 && score <= 100 : score !== 0)
  // A figure without the sign that others have is of another table.
  const isPercent = table.rows.some((row) => row.isPercent)
  const scored = table.rows.filter((row): row is ScoredRow => row.score !== undefined && isPossible(row.score) && row.isPercent === isPercent)
  const isRanked = scored.some(({ rank }) => rank !== undefined)
  for (const { rank, name, score, speedTokensPerSecond, blendUsdPerMillion } of isRanked ? scored : byScore(scored, definition)) {
    const key = `${name} ${score}`
    if (rows.has(key)) continue
    rows.set(key, {
      name,
      score,
      rank: rank ?? rows.size + 1,
      ...(definition.columns.includes('speed') && speedTokensPerSecond !== undefined && { speedTokensPerSecond }),
      ...(definition.columns.includes('price') && blendUsdPerMillion !== undefined && { blendUsdPerMillion }),
    })
  }
  return [...rows.values()].sort((a, b) => a.rank - b.rank)
}

function byScore(rows: readonly ScoredRow[], { better }: BoardDefinition): ScoredRow[] {
  return rows.toSorted((a, b) => (better === 'higher' ? b.score - a.score : a.score - b.score))
}
