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
/** What stands in each row, but for what can be done with it. */
const cellsOf = (table: ReturnType<typeof mountTable>) =>
  table.findAll('tbody tr').map((row) => row.findAll('th, td:not(.action)').map((cell) => cell.text()))
const headingsOf = (table: ReturnType<typeof mountTable>) => table.findAll('thead th:not(.action)').map((heading) => heading.text())

describe('BoardTable', () => {
  it('says of an unknown figure that nobody measured or priced it', () => {
    expect(cellsOf(mountTable())).toEqual([
      ['1', 'GPT-5.5', '60.2', 'not measured', '$11.25'],
      ['2', 'Claude Opus 4.7', '57.0', '58', 'not priced'],
    ])
  })

  it('says the basis of its prices, its date, its version and its source', () => {
    const text = mountTable().text().replace(/\s+/g, ' ')
    expect(text).toContain('$/1M blend')
    expect(text).toContain('As of 24 April 2026 · today · version v4.1. Blend: (3 × input + output) / 4. Source: ')
    expect(text).toContain('Composite score')
    expect(text).toContain('Source: Artificial Analysis, as printed by The Inference Report (quoted).')
    expect(mountTable().get('.provenance a').attributes()).toMatchObject({ href: board.url, rel: 'noopener noreferrer' })
  })

  it('says when its rows came with the extension, in the tone of age', () => {
    const shipped = mountTable({ isShipped: true, nowMs: Date.parse('2026-11-24T12:00:00Z') })
    expect(shipped.get('.worn').text()).toBe('Shipped with the extension, as of 24 April 2026 · 214 days old')
  })

  it('is reached by its heading, which names its grid', () => {
    const table = mountTable()
    expect(table.get('h2').text()).toBe('Artificial Analysis Intelligence Index')
    expect(table.get('[role=grid]').attributes('aria-labelledby')).toBe(table.get('h2').attributes('id'))
  })

  it('keeps its tone while the rows are fresh', () => {
    expect(mountTable().find('.worn').exists()).toBe(false)
  })

  it('opens the very row that was pressed, and offers nothing for a row without a model', async () => {
    const table = mountTable()
    await table.get('tbody button').trigger('click')
    expect(table.emitted('select')).toEqual([['openai/gpt-5.5', 'high']])
    expect(table.findAll('tbody tr').map((row) => row.findAll('button').length)).toEqual([3, 0])
  })

  it('has no columns that the board does not have', () => {
    const table = mount(BoardTable, { props: { definition: boardDefinition('swe-rebench'), board, isShipped: false, nowMs } })
    expect(headingsOf(table)).toEqual(['# Rank', 'Model', 'Score'])
    expect(table.text()).toContain('60.2%')
  })

  it('shows how sure a rating is and on how many votes it rests, the terms of its data, and that no version is stated', () => {
    const arena: Leaderboard = {
      ...board,
      id: 'lmarena-text',
      version: undefined,
      rows: [
        { rank: 1, name: 'claude-opus-4-7', score: 1498.4, scoreInterval: { from: 1492.3, to: 1504.6 }, voteCount: 48_120 },
        { rank: 2, name: 'gpt-5.5-high', score: 1490 },
      ],
    }
    const table = mount(BoardTable, { props: { definition: boardDefinition('lmarena-text'), board: arena, isShipped: false, nowMs } })
    expect(headingsOf(table)).toEqual(['# Rank', 'Model', 'Rating', 'Votes'])
    expect(cellsOf(table)).toEqual([
      ['1', 'claude-opus-4-7', '1498 ±6', '48,120'],
      ['2', 'gpt-5.5-high', '1490', 'not counted'],
    ])
    expect(table.text()).toContain('today · version not stated.')
    expect(table.text()).toContain('Source: LMArena leaderboard dataset (CC BY 4.0).')
  })

  it('shows the first rows, and all of them when asked', async () => {
    const table = mountTable({ limit: 1 })
    expect(cellsOf(table)).toHaveLength(1)
    await table.get('.more button').trigger('click')
    expect(cellsOf(table)).toHaveLength(2)
    expect(table.find('.more').exists()).toBe(false)
  })
})
