import { addDays } from '../../core/day/day.ts'
import { readReport } from '../../core/edition/read-report.ts'
import type { EditionSource } from '../../core/source/source.ts'
import { boards } from '../boards.ts'

/** An edition that is missing today may still be on its way; a week without one means that the report rests. */
const DAYS_BACK = 6

export const inferenceReport: EditionSource = {
  id: 'inference-report',
  title: 'The Inference Report',
  homepage: 'https://inference.report/',
  yields: 'edition',
  isOnByDefault: true,
  everyMinutes: 60,
  url: ({ today }) => Array.from({ length: DAYS_BACK + 1 }, (_, age) => `https://inference.report/archive/${addDays(today, -age)}`),
  parse: (html, { url }) => readReport(html, { url }, boards),
}
