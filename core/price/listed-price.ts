import type { Price } from './price.ts'

/**
 * A price out of what a list asks for input, output and cached input.
 * @returns undefined where it asks for neither of the first two
 */
export function listedPrice(
  [inputUsdPerMillion, outputUsdPerMillion, cachedInputUsdPerMillion]: readonly (number | undefined)[],
  isTiered: boolean,
  said: Pick<Price, 'sourceId' | 'asOfMs'>,
): Price | undefined {
  if (inputUsdPerMillion === undefined && outputUsdPerMillion === undefined) return undefined
  return { inputUsdPerMillion, outputUsdPerMillion, cachedInputUsdPerMillion, ...(isTiered && { isBaseTier: true as const }), ...said }
}
