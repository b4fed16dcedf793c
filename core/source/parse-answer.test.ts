import { describe, expect, it } from 'vitest'
import type { ModelFacts } from '../model/model.ts'
import { finish } from '../steps/steps.ts'
import { isEmptyAnswer, parseAnswer } from './parse-answer.ts'
import { SourceError, type ModelsSource } from './source.ts'

const context = { url: 'https://x.example/', fetchedAtMs: 0 }
const facts = { sourceId: 'x', key: 'gpt-5.5', creator: 'openai' }
const source = (parse: ModelsSource['parse']): ModelsSource => ({
  ...{ id: 'x', title: 'X', homepage: 'https://x.example/', yields: 'models', isOnByDefault: true, everyMinutes: 60, url: 'https://x.example/' },
  parse,
})

describe('parseAnswer', () => {
  it('gives what the source reads', () => {
    expect(finish(parseAnswer(source(() => [facts]), 'body', context))).toEqual([facts])
  })

  it('refuses what could not be read back: it would stand in the place of good data', () => {
    const slipped = source(() => [{ ...facts, contextWindowTokens: -1 }])
    expect(() => finish(parseAnswer(slipped, 'body', context))).toThrow(new SourceError('The answer no longer has the shape we know.'))
  })

  it('refuses a list of prices that has lost them all: their fields were renamed, or told in another unit', () => {
    const ofOutput = { ...facts, priceBasis: 'cheapest' as const, price: { outputUsdPerMillion: 30, sourceId: 'x', asOfMs: 0 } }
    const priced = { ...ofOutput, price: { ...ofOutput.price, inputUsdPerMillion: 5 } }
    const free = { ...facts, priceBasis: 'cheapest' as const, price: { isFree: true as const, sourceId: 'x', asOfMs: 0 } }
    const listing = (...models: ModelFacts[]) => finish(parseAnswer({ ...source(() => models), tellsPrices: true }, 'body', context))
    expect(listing(facts, priced, ofOutput)).toEqual([facts, priced, ofOutput])
    expect(() => listing(facts, ofOutput)).toThrow(SourceError)
    expect(() => listing(facts, free)).toThrow(new SourceError('The answer no longer has the shape we know.'))
  })
})

describe('isEmptyAnswer', () => {
  it('is true of lists without anything in them', () => {
    expect([isEmptyAnswer([]), isEmptyAnswer([facts]), isEmptyAnswer({ sections: [] })]).toEqual([true, false, false])
  })
})
