import { addDays } from '../day/day.ts'
import { MOST_PASSAGES_PER_MODEL } from '../edition/find-passages.ts'
import type { Model } from '../model/model.ts'
import { placesOf, quotedPlace } from '../model/quote.ts'
import { isOtherUsd, type Price } from '../price/price.ts'
import { alertKinds, type Alert, type BoardAlert, type ModelAlerts } from './alert.ts'
import { boardAlert } from './board-alert.ts'
import { followedModels, type Follows, type Shown } from './followed.ts'
import type { FollowMemory, KnownModel } from './follow-memory.ts'

/** A source that is new here brings old models as well. */
const NEW_FOR_DAYS = 30

/** All that is worth telling of what is followed, against what its reader knows. Those models first of which most is told. */
export function findAlerts(memory: FollowMemory, follows: Follows, shown: Shown): ModelAlerts[] {
  const weight = ({ kind }: Alert) => alertKinds.indexOf(kind)
  return followedModels(follows, shown.catalogue)
    .map((model) => ({ model, alerts: alertsOf(model, memory, follows, shown).sort((a, b) => weight(a) - weight(b)) }))
    .filter(({ alerts }) => alerts.length > 0)
    .sort((a, b) => heaviest(a) - heaviest(b))

  function heaviest({ alerts: [first] }: ModelAlerts): number {
    return first ? weight(first) : Infinity
  }
}

function alertsOf(model: Model, memory: FollowMemory, follows: Follows, shown: Shown): Alert[] {
  const released = releasedAlert(model, memory, follows, shown)
  if (released) return [released]
  const known = memory.models[model.id]
  if (!known) return []
  const price = priceAlert(known.firstPartyPrice, model.firstPartyPrice)
  const named = namedAlert(model, known, shown)
  return [...boardAlerts(model, known, memory.boards, shown), ...(price ? [price] : []), ...(named ? [named] : [])]
}

function boardAlerts({ id }: Model, known: KnownModel, boards: FollowMemory['boards'], { definitions, catalogue }: Shown): BoardAlert[] {
  return definitions.flatMap((definition) => {
    const board = catalogue.leaderboards.find((one) => one.id === definition.id)
    const previous = boards.find((one) => one.id === definition.id && one.asOf === known.boards[definition.id])
    return (board && previous && boardAlert(id, previous, board, definition)) ?? []
  })
}

/** A model of a followed creator that no source listed before. When it was released must be known, and be of late. */
function releasedAlert(model: Model, { creators }: FollowMemory, follows: Follows, { day, catalogue, definitions }: Shown): Alert | undefined {
  const { id, name, creator, releasedOn, firstPartyPrice: price } = model
  const listed = follows.creators.includes(creator) ? creators[creator] : undefined
  if (!listed || listed.includes(id) || listed.includes(name)) return undefined
  if (releasedOn === undefined || releasedOn < addDays(day, -NEW_FOR_DAYS)) return undefined
  return { kind: 'released', releasedOn, place: quotedPlace(placesOf(id, catalogue.leaderboards, definitions)), price }
}

/** Only figures that are known on both days, of one list: another source's list says otherwise without any price having changed. */
function priceAlert(before: Price | undefined, after: Price | undefined): Alert | undefined {
  if (!before || !after || before.sourceId !== after.sourceId) return undefined
  const isChanged = before.isFree === after.isFree ? priceFigures.some((figure) => isMoved(before[figure], after[figure])) : isPriced(before) && isPriced(after)
  return isChanged ? { kind: 'price', before, after } : undefined
}

const priceFigures = ['inputUsdPerMillion', 'outputUsdPerMillion', 'cachedInputUsdPerMillion'] as const

function isMoved(before: number | undefined, after: number | undefined): boolean {
  return before !== undefined && after !== undefined && isOtherUsd(before, after)
}

function isPriced({ isFree, inputUsdPerMillion, outputUsdPerMillion }: Price): boolean {
  return isFree === true || inputUsdPerMillion !== undefined || outputUsdPerMillion !== undefined
}

/** A passage that its reader was told of, or had before their eyes, goes on in the next edition without being news. */
function namedAlert({ id }: Model, { named }: KnownModel, { passages, day }: Shown): Alert | undefined {
  const ofEdition = (passages[id] ?? []).filter((passage) => passage.day === day)
  const fresh = ofEdition.filter(({ text }) => !named.includes(text))
  if (fresh.length === 0) return undefined
  return {
    kind: 'named',
    isInEditorial: fresh.some(({ kind }) => kind === 'editorial'),
    storyCount: fresh.filter(({ kind }) => kind === 'story').length,
    isMore: ofEdition.length >= MOST_PASSAGES_PER_MODEL,
    day,
  }
}
