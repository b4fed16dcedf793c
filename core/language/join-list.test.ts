import { expect, it } from 'vitest'
import { joinList } from './join-list.ts'

it('tells one thing after another', () => {
  expect(joinList(['1 differs'])).toBe('1 differs')
  expect(joinList(['1 differs', '2 agree', '3 not comparable'])).toBe('1 differs, 2 agree, 3 not comparable')
})
