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
  comparedModels?: readonly string[]
  workload?: Workload | null | undefined
}

/** Which model a card is of, and how a text named it. */
export interface CardQuestion {
  modelId: string
  variant?: string | undefined
  matched?: Mention['matched'] | undefined
}

/** @returns undefined for a model that is not in the catalogue (any more) */
export function describeModel(sources: CardSources, question: CardQuestion): Card | undefined {
  const subject = subjectOf(sources, question)
  return subject && describeSubject(subject, sources)
}

export function describeSubject(subject: CardSubject, { followedModels, comparedModels }: Pick<CardSources, 'followedModels' | 'comparedModels'> = {}): Card {
  const { id: modelId, name } = subject.model
  const rows = cardRows.flatMap(({ id, read }) => read(subject).map((row) => ({ id, ...row })))
  return {
    modelId,
    title: name,
    rows,
    copyText: copyText(subject),
    isFollowed: followedModels?.includes(modelId),
    isCompared: comparedModels?.includes(modelId),
  }
}

export function subjectOf({ catalogue, passages, workload = null, nowMs }: CardSources, { modelId, variant, matched }: CardQuestion): CardSubject | undefined {
  const model = catalogue.models.find(({ id }) => id === modelId)
  if (!model) return undefined
  const places = placesOf(modelId, catalogue.leaderboards, boards, variant)
  return { model, variant, matched, places, passages: passages?.[modelId] ?? [], workload, nowMs }
}
