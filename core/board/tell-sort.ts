import type { BoardDefinition } from './board.ts'
import { naturalDirection, type RowSort, type SortColumn } from './sort-rows.ts'

/** How a sorted board is told: by what, and how its two directions run. */
const words: Readonly<Record<SortColumn, readonly [by: string, natural: string, reversed: string]>> = {
  rank: ['rank', 'first to last', 'last to first'],
  change: ['change', 'risen most first', 'fallen most first'],
  name: ['name', 'A to Z', 'Z to A'],
  score: ['score', 'best first', 'worst first'],
  speed: ['speed', 'fastest first', 'slowest first'],
  price: ['price', 'cheapest first', 'dearest first'],
  votes: ['votes', 'most first', 'fewest first'],
  tokens: ['tokens', 'most first', 'fewest first'],
}

/** `Sorted by price, cheapest first` */
export function tellSort({ by, direction }: RowSort, better: BoardDefinition['better']): string {
  const [column, natural, reversed] = words[by]
  return `Sorted by ${column}, ${direction === naturalDirection(by, better) ? natural : reversed}`
}
