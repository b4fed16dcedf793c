import type { BoardRow, BoardUnit } from '../board/board.ts'
import { numberFormat } from '../language/formats.ts'
import { say } from '../language/say.ts'
import { roundUsd, type Price } from '../price/price.ts'

const oneDecimal = numberFormat({ minimumFractionDigits: 1, maximumFractionDigits: 1 })
const rating = numberFormat({ maximumFractionDigits: 0, useGrouping: false })
const plain = numberFormat({ maximumFractionDigits: 9, useGrouping: false })
const whole = numberFormat({ maximumFractionDigits: 0 })
const upToOneDecimal = numberFormat({ maximumFractionDigits: 1 })
const tokens = numberFormat({ notation: 'compact', maximumSignificantDigits: 3 })
const percent = numberFormat({ style: 'unit', unit: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
const wholeUsd = usdFormat(0, 0)
const cents = usdFormat(2, 9)

function usdFormat(minimumFractionDigits: number, maximumFractionDigits: number): (usd: number) => string {
  return numberFormat({ style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol', minimumFractionDigits, maximumFractionDigits })
}

/** `not measured`: what is said of a speed that nobody knows. */
export function notMeasured(): string {
  return say('figure.notMeasured')
}

export function notPriced(): string {
  return say('figure.notPriced')
}

export function notCounted(): string {
  return say('figure.notCounted')
}

/** `60.2`; `65.3%` on a board that counts in percent; `1498` on one of ratings. */
export function formatScore(score: number, unit: BoardUnit): string {
  switch (unit) {
    case 'points':
      return oneDecimal(score)
    case 'elo':
      return rating(score)
    case 'share':
      return score < 0.05 ? `<${percent(0.1)}` : percent(score)
    case 'percent':
      return percent(score)
  }
}

/** How far apart two scores are, in the board's unit: `1.2`; between ratings a whole number. */
export function formatSpan(by: number, unit: BoardUnit): string {
  return (unit === 'elo' ? rating : oneDecimal)(by)
}

/** How sure a board is of a score: `±6`, or `+7 −5` where the two sides differ. */
export function formatInterval({ score, scoreInterval }: Pick<BoardRow, 'score' | 'scoreInterval'>, unit: BoardUnit): string | undefined {
  if (!scoreInterval) return undefined
  const [above, below] = [formatSpan(scoreInterval.to - score, unit), formatSpan(score - scoreInterval.from, unit)]
  return above === below ? `±${above}` : `+${above} −${below}`
}

/** `60.2`, `1498 ±6` */
export function formatSureScore(row: Pick<BoardRow, 'score' | 'scoreInterval'>, unit: BoardUnit): string {
  return [formatScore(row.score, unit), formatInterval(row, unit)].filter(Boolean).join(' ')
}

/** A figure of others, as they write it. */
export function formatPlain(figure: number): string {
  return plain(figure)
}

/** For a column of votes: `48,120`. */
export function formatCount(count: number): string {
  return whole(count)
}

/** For running text: `$5`, `$11.25`, `$0.075`. */
export function formatUsd(usd: number): string {
  const shown = roundUsd(usd)
  return Number.isInteger(shown) ? wholeUsd(shown) : formatUsdInColumn(shown)
}

/** For columns, where cents stand below cents: `$5.00`, `$11.25`. Further digits where they tell prices apart: `$1.475`, `$0.075`. */
export function formatUsdInColumn(usd: number): string {
  return cents(roundUsd(usd))
}

/** `$11.25 blend`: the basis goes wherever the figure goes. */
export function formatBlend(blendUsdPerMillion: number | undefined): string {
  return blendUsdPerMillion === undefined ? notPriced() : say('figure.blend', { price: formatUsd(blendUsdPerMillion) })
}

/** `$5 in · $30 out` per million tokens, `free`, or that it has no price. A figure the source does not give is left out. */
export function formatInAndOut(price: Price | undefined): string {
  if (price?.isFree) return say('figure.free')
  const { inputUsdPerMillion: input, outputUsdPerMillion: output } = price ?? {}
  const parts = [input !== undefined && say('figure.in', { price: formatUsd(input) }), output !== undefined && say('figure.out', { price: formatUsd(output) })]
  return parts.filter(Boolean).join(' · ') || notPriced()
}

/** `58 tok/s`, or that nobody measured it. */
export function formatSpeed(tokensPerSecond: number | undefined): string {
  return tokensPerSecond === undefined ? notMeasured() : `${formatSpeedInColumn(tokensPerSecond)} tok/s`
}

/** The bare figure, for a column whose heading says the unit. A slow model keeps its decimal. */
export function formatSpeedInColumn(tokensPerSecond: number): string {
  return (tokensPerSecond < 10 ? upToOneDecimal : whole)(tokensPerSecond)
}

/** Tokens as people say them: `200K`, `1M`, `1.05M`, `5.33T`. */
export function formatTokens(count: number): string {
  return tokens(count)
}
