import type { BoardDefinition } from '../board/board.ts'
import { boardChange } from '../board/board-change.ts'
import { formatChange, tellChange } from '../board/tell-change.ts'
import type { Catalogue, Model } from '../model/model.ts'
import { formatPriceOf, formatQuotedScore, placesOf, quotedPlace, type Place } from '../model/quote.ts'
import type { Workload } from '../price/workload.ts'
import type { Follows } from './followed.ts'

/** One line of what is followed: how a model stands, as far as that is known. */
export interface Glance {
  modelId: string
  name: string
  /** The followed creator, where the model stands for all of theirs. */
  bestOf?: string
  /** `60.2`; a board that is not the first is named: `62.8% SWE-rebench`. */
  score?: string
  rank?: string
  price: string
  change?: GlanceChange
}
export interface GlanceChange {
  /** `▲2`, `+0.7`, `new` */
  short: string
  /** `up 2 places since 23 Apr 2026` */
  words: string
}

/** Followed models in the order of their ranks, those of no board last; and of each followed creator the one that stands highest. */
export function glanceAt(
  { models: ids, creators }: Follows,
  catalogue: Catalogue,
  definitions: readonly BoardDefinition[],
  workload: Workload | null = null,
): Glance[] {
  const ranked = catalogue.models
    .filter(({ id, creator }) => ids.includes(id) || creators.includes(creator))
    .map((model) => ({ model, place: quotedPlace(placesOf(model.id, catalogue.leaderboards, definitions)) }))
    .sort((a, b) => order(a.place, definitions) - order(b.place, definitions))
  const best = new Map(ranked.filter(({ place }) => place).map(({ model }) => [model.creator, model]).reverse() as [string, Model][])
  return ranked.flatMap(({ model, place }) => {
    const isBest = creators.includes(model.creator) && best.get(model.creator) === model
    if (!ids.includes(model.id) && !isBest) return []
    return [{ ...lineOf(model, place, definitions), price: formatPriceOf(model, place, workload), ...(isBest && { bestOf: model.creator }) }]
  })
}

/** By the first board on which both stand. */
function order(place: Place<BoardDefinition> | undefined, definitions: readonly BoardDefinition[]): number {
  return place ? definitions.indexOf(place.definition) * 1e6 + place.standing.row.rank : Number.MAX_SAFE_INTEGER
}

function lineOf(model: Model, place: Place<BoardDefinition> | undefined, definitions: readonly BoardDefinition[]): Omit<Glance, 'price'> {
  const line = { modelId: model.id, name: model.name }
  if (!place) return line
  const change = changeOf(place)
  return { ...line, score: formatQuotedScore(place, definitions), rank: `#${place.standing.row.rank}`, ...(change && { change }) }
}

/** Where two days are not compared, the board and the card say why. */
function changeOf({ definition, board, standing: { row } }: Place<BoardDefinition>): GlanceChange | undefined {
  const change = boardChange(board, row, definition)
  const words = tellChange(board, change, definition.unit)
  return change && change.kind !== 'silent' && words !== undefined ? { short: formatChange(change, definition.unit), words } : undefined
}
