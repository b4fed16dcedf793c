import { describe, expect, it } from 'vitest'
import type { Board } from './board.ts'
import { newestBoards } from './newest-boards.ts'

const board = (asOf: string, url: string, rowCount = 1, id = 'lmarena-text'): Board => ({
  id,
  asOf,
  url,
  rows: Array.from({ length: rowCount }, (_none, index) => ({ rank: index + 1, name: `m${index}`, score: 1 })),
})
const chosen = (...candidates: Board[]) => newestBoards([{ id: 'swe-rebench' }, { id: 'lmarena-text' }], candidates, '2026-04-24').map(({ url }) => url)

describe('newestBoards', () => {
  it('takes each board by its newest day, in the order of the definitions', () => {
    expect(chosen(board('2026-04-20', 'old'), board('2026-04-23', 'new'), board('2026-04-20', 'other', 1, 'swe-rebench'))).toEqual(['other', 'new'])
  })

  it('takes the fullest of one day, and the first of those', () => {
    expect(chosen(board('2026-04-23', 'short', 5), board('2026-04-23', 'full', 30), board('2026-04-23', 'as full', 30))).toEqual(['full'])
  })

  it('takes no empty board, and none of a day that nobody can have', () => {
    expect(chosen(board('2026-04-20', 'good'), board('2026-04-23', 'empty', 0), board('2062-04-23', 'misread'))).toEqual(['good'])
    expect(chosen(board('2026-04-25', 'tomorrow, east of here'))).toHaveLength(1)
  })
})
