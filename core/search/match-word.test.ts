import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchWord, slipsIn } from './match-word.ts'

const match = (word: string, term: string, allowed = 2) => matchWord({ word, slips: slipsIn(word, allowed) }, term)

describe('matchWord', () => {
  it.each([
    ['opus', 'opus', 'whole'],
    ['distil', 'distillation', 'begun'],
    ['antropic', 'anthropic', 'slipped'],
    ['antrop', 'anthropic', 'slipped'],
    ['benchmakr', 'benchmark', 'slipped'],
    ['gtp', 'gpt', 'slipped'],
    ['gtp', 'gpts', undefined],
    ['distilation', 'distillation', 'slipped'],
    ['reasonning', 'reasoning', 'slipped'],
    ['opus', 'onus', 'slipped'],
    ['opus', 'odes', undefined],
    ['sonnet', 'bonnie', undefined],
  ] as const)('%s finds %s: %s', (word, term, expected) => expect(match(word, term)).toBe(expected))

  it.each([
    ['5.4', '5.5', undefined],
    ['54', '55', undefined],
    ['gpt4', 'gpt5', undefined],
    ['235b', '253b', undefined],
    ['2026', '2025', undefined],
    ['5', '5.4', 'begun'],
    ['5', '5b', 'begun'],
    ['5', '512', undefined],
    ['5.4', '5.45', undefined],
  ] as const)('a number is never a slip, and begun only at its point: %s and %s', (word, term, expected) => expect(match(word, term)).toBe(expected))

  it('allows no slips where none are allowed', () => expect(match('antropic', 'anthropic', 0)).toBeUndefined())

  it('forgives any one slip in a word of four letters or more', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 5, maxLength: 12 })
    const slips: ((word: string, at: number) => string)[] = [
      (word, at) => word.slice(0, at) + word.slice(at + 1),
      (word, at) => `${word.slice(0, at)}x${word.slice(at)}`,
      (word, at) => `${word.slice(0, at)}x${word.slice(at + 1)}`,
      (word, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
    ]
    fc.assert(
      fc.property(letters, fc.nat(), fc.constantFrom(...slips), (term, at, slip) => {
        expect(match(slip(term, at % (term.length - 1)), term, 1)).toBeDefined()
      }),
    )
  })
})
