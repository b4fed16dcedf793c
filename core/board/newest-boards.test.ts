import { describe, expect, it } from 'vitest'
import type { Board } from './board.ts'
import { newestBoards } from './newest-boards.ts'

const board = (asOf: string, url: string, rowCount = 1, id = 'lmarena-text'): Board => ({
  id,
  asOf,
  url,
  rows: Array.from({ length: rowCount }, (_none, index) => ({ rank: index + 1, name: `m${index}`, score: 1 })),
})
const definitions = [{ id: 'swe-rebench' }, { id: 'lmarena-text' }]
const chosenOf = (current: Board[], kept: Board[]) => newestBoards(definitions, { current, kept }, '2026-04-24').map(({ url }) => url)
const chosen = (...current: Board[]) => chosenOf(current, [])

describe('newestBoards', () => {
  it('takes each board by its newest day, in the order of the definitions', () => {
    expect(chosen(board('2026-04-20', 'old'), board('2026-04-23', 'new'), board('2026-04-20', 'other', 1, 'swe-rebench'))).toEqual(['other', 'new'])
  })

  it('takes the fullest of one day, and the first of those', () => {
    expect(chosen(board('2026-04-23', 'short', 5), board('2026-04-23', 'full', 30), board('2026-04-23', 'as full', 30))).toEqual(['full'])
  })

  it('takes what a source says now before a fuller copy that was kept, if that is not newer', () => {
    expect(chosenOf([board('2026-04-23', 'corrected', 4)], [board('2026-04-23', 'shown before', 5)])).toEqual(['corrected'])
    expect(chosenOf([board('2026-04-22', 'left behind', 5)], [board('2026-04-23', 'shown before', 4)])).toEqual(['shown before'])
  })

  it('takes no empty board, and none of a day that nobody can have', () => {
    expect(chosen(board('2026-04-20', 'good'), board('2026-04-23', 'empty', 0), board('2062-04-23', 'misread'))).toEqual(['good'])
    expect(chosen(board('2026-04-25', 'tomorrow, east of here'))).toHaveLength(1)
  })
})
