import type { BoardColumn, BoardDefinition, BoardUnit } from '../core/board/board.ts'
import type { ComparedFigure } from '../core/compare/comparison.ts'
import { formatScore, formatSpeed, formatSureScore, formatUsd, NOT_MEASURED, NOT_PRICED } from '../core/figure/format-figure.ts'
import type { Leaderboard } from '../core/model/model.ts'
import { joinParts, tellVariants, type BoardPlace } from './card-subject.ts'
import { NOT_LISTED, sourceOfBoard, type CompareRowDefinition, type CompareSubject } from './compare-subject.ts'

const units: Readonly<Record<BoardUnit, string>> = { points: 'points', percent: '%', elo: 'rating', share: '% of all tokens' }

/** Rank and score on a board: a bare name has the best row, and the range over all. How much a model is used has no best. */
export function scoreRow(definition: BoardDefinition): CompareRowDefinition {
  const { id, shortTitle, unit, better } = definition
  return {
    id: `score-${id}`,
    label: shortTitle,
    name: shortTitle,
    unit: units[unit],
    ...(unit !== 'share' && { better }),
    read: (subject) =>
      figureOf(definition, subject, NOT_LISTED.text, (place) => {
        const { row, range, outOf } = place.standing
        const spread = range && `${formatScore(range.lowest, unit)} to ${formatScore(range.highest, unit)}`
        return {
          text: formatSureScore(row, unit),
          value: row.score,
          detail: joinParts(`rank ${row.rank} of ${outOf}`, tellVariants(place.standing), spread),
          scale: { name: scaleOf(place.board), at: row.score, ...row.scoreInterval },
        }
      }),
  }
}

export function speedRow(definition: BoardDefinition): CompareRowDefinition[] {
  const name = `Speed (${definition.shortTitle})`
  return columnRow('speed', definition, {
    id: `speed-${definition.id}`,
    label: definition.shortTitle,
    name,
    unit: 'tok/s',
    better: 'higher',
    read: (subject) =>
      figureOf(definition, subject, NOT_MEASURED, (place) => {
        const speed = place.standing.row.speedTokensPerSecond
        return speed === undefined ? undefined : { text: formatSpeed(speed), value: speed, ...ofItsRow(place, speed) }
      }),
  })
}

export function blendRow(definition: BoardDefinition): CompareRowDefinition[] {
  return columnRow('price', definition, {
    id: `blend-${definition.id}`,
    label: `${definition.shortTitle}, blend`,
    name: `Blended price (${definition.shortTitle})`,
    basis: '(3 × input + output) / 4, per 1M tokens',
    unit: 'USD per 1M tokens',
    better: 'lower',
    read: (subject) =>
      figureOf(definition, subject, NOT_PRICED, (place) => {
        const usd = place.standing.row.blendUsdPerMillion
        return usd === undefined ? undefined : { text: formatUsd(usd), value: usd, ...ofItsRow(place, usd) }
      }),
  })
}

function columnRow(column: BoardColumn, { columns }: BoardDefinition, row: CompareRowDefinition): CompareRowDefinition[] {
  return columns.includes(column) ? [row] : []
}

/** What a board says of a model; that it says nothing is dated, too. */
function figureOf(
  definition: BoardDefinition,
  { places, leaderboards }: CompareSubject,
  unknown: string,
  read: (place: BoardPlace) => ComparedFigure | undefined,
): ComparedFigure {
  const board = leaderboards.find(({ id }) => id === definition.id)
  const place = places.find(({ definition: { id } }) => id === definition.id)
  const figure = (place && read(place)) ?? { text: unknown, value: undefined }
  return board ? { ...figure, source: sourceOfBoard({ board, definition }) } : figure
}

/** Speed and price are those of the row that has the best score. */
function ofItsRow({ board, standing: { row } }: BoardPlace, at: number): Pick<ComparedFigure, 'detail' | 'scale'> {
  return { ...(row.variant !== undefined && { detail: `as ${row.name}` }), scale: { name: scaleOf(board), at } }
}

/** Scores of two versions are not comparable; where none is stated, those of two days may be of two. */
function scaleOf({ id, version, asOf }: Leaderboard): string {
  return `${id} ${version ?? asOf}`
}
