import { formatDay } from '../core/figure/format-time.ts'
import { formatHost } from '../core/figure/format-host.ts'
import { isLicenceOfWeights } from '../core/model/open-weights.ts'
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
      `cited by ${titleOf(sourceId)}`,
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

/** Whether anyone may have the model's weights, by whom; without a source that says it, by the licence that a board states. */
export function weightsRows({ model, places }: CardSubject): RowContent[] {
  const tell = (isOpen: boolean | undefined) => (isOpen ? 'open' : 'not open')
  if (model.hasOpenWeights !== undefined) {
    const { hasOpenWeights, weightsSourceId = '', otherClaims = [] } = model
    const others = otherClaims.filter((claim) => claim.hasOpenWeights !== undefined && claim.hasOpenWeights !== hasOpenWeights)
    const detail = joinParts(titleOf(weightsSourceId), ...others.map(({ sourceId }) => `${titleOf(sourceId)} says ${tell(!hasOpenWeights)}`))
    return [{ label: 'Weights', value: tell(hasOpenWeights), detail, url: priceSources[weightsSourceId]?.homepage }]
  }
  return places.flatMap(({ board, definition, standing: { row: { licence } } }) => {
    const isOpen = isLicenceOfWeights(licence)
    if (isOpen === undefined) return []
    return [{ label: 'Weights', value: tell(isOpen), detail: `licence ${licence}, ${definition.shortTitle}, ${formatDay(board.asOf)}`, url: board.url }]
  })
}

function titleOf(sourceId: string): string {
  return priceSources[sourceId]?.title ?? sourceId
}
