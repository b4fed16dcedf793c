import { expect, it } from 'vitest'
import { knownContextWindow } from './context-window.ts'

it('is read as a number or in a string', () => {
  expect([1_024, 200_000, '1048576', 100_000_000].map(knownContextWindow)).toEqual([1_024, 200_000, 1_048_576, 100_000_000])
})

it.each([0, -1, 0.5, 128, 400, 1e30, '400K', null, undefined, {}])('is not known where a source says %j', (value) => {
  expect(knownContextWindow(value)).toBeUndefined()
})
