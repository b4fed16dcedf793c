import { readLinkedBoards, readLinkedStories } from '../../core/edition/report/linked-pages.ts'
import { pageAddress } from '../../core/edition/report/page-address.ts'
import type { BoardsSource, Source, StoriesSource } from '../../core/source/source.ts'
import { boards } from '../boards.ts'

const onEachPage = { homepage: 'https://inference.report/', isOnByDefault: true, everyMinutes: 120, isPageOfReport: true } as const

/** The page behind "All labs", "All feeds" or "All papers". */
function allOf(name: 'labs' | 'feeds' | 'papers', section: 'labs' | 'wire' | 'papers'): StoriesSource {
  return {
    ...onEachPage,
    id: `inference-report-${name}`,
    title: `The Inference Report: all ${name}`,
    yields: 'stories',
    section,
    url: ({ report }) => pageAddress(report, report?.sections.find(({ id }) => id === section)?.allUrl),
    parse: (html, context) => readLinkedStories(html, context, section),
  }
}

/** The page behind "Full tables". */
const tables: BoardsSource = {
  ...onEachPage,
  id: 'inference-report-tables',
  title: 'The Inference Report: full tables',
  yields: 'boards',
  url: ({ report }) => pageAddress(report, report?.fullTablesUrl),
  parse: (html, context) => readLinkedBoards(html, context, boards),
}

/** Pages that an edition of the report links to. */
export const reportPages: readonly Source[] = [allOf('labs', 'labs'), allOf('feeds', 'wire'), allOf('papers', 'papers'), tables]
