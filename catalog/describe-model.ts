import type { Card } from '../core/card/card.ts'
import type { Passages } from '../core/edition/passage.ts'
import type { Mention } from '../core/mention/mention.ts'
import type { Catalogue } from '../core/model/model.ts'
import { placesOf } from '../core/model/quote.ts'
import type { Workload } from '../core/price/workload.ts'
import { boards } from './boards.ts'
import { cardRows } from './card-rows.ts'
import type { CardSubject } from './card-subject.ts'
import { copyText } from './copy-text.ts'

/** What cards are written from. */
export interface CardSources {
  catalogue: Catalogue
  nowMs: number
  passages?: Passages | undefined
  followedModels?: readonly string[]
  workload?: Workload | null | undefined
}

/** Which model a card is of, and how a text named it. */
export interface CardQuestion {
  modelId: string
  variant?: string | undefined
  matched?: Mention['matched'] | undefined
}

/** @returns undefined for a model that is not in the catalogue (any more) */
export function describeModel(sources: CardSources, { modelId, variant, matched }: CardQuestion): Card | undefined {
  const { catalogue: { models, leaderboards }, passages, followedModels, workload = null, nowMs } = sources
  const model = models.find(({ id }) => id === modelId)
  if (!model) return undefined
  const places = placesOf(modelId, leaderboards, boards, variant)
  const subject: CardSubject = { model, variant, matched, places, passages: passages?.[modelId] ?? [], workload, nowMs }
  const rows = cardRows.flatMap(({ id, read }) => read(subject).map((row) => ({ id, ...row })))
  return { modelId, title: model.name, rows, copyText: copyText(subject), isFollowed: followedModels?.includes(modelId) }
}
