import { expect, it } from 'vitest'
import { withMember } from './tray.ts'

it('takes models in the order they come, each once', () => {
  expect(withMember(['a'], 'b', true)).toEqual(['a', 'b'])
  expect(withMember(['a', 'b'], 'a', true)).toEqual(['a', 'b'])
  expect(withMember(['a', 'b', 'c'], 'b', false)).toEqual(['a', 'c'])
  expect(withMember(['a'], 'b', false)).toEqual(['a'])
})

it('has room for four, and a full one still knows its own', () => {
  const full = ['a', 'b', 'c', 'd']
  expect(withMember(full, 'e', true)).toBeUndefined()
  expect(withMember(full, 'd', true)).toEqual(full)
  expect(withMember(full, 'a', false)).toEqual(['b', 'c', 'd'])
})
