import type { BoardDefinition } from '../core/board/board.ts'
import type { Card, CardRow } from '../core/card/card.ts'
import type { Passage } from '../core/edition/passage.ts'
import { formatTokens } from '../core/figure/format-figure.ts'
import { formatDay } from '../core/figure/format-time.ts'
import { say } from '../core/language/say.ts'
import type { Leaderboard, Standing } from '../core/model/model.ts'
import { joinParts, type BoardPlace, type CardSubject, type RowContent } from './card-subject.ts'
import { describeSubject, subjectOf, type CardQuestion, type CardSources } from './describe-model.ts'
import { disagreementRows } from './disagreement-rows.ts'
import { priceSources } from './price-sources.ts'
import { priceTable, type PriceTableRow } from './price-table.ts'
import { reasonRows, standingRows } from './standing-rows.ts'

/** How a model stands on one board, with all of its efforts and dates there. */
export interface FullStanding {
  definition: BoardDefinition
  board: Leaderboard
  /** As the card on a page tells it. */
  told: RowContent
  /** The row that is told. */
  row: Standing
  /** Every row of the model, as ranked; empty where there is but one. */
  variants: readonly Standing[]
}

/** The full picture of one model, for the extension's own pages. */
export interface FullCard extends Pick<Card, 'title' | 'copyText'> {
  modelId: string
  creator: string
  /** `OpenAI · listed since 23 Apr 2026 · 1.05M tokens of context` */
  about: string
  /** Rows of the card that have no section of their own. */
  facts: readonly CardRow[]
  standings: readonly FullStanding[]
  /** Why these numbers: of each board, and of what `about` says, the source, its day and its link. */
  reasons: readonly RowContent[]
  /** Of the reader's day; empty without one. */
  dayPrices: readonly CardRow[]
  prices: readonly PriceTableRow[]
  reported: readonly CardRow[]
  disagreements: readonly RowContent[]
  passages: readonly Passage[]
  links: readonly { title: string; url: string }[]
}

/** What the line under the name says. */
const inAbout = new Set(['creator', 'context-window'])
/** What sections show more of than a row does. Whatever else `card-rows.ts` lists is shown as it is. */
const inSections = new Set(['day-price', 'creator', 'context-window', 'standing', 'reason', 'board-price', 'first-party-price', 'cheapest-price', 'reported-score', 'report'])

/** @returns undefined for a model that is not in the catalogue (any more) */
export function describeInFull(sources: CardSources, question: CardQuestion): FullCard | undefined {
  const subject = subjectOf(sources, question)
  if (!subject) return undefined
  const { title, copyText, rows } = describeSubject(subject)
  return {
    modelId: subject.model.id,
    title,
    copyText,
    creator: subject.model.creator,
    about: tellModel(subject),
    facts: rows.filter(({ id }) => !inSections.has(id)),
    standings: fullStandings(subject),
    reasons: [...reasonsOf(subject), ...rows.filter(({ id, url }) => inAbout.has(id) && url !== undefined)],
    dayPrices: rows.filter(({ id }) => id === 'day-price'),
    prices: priceTable(subject),
    reported: rows.filter(({ id }) => id === 'reported-score'),
    disagreements: disagreementRows(subject),
    passages: subject.passages,
    links: linksOf(subject),
  }
}

function tellModel({ model: { creator, releasedOn, contextWindowTokens } }: CardSubject): string {
  const released = releasedOn && say('card.listedSince', { day: formatDay(releasedOn) })
  const context = contextWindowTokens !== undefined && say('card.tokensOfContext', { tokens: formatTokens(contextWindowTokens) })
  return joinParts(creator, released, context) ?? ''
}

function fullStandings(subject: CardSubject): FullStanding[] {
  return subject.places.flatMap((place) => {
    const [told] = standingRows({ ...subject, places: [place] })
    const { definition, board, standing: { row } } = place
    return told ? [{ definition, board, told, row, variants: variantsOf(place) }] : []
  })
}

/** Each under its board's name. */
function reasonsOf(subject: CardSubject): RowContent[] {
  return reasonRows(subject).map((reason, at) => ({ ...reason, label: subject.places[at]?.definition.shortTitle ?? reason.label }))
}

function variantsOf({ board, standing: { row } }: BoardPlace): Standing[] {
  const rows = board.rows.filter(({ modelId }) => modelId === row.modelId).toSorted((a, b) => a.rank - b.rank)
  return rows.length > 1 ? rows : []
}

/** Homepages of whoever gave a figure of this card; no address is made up from a name. */
function linksOf({ model: { firstPartyPrice, cheapestPrice, saidBy = {} }, places }: CardSubject): FullCard['links'] {
  const ofBoards = places.map(({ definition: { title, homepage } }) => ({ title, url: homepage }))
  const ofLists = [firstPartyPrice, cheapestPrice, ...Object.values(saidBy)].flatMap((said) => {
    const source = said && priceSources[said.sourceId]
    return source ? [{ title: source.title, url: source.homepage }] : []
  })
  return [...new Map([...ofBoards, ...ofLists].map((link) => [link.url, link])).values()]
}
