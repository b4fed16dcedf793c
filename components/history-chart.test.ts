// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { addDays } from '../core/day/day.ts'
import type { ModelDay } from '../core/history/model-day.ts'
import CardHistory from './card/CardHistory.vue'

const day = (at: number, score?: number, version = '4.0'): ModelDay => {
  const asOf = addDays('2026-04-20', at)
  const rows = score === undefined ? [] : [{ rank: 1, name: 'GPT-5.5', score }]
  return { day: asOf, boards: [{ id: 'intelligence-index', asOf, version, rows }], prices: [] }
}
const show = (days: ModelDay[], isReading = false) => mount(CardHistory, { props: { days, variant: undefined, isReading } })

describe('the history of a card', () => {
  it('draws a chart that says in words what it shows', () => {
    const history = show([day(0, 59), day(1, 60.2)])
    expect(history.get('svg[role=img]').attributes('aria-label')).toBe('Version 4.0: 59.0 (#1) on 20 Apr 2026, 60.2 (#1) on 21 Apr 2026')
    expect(history.findAll('svg text').map((text) => text.text())).toEqual(expect.arrayContaining(['20 Apr 2026', '21 Apr 2026']))
  })

  it('gives the same figures as a table, with a word where there is none', async () => {
    const history = show([day(0, 59), day(1), day(3, 60.2)])
    const details = history.get('details')
    ;(details.element as HTMLDetailsElement).open = true
    await details.trigger('toggle')
    expect(history.findAll('tbody tr').map((row) => row.findAll('th, td').map((cell) => cell.text()).filter(Boolean).join(' | '))).toEqual([
      '20 Apr 2026 | 59.0 | #1',
      '21 Apr 2026 | not listed',
      '22 Apr 2026 | days not kept',
      '23 Apr 2026 | 60.2 | #1',
    ])
  })

  it('says a sentence instead of a chart of one day', () => {
    expect(show([day(0, 59)]).text()).toBe('History begins 20 Apr 2026.')
    expect(show([]).text()).toBe('No history is kept yet.')
    expect(show([], true).text()).toContain('Reading')
  })

  it('never draws two versions as one, and says why', () => {
    const history = show([day(0, 59), day(1, 60.2), day(2, 54, '4.1'), day(3, 54.8, '4.1')])
    expect(history.findAll('svg')).toHaveLength(2)
    expect(history.text()).toContain('New version from 22 Apr 2026 on: not comparable with the scores before.')
  })
})
