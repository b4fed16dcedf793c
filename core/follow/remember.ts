import type { Leaderboard, Model } from '../model/model.ts'
import { followedModels, type Follows, type Shown } from './followed.ts'
import type { FollowMemory, KnownModel } from './follow-memory.ts'

export const emptyMemory: FollowMemory = { models: {}, creators: {}, boards: [] }

/**
 * Takes in what is followed since the last time, as it is now, and lets go of what is followed no more.
 *
 * @param isAllTold everything else is taken in anew, too: its reader has been told of it, or reads it without being told
 */
export function remember(memory: FollowMemory, follows: Follows, shown: Shown, isAllTold = false): FollowMemory {
  const { models, leaderboards } = shown.catalogue
  const known = followedModels(follows, shown.catalogue).map((model) => {
    const before = ownOf(memory.models, model.id)
    return [model.id, before && !isAllTold ? before : knownOf(model, before, shown)] as const
  })
  const listed = new Set(models.map(({ id }) => id))
  const unlisted = follows.models.flatMap((id) => {
    const before = ownOf(memory.models, id)
    return before && !listed.has(id) ? [[id, before] as const] : []
  })
  const creators = follows.creators.map((creator) => {
    const before = ownOf(memory.creators, creator)
    return [creator, before && !isAllTold ? before : namesOf(creator, models, before)] as const
  })
  const entries = Object.fromEntries([...known, ...unlisted])
  return { ...memory, models: entries, creators: Object.fromEntries(creators), boards: boardsOf(entries, memory.boards, leaderboards) }
}

/** Ids are from outside, and one may be called as what every object has. */
function ownOf<Known>(known: Readonly<Record<string, Known>>, id: string): Known | undefined {
  return Object.hasOwn(known, id) ? known[id] : undefined
}

/** What is not known now stays known as it was: a source may be away for a day. */
function knownOf({ id, firstPartyPrice }: Model, before: KnownModel | undefined, { catalogue, passages, day }: Shown): KnownModel {
  const price = firstPartyPrice ?? before?.firstPartyPrice
  return {
    boards: { ...before?.boards, ...Object.fromEntries(catalogue.leaderboards.map((board) => [board.id, board.asOf])) },
    ...(price && { firstPartyPrice: price }),
    named: (passages[id] ?? []).filter((passage) => passage.day === day).map(({ text }) => text),
  }
}

/** By both, because a better source may give a model another id. */
function namesOf(creator: string, models: readonly Model[], before: readonly string[] = []): string[] {
  const now = models.filter((model) => model.creator === creator).flatMap(({ id, name }) => [id, name])
  return [...new Set([...before, ...now])]
}

/** Those that somebody knows. A day of a board is remembered as it was first read. */
function boardsOf(models: FollowMemory['models'], before: FollowMemory['boards'], now: readonly Leaderboard[]): FollowMemory['boards'] {
  const keyOf = (id: string, asOf: string) => `${id} ${asOf}`
  const wanted = new Set(Object.values(models).flatMap(({ boards }) => Object.entries(boards).map(([id, asOf]) => keyOf(id, asOf))))
  const fresh = now.map(({ id, asOf, version, rows }) => ({ id, asOf, ...(version !== undefined && { version }), rows }))
  return [...before, ...fresh].filter(({ id, asOf }) => wanted.delete(keyOf(id, asOf)))
}
