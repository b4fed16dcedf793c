import type { Board } from '../board/board.ts'
import type { Edition, Section, Story } from './edition.ts'

/** What was read on a page that the report links to, and where it was asked. */
export interface LinkedPage {
  url: string
  stories?: readonly Story[]
  boards?: readonly Board[]
}

/** The report with all that the pages behind its links hold. A page of another edition has another address, and takes no part. */
export function completeReport(report: Edition, pages: readonly LinkedPage[]): Edition {
  const behind = (url: string | undefined) => pages.find((page) => url !== undefined && page.url === withoutHash(url))
  const fullTables = behind(report.fullTablesUrl)?.boards ?? []
  return {
    ...report,
    sections: report.sections.map((section) => continued(section, behind(section.allUrl)?.stories ?? [])),
    boards: [
      ...report.boards.map((printed) => fullTables.find((full) => isFuller(full, printed)) ?? printed),
      ...fullTables.filter(({ id, asOf }) => asOf === report.date && !report.boards.some((printed) => printed.id === id)),
    ],
  }
}

function continued(section: Section, more: readonly Story[]): Section {
  const printed = new Set(section.stories.map(({ id }) => id))
  return { ...section, stories: [...section.stories, ...more.filter(({ id }) => !printed.has(id))] }
}

/** Whether a table is the printed one at full length: of the same day, with every printed row as it was printed, and more. */
function isFuller(full: Board, printed: Board): boolean {
  const scores = new Map(full.rows.map(({ name, score }) => [name, score]))
  const isSameDay = full.id === printed.id && full.asOf === printed.asOf
  return isSameDay && full.rows.length > printed.rows.length && printed.rows.every(({ name, score }) => scores.get(name) === score)
}

function withoutHash(url: string): string {
  return url.replace(/#.*$/, '')
}
