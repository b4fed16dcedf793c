import type { BoardDefinition } from './board.ts'
import { say, type MessageKey } from '../language/say.ts'
import { naturalDirection, type RowSort, type SortColumn } from './sort-rows.ts'

/** How a sorted board is told, in each of the two directions of its column. */
const told = {
  rank: ['board.sortRank', 'board.sortRankReversed'],
  change: ['board.sortChange', 'board.sortChangeReversed'],
  name: ['board.sortName', 'board.sortNameReversed'],
  score: ['board.sortScore', 'board.sortScoreReversed'],
  speed: ['board.sortSpeed', 'board.sortSpeedReversed'],
  price: ['board.sortPrice', 'board.sortPriceReversed'],
  votes: ['board.sortVotes', 'board.sortVotesReversed'],
  tokens: ['board.sortTokens', 'board.sortTokensReversed'],
} as const satisfies Readonly<Record<SortColumn, readonly [natural: MessageKey, reversed: MessageKey]>>

/** `Sorted by price, cheapest first` */
export function tellSort({ by, direction }: RowSort, better: BoardDefinition['better']): string {
  const [natural, reversed] = told[by]
  return say(direction === naturalDirection(by, better) ? natural : reversed)
}
