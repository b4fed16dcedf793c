// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { boardDefinition } from '../catalog/boards.ts'
import type { Leaderboard } from '../core/model/model.ts'
import BoardTable from './BoardTable.vue'

const nowMs = Date.parse('2026-04-24T12:00:00Z')
const board: Leaderboard = {
  id: 'intelligence-index',
  asOf: '2026-04-24',
  url: 'https://inference.report/archive/2026-04-24',
  version: 'v4.1',
  description: 'Composite score',
  rows: [
    { rank: 1, name: 'GPT-5.5', score: 60.2, blendUsdPerMillion: 11.25, modelId: 'openai/gpt-5.5', variant: 'high' },
    { rank: 2, name: 'Claude Opus 4.7', score: 57, speedTokensPerSecond: 58 },
  ],
}

function mountTable(props: { board?: Leaderboard; isShipped?: boolean; nowMs?: number; limit?: number } = {}) {
  return mount(BoardTable, { props: { definition: boardDefinition('intelligence-index'), board, isShipped: false, nowMs, ...props } })
}
const cellsOf = (table: ReturnType<typeof mountTable>) =>
  table.findAll('tbody tr').map((row) => row.findAll('th, td').map((cell) => cell.text()))

describe('BoardTable', () => {
  it('says of an unknown figure that nobody measured or priced it', () => {
    expect(cellsOf(mountTable())).toEqual([
      ['1', 'GPT-5.5', '60.2', 'not measured', '$11.25'],
      ['2', 'Claude Opus 4.7', '57.0', '58', 'not priced'],
    ])
  })

  it('says the basis of its prices, its date, its version and its source', () => {
    const text = mountTable().text()
    expect(text).toContain('$/1M blend')
    expect(text).toContain('Blend: (3 × input + output) / 4.')
    expect(text).toContain('As of 24 April 2026 · today · version v4.1.')
    expect(text).toContain('Composite score')
    expect(mountTable().get('.provenance a').attributes()).toMatchObject({ href: board.url, rel: 'noopener noreferrer' })
  })

  it('says when its rows came with the extension, in the tone of age', () => {
    const shipped = mountTable({ isShipped: true, nowMs: Date.parse('2026-11-24T12:00:00Z') })
    expect(shipped.get('.worn').text()).toBe('Shipped with the extension, as of 24 April 2026 · 214 days old')
  })

  it('keeps its tone while the rows are fresh', () => {
    expect(mountTable().find('.worn').exists()).toBe(false)
  })

  it('opens the very row that was pressed, and offers nothing for a row without a model', async () => {
    const table = mountTable()
    await table.get('tbody button').trigger('click')
    expect(table.emitted('select')).toEqual([['openai/gpt-5.5', 'high']])
    expect(table.findAll('tbody button')).toHaveLength(1)
  })

  it('has no columns that the board does not have', () => {
    const table = mount(BoardTable, { props: { definition: boardDefinition('swe-rebench'), board, isShipped: false, nowMs } })
    expect(table.findAll('thead th').map((head) => head.text())).toEqual(['#Rank', 'Model', 'Score'])
    expect(table.text()).toContain('60.2%')
  })
})
