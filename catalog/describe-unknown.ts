import type { Card, CardRow } from '../core/card/card.ts'
import { formatDated } from '../core/figure/format-time.ts'
import { foldText } from '../core/mention/fold-text.ts'
import type { Model } from '../core/model/model.ts'
import { figuresOf, placesOf, quotedPlace, quotedPrice } from '../core/model/quote.ts'
import { relativesOf } from '../core/model/relatives.ts'
import { boards } from './boards.ts'
import { joinParts, tellTable, tellVariants } from './card-subject.ts'
import type { CardSources } from './describe-model.ts'
import { families } from './families.ts'
import { tellListPrice } from './list-price-rows.ts'
import { priceSources } from './price-sources.ts'

const MOST_RELATIVES = 3

/** The card of a version that no catalogue has yet, under the name that the page gave it; with the nearest models that have figures. */
export function describeUnknown(sources: Pick<CardSources, 'catalogue' | 'nowMs'>, asked: { written: string; familyId: string }): Card {
  const family = families.find(({ id }) => id === asked.familyId)
  const models = family ? relativesOf(foldText(asked.written).text, family, sources.catalogue.models) : []
  const rows: CardRow[] = []
  for (const model of models) {
    if (rows.length === MOST_RELATIVES) break
    const row = relativeRow(model, sources)
    // Two hosts may sell one model, each under its own id.
    if (row && !rows.some(({ label }) => label === row.label)) rows.push(row)
  }
  const detail = rows.length > 0 ? 'Its nearest known relatives:' : undefined
  return { title: asked.written, rows: [{ id: 'unknown', label: 'Status', value: 'Not in today’s tables', detail }, ...rows] }
}

/** @returns undefined for a model without figures */
function relativeRow(model: Model, { catalogue: { leaderboards }, nowMs }: Pick<CardSources, 'catalogue' | 'nowMs'>): CardRow | undefined {
  const place = quotedPlace(placesOf(model.id, leaderboards, boards))
  const quoted = quotedPrice(model, place)
  if (!place && !quoted) return undefined
  const listed = quoted?.basis === 'table' ? undefined : quoted
  const detail = joinParts(
    place && tellVariants(place.standing),
    place && tellTable(place, nowMs),
    listed && tellListPrice(listed, formatDated(listed.price.asOfMs, nowMs)),
    quoted && 'per 1M tokens',
  )
  const url = place?.board.url ?? (listed && priceSources[listed.price.sourceId]?.homepage)
  return { id: 'relative', label: model.name, value: figuresOf(model, leaderboards, boards), detail, url }
}
