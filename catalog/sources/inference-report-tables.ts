import { readLinkedBoards } from '../../core/edition/report/linked-pages.ts'
import { pageAddress } from '../../core/edition/report/page-address.ts'
import type { BoardsSource } from '../../core/source/source.ts'
import { boards } from '../boards.ts'

/** The page behind "Full tables". */
export const inferenceReportTables: BoardsSource = {
  id: 'inference-report-tables',
  title: 'The Inference Report: full tables',
  homepage: 'https://inference.report/',
  yields: 'boards',
  isOnByDefault: true,
  everyMinutes: 120,
  url: ({ report }) => pageAddress(report, report?.fullTablesUrl),
  parse: (html, context) => readLinkedBoards(html, context, boards),
}
