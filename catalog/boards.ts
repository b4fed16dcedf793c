import type { BoardDefinition } from '../core/board/board.ts'

/** Every leaderboard of the companion, in the order of its tabs. The first is the one quoted beside a bare name. */
export const boards: readonly BoardDefinition[] = [
  {
    id: 'intelligence-index',
    title: 'Artificial Analysis Intelligence Index',
    shortTitle: 'AA Index',
    headings: ['Artificial Analysis', 'Intelligence Index'],
    unit: 'points',
    better: 'higher',
    columns: ['speed', 'price'],
    credit: 'Artificial Analysis, as printed by The Inference Report',
    publisher: 'Inference Report',
    homepage: 'https://artificialanalysis.ai/',
  },
  {
    id: 'swe-rebench',
    title: 'SWE-rebench',
    shortTitle: 'SWE-rebench',
    headings: ['SWE-rebench'],
    unit: 'percent',
    better: 'higher',
    columns: [],
    credit: 'SWE-rebench, as printed by The Inference Report',
    publisher: 'Inference Report',
    homepage: 'https://swe-rebench.com/',
  },
]

/** @throws when no board has this id: a stored row of a board that was removed must not be shown without its name. */
export function boardDefinition(id: string): BoardDefinition {
  const found = boards.find((board) => board.id === id)
  if (!found) throw new Error(`No board is called ${id}`)
  return found
}
