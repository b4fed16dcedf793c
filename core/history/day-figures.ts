import * as v from 'valibot'
import type { BoardDefinition } from '../board/board.ts'
import { breakBetween } from '../board/board-change.ts'
import { DaySchema, type Day } from '../day/day.ts'
import { LeaderboardSchema, type Leaderboard, type Model } from '../model/model.ts'
import type { Price } from '../price/price.ts'

const DayBoardSchema = v.object({
  ...v.omit(LeaderboardSchema, ['previous']).entries,
  /** Scores are not to be compared with those of that earlier day: the version changed, as stated or as all rows moved. */
  breaksWith: v.optional(v.object({ asOf: DaySchema, reason: v.picklist(['stated', 'moved-together']) })),
})
/** A board as it stood on a day. */
export type DayBoard = v.InferOutput<typeof DayBoardSchema>

const DayPriceSchema = v.object({
  input: v.optional(v.number()),
  output: v.optional(v.number()),
  cached: v.optional(v.number()),
  isFree: v.optional(v.literal(true)),
  isBaseTier: v.optional(v.literal(true)),
  hasOtherHours: v.optional(v.literal(true)),
})

/** Boards and prices of one day. */
export const DayFiguresSchema = v.object({
  day: DaySchema,
  boards: v.array(DayBoardSchema),
  /** In USD per million tokens, by model; one list for each source, basis and time, which every figure of it shares. */
  priceLists: v.array(
    v.object({
      sourceId: v.string(),
      basis: v.picklist(['first-party', 'cheapest']),
      asOfMs: v.number(),
      prices: v.record(v.string(), DayPriceSchema),
    }),
  ),
})
export type DayFigures = v.InferOutput<typeof DayFiguresSchema>
type PriceList = DayFigures['priceLists'][number]

/** What is known of the boards, and how they stood on earlier days: for telling a change of version. */
interface Known {
  definitions: readonly BoardDefinition[]
  earlier: readonly DayBoard[]
}

export function dayFigures(day: Day, boards: readonly Leaderboard[], models: readonly Model[], known: Known): DayFigures {
  return { day, boards: boards.map((board) => dayBoard(board, known)), priceLists: priceLists(models) }
}

/** Says anew where a version changed, after an earlier day came to be known. */
export function markBreaks(figures: DayFigures, known: Known): DayFigures {
  return { ...figures, boards: figures.boards.map((board) => dayBoard(board, known)) }
}

function dayBoard(leaderboard: Leaderboard & DayBoard, { definitions, earlier }: Known): DayBoard {
  const board = { ...leaderboard }
  delete board.previous
  delete board.breaksWith
  const before = latestBefore(board, earlier)
  const definition = definitions.find(({ id }) => id === board.id)
  const reason = before && definition && breakBetween(before, board, definition)
  return reason ? { ...board, breaksWith: { asOf: before.asOf, reason } } : board
}

/** The newest of the same board that is of an earlier day. */
function latestBefore({ id, asOf }: Pick<DayBoard, 'id' | 'asOf'>, boards: readonly DayBoard[]): DayBoard | undefined {
  return boards
    .filter((board) => board.id === id && board.asOf < asOf)
    .reduce<DayBoard | undefined>((latest, board) => (latest && latest.asOf >= board.asOf ? latest : board), undefined)
}

function priceLists(models: readonly Model[]): PriceList[] {
  const lists = new Map<string, PriceList>()
  const add = (modelId: string, basis: PriceList['basis'], price: Price | undefined) => {
    if (!price) return
    const { sourceId, asOfMs } = price
    const key = `${sourceId} ${basis} ${asOfMs}`
    const list = lists.get(key) ?? { sourceId, basis, asOfMs, prices: {} }
    lists.set(key, list)
    list.prices[modelId] = dayPrice(price)
  }
  for (const { id, firstPartyPrice, cheapestPrice } of models) {
    add(id, 'first-party', firstPartyPrice)
    add(id, 'cheapest', cheapestPrice)
  }
  return [...lists.values()]
}

function dayPrice(price: Price): PriceList['prices'][string] {
  const { inputUsdPerMillion: input, outputUsdPerMillion: output, cachedInputUsdPerMillion: cached, isFree, isBaseTier, hasOtherHours } = price
  return {
    ...(input !== undefined && { input }),
    ...(output !== undefined && { output }),
    ...(cached !== undefined && { cached }),
    ...(isFree && { isFree }),
    ...(isBaseTier && { isBaseTier }),
    ...(hasOtherHours && { hasOtherHours }),
  }
}
