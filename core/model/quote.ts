import type { BoardDefinition } from '../board/board.ts'
import { formatBlend, formatInAndOut, formatScore } from '../figure/format-figure.ts'
import { say } from '../language/say.ts'
import type { Workload } from '../price/workload.ts'
import { dayPriceOf, formatDayPrice } from './day-price.ts'
import { listPricesOf, type ListPrice } from './list-price.ts'
import type { Leaderboard, Model } from './model.ts'
import { standingOf, type PlacedStanding } from './standing.ts'

/** What must be known of a board to quote it. */
export type QuotedBoard = Pick<BoardDefinition, 'id' | 'shortTitle' | 'unit'>

/** Where a model stands on one board. */
export interface Place<Definition extends QuotedBoard = QuotedBoard> {
  definition: Definition
  board: Leaderboard
  standing: PlacedStanding
}

/** Every board that lists the model, in the order of the definitions. */
export function placesOf<Definition extends QuotedBoard>(
  modelId: string,
  leaderboards: readonly Leaderboard[],
  definitions: readonly Definition[],
  variant?: string,
): Place<Definition>[] {
  return definitions.flatMap((definition) => {
    const board = leaderboards.find(({ id }) => id === definition.id)
    const standing = board && standingOf(board, modelId, variant)
    return standing ? [{ definition, board, standing }] : []
  })
}

/**
 * The one place by which a model is quoted: the first that has the effort or date the text says, else the first. How much it is used
 * is no score to quote.
 */
export function quotedPlace<Definition extends QuotedBoard>(places: readonly Place<Definition>[]): Place<Definition> | undefined {
  const scored = places.filter(({ definition }) => definition.unit !== 'share')
  return scored.find(({ standing }) => standing.isExact) ?? scored[0]
}

/** The one price by which a model is quoted, with its basis: that of the quoted table, else the creator's own, else the cheapest host's. */
export type QuotedPrice = { basis: 'table'; blendUsdPerMillion: number } | ListPrice

export function quotedPrice(model: Model, place: Place | undefined): QuotedPrice | undefined {
  const blendUsdPerMillion = place?.standing.row.blendUsdPerMillion
  return blendUsdPerMillion === undefined ? listPricesOf(model)[0] : { basis: 'table', blendUsdPerMillion }
}

/** `$11.25 blend`, `$5 in · $30 out` */
export function formatQuotedPrice(quoted: QuotedPrice | undefined): string {
  return quoted?.basis === 'table' ? formatBlend(quoted.blendUsdPerMillion) : formatInAndOut(quoted?.price)
}

/**
 * `60.2 · $11.25 blend`: the best score and the price, or what is known of them. With a workload the price is what that costs a day,
 * `60.2 · $3.10/day`: by the model's own list, since a table's blend does not say what input and output cost. Of a variant, its own row.
 */
export function figuresOf(
  model: Model,
  leaderboards: readonly Leaderboard[],
  definitions: readonly QuotedBoard[],
  workload: Workload | null = null,
  variant?: string,
): string {
  return formatFigures(model, quotedPlace(placesOf(model.id, leaderboards, definitions, variant)), definitions, workload)
}

/** The same of a model whose place is known. */
export function formatFigures(model: Model, place: Place | undefined, definitions: readonly QuotedBoard[], workload: Workload | null): string {
  const price = formatPriceOf(model, place, workload)
  return place ? `${formatQuotedScore(place, definitions)} · ${price}` : price
}

/** `60.2`. The first board is the one everybody quotes; a figure of another one says where it is from: `62.8% SWE-rebench`. */
export function formatQuotedScore({ definition, standing }: Place, definitions: readonly QuotedBoard[]): string {
  const score = formatScore(standing.row.score, definition.unit)
  return definition === definitions[0] ? score : `${score} ${definition.shortTitle}`
}

/** The price by which a model is quoted, or what the workload costs a day: `$5 in · $30 out`, `$3.10/day · via provider`. */
export function formatPriceOf(model: Model, place: Place | undefined, workload: Workload | null): string {
  const dayPrice = workload ? dayPriceOf(model, workload) : undefined
  const quoted = workload ? dayPrice : quotedPrice(model, place)
  const figure = workload ? formatDayPrice(dayPrice) : formatQuotedPrice(quoted)
  return [figure, tellSeller(quoted) ?? []].flat().join(' · ')
}

/** `via provider`, where a price is not the maker's own list price, nor that of a table. */
export function tellSeller(quoted: QuotedPrice | undefined): string | undefined {
  return quoted?.basis === 'cheapest' ? say('price.viaProvider') : undefined
}
