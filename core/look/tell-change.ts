import type { BoardUnit } from '../board/board.ts'
import { countPlaces, formatSize } from '../board/tell-change.ts'
import { formatScore, formatSpeed, formatSpeedInColumn, formatUsd } from '../figure/format-figure.ts'
import type { RowChange } from './changes-since.ts'

/** One change in a few signs, and in words for who hears it. */
export interface ToldFact {
  shown: string
  spoken: string
}

/** Size and direction of all that changed on one row: `↑ 2 places`, `+1.3`, `$11.25 → $9 blend`, `58 → 71 tok/s`. */
export function tellChange({ row, place, scoreBy, placesUp, speed, blend }: RowChange, unit: BoardUnit): ToldFact[] {
  const facts = [
    place === 'entered' && plain(`entered with ${formatScore(row.score, unit)}`),
    place === 'left' && plain(`left, was #${row.rank}`),
    placesUp !== 0 && tellPlaces(placesUp),
    scoreBy !== 0 && tellStep(scoreBy, unit),
    blend && tellFigure(blend.from === undefined ? undefined : formatUsd(blend.from), `${formatUsd(blend.to)} blend`, 'priced'),
    speed && tellFigure(speed.from === undefined ? undefined : formatSpeedInColumn(speed.from), formatSpeed(speed.to), 'measured'),
  ]
  return facts.filter((fact) => fact !== false && fact !== undefined)
}

function tellPlaces(up: number): ToldFact {
  const places = countPlaces(up)
  return up > 0 ? { shown: `↑ ${places}`, spoken: `up ${places}` } : { shown: `↓ ${places}`, spoken: `down ${places}` }
}

function tellStep(by: number, unit: BoardUnit): ToldFact {
  const isPercent = unit === 'percent' || unit === 'share'
  const size = formatSize(by, unit)
  const spoken = `score ${by > 0 ? 'up' : 'down'} by ${size.slice(1)}${isPercent ? ' percentage points' : ''}`
  return { shown: `${size}${isPercent ? ' pp' : ''}`, spoken }
}

/** A figure that was not known is no step from nothing. */
function tellFigure(from: string | undefined, to: string, known: 'priced' | 'measured'): ToldFact {
  return from === undefined ? plain(`now ${known}: ${to}`) : { shown: `${from} → ${to}`, spoken: `from ${from} to ${to}` }
}

function plain(words: string): ToldFact {
  return { shown: words, spoken: words }
}
