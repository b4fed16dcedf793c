import type { BoardColumn, BoardRow, BoardUnit } from '../core/board/board.ts'
import { formatCount, formatSpeedInColumn, formatTokens, formatUsdInColumn, NOT_COUNTED, NOT_MEASURED, NOT_PRICED } from '../core/figure/format-figure.ts'

/** What stands over a board's scores. */
export const scoreHeadings: Readonly<Record<BoardUnit, string>> = { points: 'Score', percent: 'Score', elo: 'Rating', share: 'Share' }

interface ShownColumn {
  heading: string
  /** Said small beside the heading. */
  basis?: string
  read: (row: BoardRow) => number | undefined
  format: (figure: number) => string
  /** What stands there where there is no figure. */
  unknown: string
}

/** The columns a board may have behind its scores. */
export const boardColumns: Readonly<Record<BoardColumn, ShownColumn>> = {
  speed: { heading: 'tok/s', read: (row) => row.speedTokensPerSecond, format: formatSpeedInColumn, unknown: NOT_MEASURED },
  price: { heading: '$/1M', basis: 'blend', read: (row) => row.blendUsdPerMillion, format: formatUsdInColumn, unknown: NOT_PRICED },
  votes: { heading: 'Votes', read: (row) => row.voteCount, format: formatCount, unknown: NOT_COUNTED },
  tokens: { heading: 'Tokens', basis: 'a day', read: (row) => row.tokenCount, format: formatTokens, unknown: NOT_COUNTED },
}
