import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { SourceError, yieldSchemas } from '../../core/source/source.ts'
import { damagedCopyOf } from '../../tests/damage.ts'
import { readFixture } from '../../tests/fixtures/fixture.ts'
import { fixtureOfSource } from '../../tests/internet/fixture-of-source.ts'
import { sources } from './index.ts'

const nowMs = Date.UTC(2026, 3, 24, 12)
const context = { url: 'https://source.example/', fetchedAtMs: nowMs }

async function sampleOf(sourceId: string): Promise<string> {
  const path = await fixtureOfSource(sourceId)
  return path === undefined ? '' : readFixture(path, nowMs)
}

/** Answers as they might come: JSON with values replaced or lost, other text with a piece cut out or put in. */
function damagedAnswers(sample: string): fc.Arbitrary<string> {
  if (/^[[{]/.test(sample)) return damagedCopyOf(JSON.parse(sample)).map((json) => JSON.stringify(json) ?? '')
  return fc.tuple(fc.nat(sample.length), fc.nat(400), fc.string({ unit: 'binary' })).map(([at, length, instead]) => sample.slice(0, at) + instead + sample.slice(at + length))
}

describe('every source', () => {
  it.each(sources.map((source) => [source.id, source] as const))('%s reads a damaged answer into what can be stored, or refuses it', async (id, source) => {
    fc.assert(
      fc.property(damagedAnswers(await sampleOf(id)), (body) => {
        try {
          expect(v.is(yieldSchemas[source.yields], source.parse(body, context))).toBe(true)
        } catch (error) {
          if (!(error instanceof SourceError)) throw error
        }
      }),
      { numRuns: 100 },
    )
  })
})
