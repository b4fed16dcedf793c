import type { BoardColumn, BoardDefinition, BoardUnit } from '../core/board/board.ts'
import type { ComparedFigure } from '../core/compare/comparison.ts'
import { formatSpeed, formatSureScore, formatUsd, notMeasured, notPriced } from '../core/figure/format-figure.ts'
import { say } from '../core/language/say.ts'
import type { Leaderboard } from '../core/model/model.ts'
import { joinParts, tellRange, tellVariants, type BoardPlace } from './card-subject.ts'
import { notListed, sourceOfBoard, type CompareRowDefinition, type CompareSubject } from './compare-subject.ts'

/** Read by spreadsheets alone. */
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
      figureOf(definition, subject, notListed().text, (place) => {
        const { row, range, outOf } = place.standing
        const spread = range && tellRange(range, unit)
        return {
          text: formatSureScore(row, unit),
          value: row.score,
          detail: joinParts(say('compare.rank', { rank: row.rank, count: outOf }), tellVariants(place.standing), spread),
          scale: { name: scaleOf(place.board), at: row.score, ...row.scoreInterval },
        }
      }),
  }
}

export function speedRow(definition: BoardDefinition): CompareRowDefinition[] {
  const name = say('compare.speedOf', { board: definition.shortTitle })
  return columnRow('speed', definition, {
    id: `speed-${definition.id}`,
    label: definition.shortTitle,
    name,
    unit: 'tok/s',
    better: 'higher',
    read: (subject) =>
      figureOf(definition, subject, notMeasured(), (place) => {
        const speed = place.standing.row.speedTokensPerSecond
        return speed === undefined ? undefined : { text: formatSpeed(speed), value: speed, ...ofItsRow(place, speed) }
      }),
  })
}

export function blendRow(definition: BoardDefinition): CompareRowDefinition[] {
  return columnRow('price', definition, {
    id: `blend-${definition.id}`,
    label: say('compare.blendOf', { board: definition.shortTitle }),
    name: say('compare.blendedPriceOf', { board: definition.shortTitle }),
    basis: say('compare.blendBasis', { formula: say('price.blendFormula') }),
    unit: 'USD per 1M tokens',
    better: 'lower',
    read: (subject) =>
      figureOf(definition, subject, notPriced(), (place) => {
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
  return { ...(row.variant !== undefined && { detail: say('card.as', { row: row.name }) }), scale: { name: scaleOf(board), at } }
}

/** Scores of two versions are not comparable; where none is stated, those of two days may be of two. */
function scaleOf({ id, version, asOf }: Leaderboard): string {
  return `${id} ${version ?? asOf}`
}
