import type { BoardUnit } from '../board/board.ts'
import { formatInAndOut, formatScore, formatUsd } from '../figure/format-figure.ts'
import { formatDay } from '../figure/format-time.ts'
import type { Price } from '../price/price.ts'
import type { Alert } from './alert.ts'

/** An alert in words, each figure with its unit and its day: `AA Index 60.2 → 60.9 points, #2 → #1 since 23 Apr 2026`. */
export function tellAlert(alert: Alert): string {
  switch (alert.kind) {
    case 'released':
      return tellRelease(alert)
    case 'entered': {
      const { definition: { shortTitle, unit }, row, asOf } = alert
      return `new on ${shortTitle}: #${row.rank} with ${withUnit(formatScore(row.score, unit), unit)}, ${formatDay(asOf)}`
    }
    case 'left': {
      const { definition: { shortTitle, unit }, before, since } = alert
      return `left ${shortTitle}, where it was #${before.rank} with ${withUnit(formatScore(before.score, unit), unit)} on ${formatDay(since)}`
    }
    case 'moved':
      return tellMove(alert)
    case 'price':
      return tellPrice(alert.before, alert.after)
    case 'named':
      return tellNamed(alert)
  }
}

type Told<Kind extends Alert['kind']> = Extract<Alert, { kind: Kind }>

function tellRelease({ releasedOn, place, price }: Told<'released'>): string {
  const score = place && `${place.definition.shortTitle} ${withUnit(formatScore(place.standing.row.score, place.definition.unit), place.definition.unit)}`
  const isPriced = price?.isFree ?? (price?.inputUsdPerMillion !== undefined || price?.outputUsdPerMillion !== undefined)
  const parts = [`new model, released ${formatDay(releasedOn)}`, score, isPriced && price && `first-party ${formatInAndOut(price)} per 1M`]
  return parts.filter((part) => typeof part === 'string').join(' · ')
}

function tellMove({ definition: { shortTitle, unit }, row, scoreBy, placesUp, since }: Told<'moved'>): string {
  const [before, now] = [formatScore(row.score - scoreBy, unit), formatScore(row.score, unit)]
  const score = withUnit(before === now ? now : `${before} → ${now}`, unit)
  const rank = placesUp === 0 ? `#${row.rank}` : `#${row.rank + placesUp} → #${row.rank}`
  return `${shortTitle} ${score}, ${rank} since ${formatDay(since)}`
}

/** `first-party $5 → $4 in · $30 → $24 out per 1M`: the figures that changed, and of which both are known. */
function tellPrice(before: Price, after: Price): string {
  const basis = after.isBaseTier ? 'first-party base tier' : 'first-party'
  if (before.isFree !== after.isFree) return `${basis} ${formatInAndOut(before)} → ${formatInAndOut(after)} per 1M`
  const steps = ([['inputUsdPerMillion', 'in'], ['outputUsdPerMillion', 'out'], ['cachedInputUsdPerMillion', 'cached input']] as const).flatMap(([figure, word]) => {
    const [from, to] = [before[figure], after[figure]]
    return from === undefined || to === undefined || from === to ? [] : [`${formatUsd(from)} → ${formatUsd(to)} ${word}`]
  })
  return `${basis} ${steps.join(' · ')} per 1M`
}

function tellNamed({ isInEditorial, storyCount, isMore, day }: Told<'named'>): string {
  const stories = storyCount > 0 && `${isMore ? 'at least ' : ''}${storyCount} ${storyCount === 1 ? 'story' : 'stories'}`
  const places = [isInEditorial && 'the editorial', stories].filter((part) => part !== false)
  return `in ${places.join(' and ')} of ${formatDay(day)}`
}

/** A percentage has its unit already. */
function withUnit(score: string, unit: BoardUnit): string {
  switch (unit) {
    case 'points':
      return `${score} points`
    case 'elo':
      return `rating ${score}`
    case 'share':
      return `${score} of tokens`
    case 'percent':
      return score
  }
}
