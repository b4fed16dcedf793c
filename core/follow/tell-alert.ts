import type { BoardDefinition, BoardUnit } from '../board/board.ts'
import { dayOf, type Day } from '../day/day.ts'
import { formatInAndOut, formatScore, formatUsd } from '../figure/format-figure.ts'
import { formatDay } from '../figure/format-time.ts'
import { joinList } from '../language/join-list.ts'
import { say } from '../language/say.ts'
import type { Place } from '../model/quote.ts'
import { isOtherUsd, type Price } from '../price/price.ts'
import { tellTier } from '../price/tell-tier.ts'
import type { Alert } from './alert.ts'

/** An alert in words, each figure with its unit and its day: `AA Index 60.2 → 60.9 points, #2 → #1 since 23 Apr 2026`. */
export function tellAlert(alert: Alert): string {
  switch (alert.kind) {
    case 'released':
      return tellRelease(alert)
    case 'entered': {
      const { definition: { shortTitle, unit }, row, asOf } = alert
      return say('follow.entered', { board: shortTitle, rank: row.rank, score: withUnit(formatScore(row.score, unit), unit), day: formatDay(asOf) })
    }
    case 'left': {
      const { definition: { shortTitle, unit }, before, since } = alert
      return say('follow.left', { board: shortTitle, rank: before.rank, score: withUnit(formatScore(before.score, unit), unit), day: formatDay(since) })
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
  const isPriced = price?.isFree ?? (price?.inputUsdPerMillion !== undefined || price?.outputUsdPerMillion !== undefined)
  const parts = [say('follow.released', { day: formatDay(releasedOn) }), place && tellPlace(place), isPriced && price && tellList(formatInAndOut(price), price)]
  return parts.filter((part) => typeof part === 'string').join(' · ')
}

function tellPlace({ definition: { shortTitle, unit }, board, standing: { row } }: Place<BoardDefinition>): string {
  return say('follow.placed', { board: shortTitle, score: withUnit(formatScore(row.score, unit), unit), day: formatDay(board.asOf) })
}

function tellMove({ definition: { shortTitle, unit }, row, scoreBy, placesUp, since }: Told<'moved'>): string {
  const [before, now] = [formatScore(row.score - scoreBy, unit), formatScore(row.score, unit)]
  const score = withUnit(before === now ? now : `${before} → ${now}`, unit)
  const rank = placesUp === 0 ? `#${row.rank}` : `#${row.rank + placesUp} → #${row.rank}`
  return say('follow.moved', { board: shortTitle, score, rank, day: formatDay(since) })
}

/** `first-party $5 → $4 in · $30 → $24 out per 1M since 23 Apr 2026`: the figures that changed, and of which both are known. */
function tellPrice(before: Price, after: Price): string {
  const since = dayOf(before.asOfMs)
  if (before.isFree !== after.isFree) return tellList(`${formatInAndOut(before)} → ${formatInAndOut(after)}`, after, since)
  const figures = [['inputUsdPerMillion', 'figure.in'], ['outputUsdPerMillion', 'figure.out'], ['cachedInputUsdPerMillion', 'price.cachedInput']] as const
  const steps = figures.flatMap(([figure, key]) => {
    const [from, to] = [before[figure], after[figure]]
    return from === undefined || to === undefined || !isOtherUsd(from, to) ? [] : [say(key, { price: `${formatUsd(from)} → ${formatUsd(to)}` })]
  })
  return tellList(steps.join(' · '), after, since)
}

/** `first-party $5 in · $30 out per 1M, base tier, long prompts cost more` */
function tellList(figures: string, list: Price, since?: Day): string {
  const told = say('follow.firstParty', { price: figures })
  return joinList([since === undefined ? told : say('board.changedSince', { changes: told, day: formatDay(since) }), tellTier(list)])
}

function tellNamed({ isInEditorial, storyCount, isMore, day }: Told<'named'>): string {
  const told = { count: storyCount, day: formatDay(day) }
  if (storyCount === 0) return say('follow.inEditorial', { day: told.day })
  if (isInEditorial) return say(isMore ? 'follow.inEditorialAndMoreStories' : 'follow.inEditorialAndStories', storyCount, told)
  return say(isMore ? 'follow.inMoreStories' : 'follow.inStories', storyCount, told)
}

/** A percentage has its unit already. */
function withUnit(score: string, unit: BoardUnit): string {
  switch (unit) {
    case 'points':
      return say('follow.points', { score })
    case 'elo':
      return say('follow.rating', { score })
    case 'share':
      return say('follow.ofTokens', { score })
    case 'percent':
      return score
  }
}
