import { describe, expect, it } from 'vitest'
import { hasOpenWeights } from './open-weights.ts'

describe('hasOpenWeights', () => {
  it.each([
    ['MIT', true],
    ['Modified MIT', true],
    ['Apache 2.0', true],
    ['Llama 4', true],
    ['CC-BY-NC-4.0', true],
    ['Proprietary', false],
    ['To be announced', undefined],
    [undefined, undefined],
  ])('takes the licence %s of a row for %s', (licence, said) => {
    expect(hasOpenWeights(undefined, [{ licence }])).toBe(said)
  })

  it('believes what a source says of the model before any licence', () => {
    expect(hasOpenWeights({ hasOpenWeights: false }, [{ licence: 'MIT' }])).toBe(false)
    expect(hasOpenWeights({}, [{}, { licence: 'MIT' }])).toBe(true)
  })
})
