import { addDays, isToCome } from '../../core/day/day.ts'
import type { Edition } from '../../core/edition/edition.ts'
import { readReport } from '../../core/edition/read-report.ts'
import { say } from '../../core/language/say.ts'
import { SourceError, type EditionSource, type ParseContext } from '../../core/source/source.ts'
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
  parse: readEdition,
}

/** An edition of a later day than tomorrow would stand above all that come until then. */
function readEdition(html: string, { url, fetchedAtMs }: ParseContext): Edition {
  const edition = readReport(html, { url }, boards)
  if (isToCome(edition.date, fetchedAtMs)) throw new SourceError(say('fault.dayToCome'))
  return edition
}
