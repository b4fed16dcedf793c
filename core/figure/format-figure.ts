import type { BoardRow, BoardUnit } from '../board/board.ts'
import type { Price } from '../price/price.ts'

export const NOT_MEASURED = 'not measured'
export const NOT_PRICED = 'not priced'
export const NOT_COUNTED = 'not counted'

const oneDecimal = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const cents = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const fraction = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 9 })
const rating = new Intl.NumberFormat('en', { maximumFractionDigits: 0, useGrouping: false })
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const upToOneDecimal = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })
const tokens = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 })

/** `60.2`; `65.3%` on a board that counts in percent; `1498` on one of ratings. */
export function formatScore(score: number, unit: BoardUnit): string {
  switch (unit) {
    case 'points':
      return oneDecimal.format(score)
    case 'elo':
      return rating.format(score)
    case 'share':
      return score < 0.05 ? '<0.1%' : `${oneDecimal.format(score)}%`
    case 'percent':
      return `${oneDecimal.format(score)}%`
  }
}

/** How sure a board is of a score: `±6`, or `+7 −5` where the two sides differ. */
export function formatInterval({ score, scoreInterval }: Pick<BoardRow, 'score' | 'scoreInterval'>, unit: BoardUnit): string | undefined {
  if (!scoreInterval) return undefined
  const size = (by: number) => (unit === 'elo' ? rating : oneDecimal).format(by)
  const [above, below] = [size(scoreInterval.to - score), size(score - scoreInterval.from)]
  return above === below ? `±${above}` : `+${above} −${below}`
}

/** `60.2`, `1498 ±6` */
export function formatSureScore(row: Pick<BoardRow, 'score' | 'scoreInterval'>, unit: BoardUnit): string {
  return [formatScore(row.score, unit), formatInterval(row, unit)].filter(Boolean).join(' ')
}

/** For a column of votes: `48,120`. */
export function formatCount(count: number): string {
  return whole.format(count)
}

/** For running text: `$5`, `$11.25`, `$0.075`. */
export function formatUsd(usd: number): string {
  return Number.isInteger(usd) ? `$${whole.format(usd)}` : formatUsdInColumn(usd)
}

/** For columns, where cents stand below cents: `$5.00`, `$11.25`. Below a dollar every digit that tells prices apart: `$0.075`. */
export function formatUsdInColumn(usd: number): string {
  return `$${usd < 1 ? fraction.format(Number(usd.toPrecision(4))) : cents.format(usd)}`
}

/** `$11.25 blend`: the basis goes wherever the figure goes. */
export function formatBlend(blendUsdPerMillion: number | undefined): string {
  return blendUsdPerMillion === undefined ? NOT_PRICED : `${formatUsd(blendUsdPerMillion)} blend`
}

/** `$5 in · $30 out` per million tokens, `free`, or that it has no price. A figure the source does not give is left out. */
export function formatInAndOut(price: Price | undefined): string {
  if (price?.isFree) return 'free'
  const { inputUsdPerMillion: input, outputUsdPerMillion: output } = price ?? {}
  const parts = [input !== undefined && `${formatUsd(input)} in`, output !== undefined && `${formatUsd(output)} out`]
  return parts.filter(Boolean).join(' · ') || NOT_PRICED
}

/** `58 tok/s`, or that nobody measured it. */
export function formatSpeed(tokensPerSecond: number | undefined): string {
  return tokensPerSecond === undefined ? NOT_MEASURED : `${formatSpeedInColumn(tokensPerSecond)} tok/s`
}

/** The bare figure, for a column whose heading says the unit. A slow model keeps its decimal. */
export function formatSpeedInColumn(tokensPerSecond: number): string {
  return (tokensPerSecond < 10 ? upToOneDecimal : whole).format(tokensPerSecond)
}

/** Tokens as people say them: `200K`, `1M`, `1.05M`, `5.33T`. */
export function formatTokens(count: number): string {
  return tokens.format(count)
}
