import { knownFigure } from '../price/price.ts'

const FEWEST_TOKENS = 1_024
const MOST_TOKENS = 100_000_000

/** Reads how much a model can hold from outside: fewer tokens are thousands of them, and more than any has are a slip. Both are unknown. */
export function knownContextWindow(value: unknown): number | undefined {
  const tokens = knownFigure(value)
  return tokens !== undefined && tokens >= FEWEST_TOKENS && tokens <= MOST_TOKENS ? tokens : undefined
}
