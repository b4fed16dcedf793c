import { describe, expect, it } from 'vitest'
import { isSameVariant, rowOfVariant } from './variant.ts'

describe('isSameVariant', () => {
  it.each([
    ['Low', 'low'],
    ['XHigh', 'xhigh'],
    ['low effort', 'low'],
    ['high reasoning', 'high'],
    ['max', 'Adaptive Reasoning, Max Effort'],
    ['thinking high', 'high'],
    ['Reasoning', 'thinking'],
    ['non-reasoning', 'no thinking'],
    ['Non-thinking', 'nonthinking'],
    ['2026-03-05 medium', 'medium 20260305'],
  ])('takes %s and %s for one', (one, other) => {
    expect(isSameVariant(one, other)).toBe(true)
  })

  it.each([
    ['high', 'xhigh'],
    ['medium', '2026-03-05 medium'],
    ['high', 'Non-reasoning, High Effort'],
    ['reasoning', 'non-reasoning'],
    ['32k thinking', 'thinking'],
    ['low', undefined],
  ])('takes %s and %s for two', (one, other) => {
    expect(isSameVariant(one, other)).toBe(false)
  })
})

describe('rowOfVariant', () => {
  it('gives the row that writes it so, before one that means the same', () => {
    const rows = [{ name: 'A', variant: 'Reasoning, High Effort' }, { name: 'B', variant: 'high' }]
    expect(rowOfVariant(rows, 'high')?.name).toBe('B')
    expect(rowOfVariant(rows, 'High')?.name).toBe('A')
    expect(rowOfVariant(rows, 'low')).toBeUndefined()
  })
})
