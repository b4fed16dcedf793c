import type { Board } from '../board/board.ts'
import { gatherFacts } from './gather-facts.ts'
import type { Catalogue, Model, ModelFacts } from './model.ts'
import { modelOf } from './model-of-facts.ts'
import { tieRows } from './tie-rows.ts'

/**
 * Merges what all sources say into one catalogue, and ties every board's rows to its models.
 *
 * @param facts in the order of trust: where two sources state a price, the first one's is shown
 */
export function mergeModels(facts: readonly ModelFacts[], boards: readonly Board[], nowMs: number): Catalogue {
  const models: Model[] = gatherFacts(facts)
    .map((gathered) => modelOf(gathered, nowMs))
    .sort((a, b) => a.id.localeCompare(b.id))
  return { models, leaderboards: tieRows(boards, models) }
}
