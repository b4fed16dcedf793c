import * as v from 'valibot'
import { say } from '../language/say.ts'
import type { Steps } from '../steps/steps.ts'
import { doesYield, SourceError, yieldSchemas, type ParseContext, type Source, type Yield, type Yielded } from './source.ts'

/**
 * Reads an answer, and believes only what could be read back from the store: a parser may slip.
 * @throws SourceError as the source's own `parse` does
 */
export function* parseAnswer(source: Source, body: string, context: ParseContext): Steps<Yielded<Yield>> {
  const data = source.parse(body, context)
  yield
  if (!v.is(yieldSchemas[source.yields], data) || hasLostPrices(source, data)) throw new SourceError(say('fault.unknownShape'))
  return data
}

/** Also where they have lost one side: every list prices both of some model. */
function hasLostPrices(source: Source, data: Yielded<Yield>): boolean {
  if (!doesYield(source, 'models') || !source.tellsPrices) return false
  return !(data as Yielded<'models'>).some(({ price }) => price?.inputUsdPerMillion !== undefined && price.outputUsdPerMillion !== undefined)
}

/** An answer without anything in it is no fault (a feed rests at weekends), but nothing to put in the place of something. */
export function isEmptyAnswer(data: unknown): boolean {
  return Array.isArray(data) && data.length === 0
}
