import { describe, expect, it } from 'vitest'
import { naturalDirection, nextSort, sortRows, type SortColumn } from './sort-rows.ts'

describe('sortRows', () => {
  const rows = [{ name: 'a', usd: 10 }, { name: 'b' }, { name: 'c', usd: 2 }, { name: 'd', usd: 10 }, { name: 'e' }]
  const sorted = (direction: 'ascending' | 'descending') => sortRows(rows, ({ usd }) => usd, direction).map(({ name }) => name).join('')

  it('puts what is not known last in both directions, and keeps the order of equals', () => {
    expect(sorted('ascending')).toBe('cadbe')
    expect(sorted('descending')).toBe('adcbe')
  })

  it('sorts names as people do: without case, numbers by their size', () => {
    const named = ['gpt-5.10', 'Claude', 'GPT-5.9']
    expect(sortRows(named, (name) => name, 'ascending')).toEqual(['Claude', 'GPT-5.9', 'gpt-5.10'])
  })

  it('takes newcomers for those that rose most', () => {
    expect(sortRows([3, Infinity, Infinity, -1], (places) => places, 'descending')).toEqual([Infinity, Infinity, 3, -1])
  })
})

describe('the direction of a column', () => {
  it('is at first the one that most readers want, and then the other', () => {
    const natural: [SortColumn, string][] = [['rank', 'ascending'], ['name', 'ascending'], ['price', 'ascending'], ['score', 'descending'], ['speed', 'descending']]
    for (const [by, direction] of natural) expect([by, naturalDirection(by, 'higher')]).toEqual([by, direction])
    const first = nextSort({ by: 'rank', direction: 'ascending' }, 'price', 'higher')
    expect([first, nextSort(first, 'price', 'higher')]).toEqual([{ by: 'price', direction: 'ascending' }, { by: 'price', direction: 'descending' }])
  })

  it('shows the best score first where less is better, too', () => {
    expect(naturalDirection('score', 'lower')).toBe('ascending')
  })

  it('turns the printed order round at the first press of the rank', () => {
    expect(nextSort({ by: 'rank', direction: 'ascending' }, 'rank', 'higher').direction).toBe('descending')
  })
})
