import type { BoardDefinition } from '../board/board.ts'
import { say } from '../language/say.ts'
import { readPage } from '../markup/read-page.ts'
import { SourceError } from '../source/source.ts'
import type { Edition, Section } from './edition.ts'
import { readBoards } from './report/boards.ts'
import { readEditorial } from './report/editorial.ts'
import { findPartHeadings, pageEnd, reportParts, type PartHeading } from './report/outline.ts'
import { readPartStories } from './report/part-stories.ts'
import { findReportDate } from './report/report-date.ts'

/**
 * The report's edition page, read by what its reader sees: headings and what follows them, in order. No class, id or tag
 * is relied on.
 *
 * @throws SourceError when the page shows neither an editorial nor a board with rows; or no date, and nothing but prose
 */
export function readReport(html: string, page: { url: string }, boards: readonly BoardDefinition[]): Edition {
  const seen = readPage(html)
  const headings = findPartHeadings(seen, page.url)
  const end = pageEnd(seen)
  const partStarts = [...headings.map(({ from }) => from), end]
  const date = findReportDate(seen, page.url, partStarts[0] ?? end)
  if (!date) throw new SourceError(say('fault.noDate'))
  const placed = readBoards(seen, boards, partStarts, { asOf: date.day, url: page.url })
  // Whatever a site answers at the address of a day has prose: that there is no such page, or that it is being mended.
  if (!date.isShown && placed.length === 0 && headings.length === 0) throw new SourceError(say('fault.noDate'))
  const starts = [...partStarts, ...placed.map(({ from }) => from)]
  const firstStart = Math.min(...starts.filter((start) => start >= date.to), seen.texts.length)
  const read = readEditorial(seen, { from: date.to, to: firstStart })
  const editorial = read && { paragraphs: read.paragraphs, byline: read.byline }
  if (!editorial && placed.length === 0) {
    throw new SourceError(say('fault.noEdition'))
  }

  const sectionOf = (heading: PartHeading): Section[] => {
    const { part, from, to, allUrl } = heading
    if (part === 'benchmarks') return []
    const region = { from: to, to: Math.min(...starts.filter((start) => start > from), seen.texts.length) }
    return [{ id: part, ...(allUrl !== undefined && { allUrl }), stories: readPartStories(seen, part, region, page.url) }]
  }
  const fullTablesUrl = headings.find(({ part }) => part === 'benchmarks')?.allUrl
  return {
    date: date.day,
    origin: 'report',
    url: page.url,
    ...(editorial && { editorial }),
    sections: reportParts.flatMap((part) => headings.filter((heading) => heading.part === part)).flatMap(sectionOf),
    boards: placed.map(({ board }) => board),
    ...(fullTablesUrl !== undefined && { fullTablesUrl }),
  }
}
