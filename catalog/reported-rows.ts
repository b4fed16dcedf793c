import { formatDay } from '../core/figure/format-time.ts'
import { formatHost } from '../core/figure/format-host.ts'
import { joinParts, type CardSubject, type RowContent } from './card-subject.ts'
import { priceSources } from './price-sources.ts'

/** Scores that somebody reports of the model, as theirs: who and when, how it was run, and who cites it. */
export function reportedRows({ model: { reportedScores = [] } }: CardSubject): RowContent[] {
  return reportedScores.map(({ benchmark, score, metric, setup = [], url, reportedOn, sourceId }) => ({
    label: `Reported: ${benchmark}`,
    value: [score, metric].filter((part) => part !== undefined).join(' '),
    detail: joinParts(
      `reported by ${formatHost(url) ?? 'its source'}`,
      reportedOn === undefined ? 'day not stated' : formatDay(reportedOn),
      ...setup,
      `cited by ${priceSources[sourceId]?.title ?? sourceId}`,
    ),
    url,
  }))
}

/** On which terms a board says that the model may be used. */
export function licenceRows({ places }: CardSubject): RowContent[] {
  return places.flatMap(({ board, definition, standing: { row } }) =>
    row.licence === undefined ? [] : [{ label: 'Licence', value: row.licence, detail: `${definition.shortTitle}, ${formatDay(board.asOf)}`, url: board.url }],
  )
}
