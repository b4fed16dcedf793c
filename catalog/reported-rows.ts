import { formatPlain } from '../core/figure/format-figure.ts'
import { formatDay } from '../core/figure/format-time.ts'
import { formatHost } from '../core/figure/format-host.ts'
import { joinList } from '../core/language/join-list.ts'
import { say } from '../core/language/say.ts'
import { isLicenceOfWeights } from '../core/model/open-weights.ts'
import { joinParts, tellVersion, type CardSubject, type RowContent } from './card-subject.ts'
import { priceSources } from './price-sources.ts'
import { tellOrigin } from './tell-origin.ts'

/** Scores that somebody reports of the model, as theirs: how it was run, who cites it, who and when. */
export function reportedRows({ model: { reportedScores = [] } }: CardSubject): RowContent[] {
  return reportedScores.map(({ benchmark, score, metric, version, setup = [], url, reportedOn, sourceId }) => ({
    label: say('card.reported', { benchmark }),
    value: [formatPlain(score), metric].filter((part) => part !== undefined).join(' '),
    detail: joinParts(
      tellVersion({ version }),
      ...setup,
      say('card.citedBy', { source: titleOf(sourceId) }),
      joinList([tellReporter(url), reportedOn === undefined ? say('board.dayNotStated') : formatDay(reportedOn)]),
    ),
    url,
  }))
}

/** On which terms a board says that the model may be used. */
export function licenceRows({ places }: CardSubject): RowContent[] {
  return places.flatMap(({ board, definition, standing: { row } }) =>
    row.licence === undefined ? [] : [{ label: say('card.licence'), value: row.licence, detail: `${definition.shortTitle}, ${formatDay(board.asOf)}`, url: board.url }],
  )
}

/** Whether anyone may have the model's weights, by whom; without a source that says it, by the licence that a board states. */
export function weightsRows({ model, places, nowMs }: CardSubject): RowContent[] {
  const tell = (isOpen: boolean | undefined) => say(isOpen ? 'card.open' : 'card.notOpen')
  if (model.hasOpenWeights !== undefined) {
    const { hasOpenWeights, saidBy, otherClaims = [] } = model
    const origin = tellOrigin(saidBy?.hasOpenWeights, nowMs)
    const others = otherClaims.filter((claim) => claim.hasOpenWeights !== undefined && claim.hasOpenWeights !== hasOpenWeights)
    const detail = joinParts(...others.map(({ sourceId }) => say(hasOpenWeights ? 'card.saysNotOpen' : 'card.saysOpen', { source: titleOf(sourceId) })), origin.detail)
    return [{ label: say('card.weights'), value: tell(hasOpenWeights), ...origin, detail }]
  }
  return places.flatMap(({ board, definition, standing: { row: { licence } } }) => {
    const isOpen = isLicenceOfWeights(licence)
    if (licence === undefined || isOpen === undefined) return []
    return [{ label: say('card.weights'), value: tell(isOpen), detail: joinList([say('card.byLicence', { licence }), definition.shortTitle, formatDay(board.asOf)]), url: board.url }]
  })
}

function tellReporter(url: string): string {
  const host = formatHost(url)
  return host === undefined ? say('card.reportedBySource') : say('card.reportedBy', { host })
}

function titleOf(sourceId: string): string {
  return priceSources[sourceId]?.title ?? sourceId
}
