import type { BoardColumn, BoardDefinition, BoardUnit } from '../core/board/board.ts'
import { formatCount, formatSpeedInColumn, formatTokens, notCounted, notMeasured } from '../core/figure/format-figure.ts'
import { say, type MessageKey } from '../core/language/say.ts'
import type { Standing } from '../core/model/model.ts'
import type { PriceColumn } from '../core/model/row-price.ts'

const scoreHeadings = {
  points: 'boards.columns.score',
  percent: 'boards.columns.score',
  elo: 'boards.columns.rating',
  share: 'boards.columns.share',
} as const satisfies Record<BoardUnit, MessageKey>

/** What stands over a board's scores. */
export function scoreHeading(unit: BoardUnit): string {
  return say(scoreHeadings[unit])
}

/** What stands in one cell. */
export interface Cell {
  /** Undefined where nobody knows it. */
  figure: number | undefined
  /** The figure, or that it is not known. */
  text: string
  /** Said small beside it. */
  small?: string | undefined
  /** What the figure is, where its column does not say it. */
  basis?: string
}

/** One of the columns behind the scores. */
export interface FigureColumn {
  id: BoardColumn
  heading: string
  /** Said small beside the heading. */
  basis?: string
  read: (row: Standing) => Cell
}

function measured(figure: number | undefined, format: (figure: number) => string, unknown: string): Cell {
  return { figure, text: figure === undefined ? unknown : format(figure) }
}

const columns: Readonly<Record<Exclude<BoardColumn, 'price'>, () => Omit<FigureColumn, 'id'>>> = {
  speed: () => ({
    heading: say('boards.columns.speed'),
    read: (row) => measured(row.speedTokensPerSecond, formatSpeedInColumn, notMeasured()),
  }),
  votes: () => ({
    heading: say('boards.columns.votes'),
    read: (row) => measured(row.voteCount, formatCount, notCounted()),
  }),
  tokens: () => ({
    heading: say('boards.columns.tokens'),
    basis: say('boards.columns.tokensBasis'),
    read: (row) => measured(row.tokenCount, formatTokens, notCounted()),
  }),
}

/** The columns that a board has behind its scores; prices are on whatever basis the reader wants. */
export function figureColumns(definition: Pick<BoardDefinition, 'columns'>, { heading, basis, priceOf }: PriceColumn): FigureColumn[] {
  return definition.columns.map((id) => {
    if (id !== 'price') return { id, ...columns[id]() }
    return {
      id,
      heading,
      basis,
      read(row) {
        const { usd: figure, seller: small, ...said } = priceOf(row)
        return { figure, small, ...said }
      },
    }
  })
}
