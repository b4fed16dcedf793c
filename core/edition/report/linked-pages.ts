import type { Board, BoardDefinition } from '../../board/board.ts'
import { dayOf } from '../../day/day.ts'
import { say } from '../../language/say.ts'
import { joinTexts, type Box, type Page } from '../../markup/page.ts'
import { readPage } from '../../markup/read-page.ts'
import { SourceError, type ParseContext } from '../../source/source.ts'
import type { SectionId, Story } from '../edition.ts'
import { readBoards } from './boards.ts'
import { readEditorial } from './editorial.ts'
import { findPartHeadings, isAllLink, pageEnd, type Region } from './outline.ts'
import { readPartStories } from './part-stories.ts'
import { findReportDate } from './report-date.ts'

const SHORTEST_HEADLINE = 25
const SHORTEST_ABSTRACT = 160
/** A page for people who lost their way has a link or two to the report's own pages, and none elsewhere. */
const FEWEST_OWN_STORIES = 3

/**
 * All stories of one part of the report, from the page behind its "All labs", "All feeds" or "All papers".
 * @throws SourceError when it lists none
 */
export function readLinkedStories(html: string, { url }: Pick<ParseContext, 'url'>, part: Extract<SectionId, 'labs' | 'wire' | 'papers'>): Story[] {
  const page = readPage(html)
  const headings = findPartHeadings(page, url)
  const from = headings.find((heading) => heading.part === part)?.to ?? 0
  const to = Math.min(pageEnd(page), ...headings.filter((heading) => heading.part !== part && heading.from > from).map((heading) => heading.from))
  const region = { from: firstItem(page, { from, to }, url, part), to }
  const stories = readPartStories(page, part, region, url)
  const own = stories.filter((story) => URL.parse(story.url ?? '')?.host === URL.parse(url)?.host)
  if (stories.length === 0 || (own.length === stories.length && own.length < FEWEST_OWN_STORIES)) {
    throw new SourceError(say('fault.noStories'))
  }
  return stories
}

/**
 * The boards of the page behind "Full tables", of the day the page shows; of the day it was fetched where it shows none.
 * @throws SourceError when it holds none of ours
 */
export function readLinkedBoards(html: string, { url, fetchedAtMs }: ParseContext, definitions: readonly BoardDefinition[]): Board[] {
  const page = readPage(html)
  const others = findPartHeadings(page, url).filter(({ part }) => part !== 'benchmarks')
  const ends = [...others.map(({ from }) => from), pageEnd(page)]
  const fetchedOn = dayOf(fetchedAtMs)
  const placed = readBoards(page, definitions, ends, { asOf: fetchedOn, url })
  if (placed.length === 0) throw new SourceError(say('fault.noTables'))
  // Days within the tables are those of models.
  const asOf = findReportDate(page, url, Math.min(...placed.map(({ tableFrom }) => tableFrom)))?.day ?? fetchedOn
  return placed.map(({ board }) => ({ ...board, asOf }))
}

/** Behind the page's own date and editorial, which stand before the first headline; where no title is a link, before the first abstract. */
function firstItem(page: Page, region: Region, url: string, part: SectionId): number {
  const inside = page.texts.slice(region.from, region.to)
  const headline = inside.find((text) => isHeadline(page, text))?.from
  const abstract = inside.find(({ line }) => lengthOf(page, line) >= SHORTEST_ABSTRACT)?.from
  const first = headline ?? (part === 'papers' ? abstract : undefined)
  if (first === undefined) return region.to
  const date = findReportDate(page, url, first)
  const begin = date && date.to > region.from && date.to <= first ? date.to : region.from
  return first === headline ? (readEditorial(page, { from: begin, to: headline })?.to ?? begin) : begin
}

/** A link that is most of its line and long enough to say something: neither a menu's nor one inside a paragraph. */
function isHeadline(page: Page, { around, line }: Box): boolean {
  if (!around.link || around.isChrome) return false
  const text = joinTexts(page.texts.slice(around.link.from, around.link.to))
  return text.length >= SHORTEST_HEADLINE && text.length * 2 > lengthOf(page, line) && !isAllLink(text)
}

function lengthOf(page: Page, line: number): number {
  return page.lines[line]?.text.length ?? 0
}
