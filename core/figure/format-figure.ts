import type { BoardDefinition } from '../board/board.ts'
import type { Price } from '../price/price.ts'

export const NOT_MEASURED = 'not measured'
export const NOT_PRICED = 'not priced'

const oneDecimal = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const cents = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const fraction = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 9 })
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const upToOneDecimal = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })
const threeDigits = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })

/** `60.2`, or `65.3%` on a board that counts in percent. */
export function formatScore(score: number, unit: BoardDefinition['unit']): string {
  return unit === 'percent' ? `${oneDecimal.format(score)}%` : oneDecimal.format(score)
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

/** A context window as people say it: `200K`, `1M`, `1.05M`. */
export function formatTokens(count: number): string {
  if (count < 1000) return threeDigits.format(count)
  const thousands = Number((count / 1000).toPrecision(3))
  return thousands < 1000 ? `${threeDigits.format(thousands)}K` : `${threeDigits.format(count / 1_000_000)}M`
}
