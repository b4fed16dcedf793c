// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { boardDefinition } from '../catalog/boards.ts'
import type { DayBoard } from '../core/history/day-figures.ts'
import PastBoards from './PastBoards.vue'

const nowMs = Date.parse('2026-04-24T12:00:00Z')
const board: DayBoard = {
  id: 'intelligence-index',
  asOf: '2026-04-20',
  url: 'https://inference.report/archive/2026-04-20',
  version: 'v4.0',
  rows: [
    { rank: 1, name: 'GPT-5.5', score: 60.2, blendUsdPerMillion: 11.25, modelId: 'openai/gpt-5.5' },
    { rank: 2, name: 'Claude Opus 4.7', score: 57, speedTokensPerSecond: 58 },
  ],
}
function show(...boards: DayBoard[]) {
  const shown = boards.map((each) => ({ definition: boardDefinition(each.id), board: each, isShipped: false }))
  return mount(PastBoards, { props: { day: '2026-04-20', boards: shown, nowMs }, attachTo: document.body })
}
const cellsOf = (boards: ReturnType<typeof show>) => boards.findAll('tbody tr').map((row) => row.findAll('th, td').map((cell) => cell.text()))

describe('PastBoards', () => {
  it('shows a day’s figures under its date, unknown ones as such, with version and source', () => {
    const boards = show(board)
    expect(boards.findAll('h2, h3').map((heading) => heading.text())).toEqual(['Boards of 20 April 2026', 'Artificial Analysis Intelligence Index'])
    expect(cellsOf(boards)).toEqual([
      ['1', 'GPT-5.5', '60.2', 'not measured', '$11.25'],
      ['2', 'Claude Opus 4.7', '57.0', '58', 'not priced'],
    ])
    expect(boards.text()).toContain('As of 20 April 2026 · 4 days old · version v4.0.')
    expect(boards.text()).toContain('Source: Artificial Analysis, as printed by The Inference Report (quoted).')
  })

  it('is to be read only', () => {
    expect(show(board).findAll('button, input')).toEqual([])
  })

  it('says of which day a board’s scores must not be compared with, and why', () => {
    expect(show({ ...board, breaksWith: { asOf: '2026-04-19', reason: 'stated' } }).text()).toContain('Not to be compared with 19\u00A0Apr\u00A02026: the board’s version changed.')
    expect(show({ ...board, breaksWith: { asOf: '2026-04-19', reason: 'moved-together' } }).text()).toContain('most scores moved together')
  })

  it('says in one line that no boards are kept', () => {
    const boards = show()
    expect(boards.text()).toContain('No boards are kept of this day.')
    expect(boards.find('table').exists()).toBe(false)
  })

  it('shows the first rows, and all when asked, with the focus on the first of them', async () => {
    const rows = Array.from({ length: 20 }, (_none, at) => ({ rank: at + 1, name: `Model ${at + 1}`, score: 60 - at }))
    const boards = show({ ...board, rows })
    expect(cellsOf(boards)).toHaveLength(15)
    await boards.get('.more button').trigger('click')
    expect(cellsOf(boards)).toHaveLength(20)
    expect([boards.find('.more').exists(), document.activeElement?.textContent]).toEqual([false, 'Model 16'])
  })
})
