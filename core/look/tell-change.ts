import type { BoardUnit } from '../board/board.ts'
import { formatSize, tellPlaces } from '../board/tell-change.ts'
import { formatBlend, formatScore, formatSpan, formatSpeed, formatSpeedInColumn, formatUsd } from '../figure/format-figure.ts'
import { say } from '../language/say.ts'
import type { RowChange } from './changes-since.ts'

/** One change in a few signs, and in words for who hears it. */
export interface ToldFact {
  shown: string
  spoken: string
}

/** Size and direction of all that changed on one row: `↑ 2 places`, `+1.3`, `$11.25 → $9 blend`, `58 → 71 tok/s`. */
export function tellChange({ row, place, scoreBy, placesUp, speed, blend }: RowChange, unit: BoardUnit): ToldFact[] {
  const facts = [
    place === 'entered' && plain(say('board.enteredWith', { score: formatScore(row.score, unit) })),
    place === 'left' && plain(say('board.leftFrom', { rank: row.rank })),
    placesUp !== 0 && placesFact(placesUp),
    scoreBy !== 0 && stepFact(scoreBy, unit),
    blend && (blend.from === undefined ? plain(say('board.nowPriced', { price: formatBlend(blend.to) })) : figureFact(formatUsd(blend.from), formatBlend(blend.to))),
    speed && (speed.from === undefined ? plain(say('board.nowMeasured', { speed: formatSpeed(speed.to) })) : figureFact(formatSpeedInColumn(speed.from), formatSpeed(speed.to))),
  ]
  return facts.filter((fact) => fact !== false && fact !== undefined)
}

function placesFact(up: number): ToldFact {
  const count = Math.abs(up)
  return { shown: `${up > 0 ? '↑' : '↓'} ${say('board.places', count, { count })}`, spoken: tellPlaces(up) ?? '' }
}

function stepFact(by: number, unit: BoardUnit): ToldFact {
  const [size, span] = [formatSize(by, unit), formatSpan(Math.abs(by), unit)]
  if (unit === 'percent' || unit === 'share') {
    const spoken = by > 0 ? say('board.scoreUpPercentage', { span }) : say('board.scoreDownPercentage', { span })
    return { shown: say('board.percentagePointsShort', { size }), spoken }
  }
  return { shown: size, spoken: by > 0 ? say('board.scoreUp', { span }) : say('board.scoreDown', { span }) }
}

function figureFact(from: string, to: string): ToldFact {
  return { shown: `${from} → ${to}`, spoken: say('board.fromTo', { from, to }) }
}

function plain(words: string): ToldFact {
  return { shown: words, spoken: words }
}
