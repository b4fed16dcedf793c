import type { Card, CardRow } from '../core/card/card.ts'
import { startOfDayMs } from '../core/day/day.ts'
import { formatDated } from '../core/figure/format-time.ts'
import { isStale } from '../core/figure/stale.ts'
import { say } from '../core/language/say.ts'
import { foldText } from '../core/mention/fold-text.ts'
import { dayPriceOf } from '../core/model/day-price.ts'
import type { Model } from '../core/model/model.ts'
import { figuresOf, placesOf, quotedPlace, quotedPrice } from '../core/model/quote.ts'
import { relativesOf } from '../core/model/relatives.ts'
import { tellTier } from '../core/price/tell-tier.ts'
import { boards } from './boards.ts'
import { joinParts, tellTable, tellVariants } from './card-subject.ts'
import { dayPriceBasis } from './day-price-rows.ts'
import type { CardSources } from './describe-model.ts'
import { families } from './families.ts'
import { tellListPrice } from './list-price-rows.ts'
import { priceSources } from './price-sources.ts'

const MOST_RELATIVES = 3

type UnknownSources = Pick<CardSources, 'catalogue' | 'nowMs' | 'workload'>

/** The card of a version that no catalogue has yet, under the name that the page gave it; with the nearest models that have figures. */
export function describeUnknown(sources: UnknownSources, asked: { written: string; familyId: string }): Card {
  const family = families.find(({ id }) => id === asked.familyId)
  const models = family ? relativesOf(foldText(asked.written).text, family, sources.catalogue.models) : []
  const rows: CardRow[] = []
  for (const model of models) {
    if (rows.length === MOST_RELATIVES) break
    const row = relativeRow(model, sources)
    // Two hosts may sell one model, each under its own id.
    if (row && !rows.some(({ label }) => label === row.label)) rows.push(row)
  }
  const detail = rows.length > 0 ? say('card.relatives') : undefined
  return { title: asked.written, rows: [{ id: 'unknown', label: say('card.status'), value: say('card.notInTables'), detail }, ...rows] }
}

/** @returns undefined for a model without figures */
function relativeRow(model: Model, { catalogue: { leaderboards }, nowMs, workload = null }: UnknownSources): CardRow | undefined {
  const place = quotedPlace(placesOf(model.id, leaderboards, boards))
  const quoted = quotedPrice(model, place)
  if (!place && !quoted) return undefined
  const dayPrice = workload ? dayPriceOf(model, workload) : undefined
  const listed = workload ? dayPrice : quoted?.basis === 'table' ? undefined : quoted
  const dated = listed ? formatDated(listed.price.asOfMs, nowMs) : ''
  const perDay = workload && dayPrice ? dayPriceBasis(dayPrice, workload, dated) : []
  const perMillion = workload ? [] : [listed && tellTier(listed.price), quoted && say('price.perMillionTokens'), listed && tellListPrice(listed, dated)]
  const detail = joinParts(place && tellVariants(place.standing), ...perDay, ...perMillion, place && tellTable(place, nowMs))
  const url = place?.board.url ?? (listed && priceSources[listed.price.sourceId]?.homepage)
  const isWorn = [place && startOfDayMs(place.board.asOf), listed?.price.asOfMs].some((atMs) => atMs !== undefined && isStale(atMs, nowMs))
  return { id: 'relative', label: model.name, value: figuresOf(model, leaderboards, boards, workload), detail, isWorn, url }
}
