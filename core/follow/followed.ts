import type { BoardDefinition } from '../board/board.ts'
import type { Day } from '../day/day.ts'
import type { Passages } from '../edition/passage.ts'
import type { Catalogue, Model } from '../model/model.ts'

/** What a reader follows: ids of models, and creators as `Model.creator` names them. */
export interface Follows {
  models: readonly string[]
  creators: readonly string[]
}

/** What there is to be read, at one moment. */
export interface Shown {
  /** Of the edition. */
  day: Day
  catalogue: Catalogue
  definitions: readonly BoardDefinition[]
  passages: Passages
}

export function isFollowing({ models, creators }: Follows): boolean {
  return models.length > 0 || creators.length > 0
}

/** Models that are followed themselves, in that order, and then those of followed creators. */
export function followedModels({ models, creators }: Follows, catalogue: Pick<Catalogue, 'models'>): Model[] {
  const byId = new Map(catalogue.models.map((model) => [model.id, model]))
  const ofCreators = catalogue.models.filter(({ creator }) => creators.includes(creator))
  return [...new Set([...models.flatMap((id) => byId.get(id) ?? []), ...ofCreators])]
}
