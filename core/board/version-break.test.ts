import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { versionBreak, type ScorePair } from './version-break.ts'

const moves = (...by: number[]): ScorePair[] => by.map((step, at) => ({ before: 60 - at, after: 60 - at + step }))

describe('versionBreak', () => {
  it('believes the versions that the board states on both days, whatever the scores did', () => {
    expect(versionBreak({ version: 'v4.0' }, { version: 'v4.1' }, moves(0, 0, 0))).toBe('stated')
    expect(versionBreak({ version: 'v4.0' }, { version: 'v4.0' }, moves(-5, -6, -4))).toBeUndefined()
  })

  it.each([
    ['GPT-5.5 falls from 60.2 to 54.8, and all others with it', [-5.4, -5.1, -4.7], 'moved-together'],
    ['three of five rise', [0.7, 0.5, -0.2, 0, 0.3], 'moved-together'],
    ['one of five is measured again', [1.2, 0, 0, 0, 0], undefined],
    ['half of them rise', [1.2, 0.4, 0, 0], undefined],
    ['some rise, some fall', [1.2, -0.4, 0.3, -0.2], undefined],
    ['the only one that both days list moves', [1.2], 'moved-together'],
    ['nothing moves but the dust of a float', [1e-12, 1e-12, 1e-12], undefined],
  ] as const)('without a version looks how the scores moved: %s', (_what, by, expected) => {
    expect(versionBreak({}, { version: 'v4.1' }, moves(...by))).toBe(expected)
  })

  it('is silent about any day on which every score was shifted alike', () => {
    const shift = fc.double({ min: 0.1, max: 30, noNaN: true })
    const scores = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1 })
    fc.assert(
      fc.property(scores, shift, fc.constantFrom(1, -1), (before, by, sign) => {
        const pairs = before.map((score) => ({ before: score, after: score + sign * by }))
        expect(versionBreak({}, {}, pairs)).toBe('moved-together')
      }),
    )
  })
})
