import { describe, expect, it } from 'vitest'
import type { Board, BoardRow } from '../board/board.ts'
import { completeReport } from './complete-report.ts'
import type { Edition, Story } from './edition.ts'

const FEEDS = 'https://inference.report/feeds/2026-04-24'
const TABLES = 'https://inference.report/tables'
const story = (id: string): Story => ({ id, title: id })
const board = (rows: BoardRow[], asOf = '2026-04-24', id = 'swe-rebench'): Board => ({ id, asOf, url: TABLES, rows })
const rows: BoardRow[] = [
  { rank: 1, name: 'Claude Opus 4.6', score: 65.3 },
  { rank: 2, name: 'GLM-5', score: 62.8 },
]
const further: BoardRow = { rank: 3, name: 'Kimi K2.6', score: 58.5 }
const report: Edition = {
  date: '2026-04-24',
  origin: 'report',
  url: 'https://inference.report/archive/2026-04-24',
  sections: [{ id: 'wire', allUrl: FEEDS, stories: [story('a'), story('b')] }, { id: 'labs', stories: [story('l')] }],
  boards: [board(rows)],
  fullTablesUrl: `${TABLES}#all`,
}
const rowsWith = (...boards: Board[]) => completeReport(report, [{ url: TABLES, boards }]).boards.map((one) => one.rows.length)

describe('the report with its further pages', () => {
  it('goes on with the stories behind a section’s link, each once', () => {
    const { sections } = completeReport(report, [{ url: FEEDS, stories: [story('b'), story('c')] }])
    expect(sections.map(({ stories }) => stories.map(({ id }) => id))).toEqual([['a', 'b', 'c'], ['l']])
  })

  it('takes nothing of the pages of another day', () => {
    const yesterday = { url: 'https://inference.report/feeds/2026-04-23', stories: [story('old')] }
    expect(completeReport(report, [yesterday])).toEqual(report)
  })

  it('has the full table in the place of the short one', () => {
    expect(rowsWith(board([...rows, further]))).toEqual([3])
  })

  it.each([
    ['of another day', board([...rows, further], '2026-04-23')],
    ['that is no longer', board([rows[0] ?? further, further])],
    ['that gives another score', board([rows[0] ?? further, { rank: 2, name: 'GLM-5', score: 61.9 }, further])],
    ['that leaves a printed row out', board([rows[0] ?? further, further, { ...further, rank: 4, name: 'GLM-5.1' }])],
  ])('keeps the printed table beside one %s', (_what, full) => {
    expect(completeReport(report, [{ url: TABLES, boards: [full] }]).boards).toEqual(report.boards)
  })

  it('also has a table of that day which the edition does not print', () => {
    expect(rowsWith(board([further], '2026-04-24', 'intelligence-index'))).toEqual([2, 1])
    expect(rowsWith(board([further], '2026-04-23', 'intelligence-index'))).toEqual([2])
  })
})
