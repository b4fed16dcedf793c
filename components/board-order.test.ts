// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { boardDefinition } from '../catalog/boards.ts'
import { fiveRows, row } from '../tests/fixtures/boards/five-rows.ts'
import { focused, labelled, mountGrid, namesOf, openFilter, sortBy } from '../tests/fixtures/boards/mount-grid.ts'
import BoardTable from './BoardTable.vue'

describe('sorting a board', () => {
  it('begins as printed, and says so of the rank', () => {
    const grid = mountGrid()
    expect(grid.get('[aria-sort]').attributes('aria-sort')).toBe('ascending')
    expect(grid.get('[aria-sort]').text()).toContain('Rank')
  })

  it('shows the cheapest first, then the dearest, and what is not priced last either way', async () => {
    const grid = mountGrid()
    await sortBy(grid, '$/1M')
    expect([namesOf(grid), grid.get('[role=status]').text()]).toEqual(['Fair Poor Dear Unpriced Nobody', 'Sorted by price, cheapest first'])
    await sortBy(grid, '$/1M')
    expect([namesOf(grid), grid.get('[role=status]').text()]).toEqual(['Dear Poor Fair Unpriced Nobody', 'Sorted by price, dearest first'])
    expect(grid.get('[aria-sort]').text()).toContain('$/1M')
  })

  it('shows the fastest and the best first, and names from A to Z', async () => {
    const grid = mountGrid()
    await sortBy(grid, 'tok/s')
    expect(namesOf(grid)).toBe('Poor Fair Dear Unpriced Nobody')
    await sortBy(grid, 'Model')
    expect(namesOf(grid)).toBe('Dear Fair Nobody Poor Unpriced')
    await sortBy(grid, 'Score')
    expect(namesOf(grid)).toBe('Dear Fair Poor Unpriced Nobody')
  })

  it('shows the first rows of the new order', async () => {
    const grid = mountGrid({ limit: 1 })
    await sortBy(grid, '$/1M')
    expect(namesOf(grid)).toBe('Fair')
  })
})

describe('what changed since the day before', () => {
  const previous = { asOf: '2026-04-23' as const, version: 'v4.1', rows: [row(1, 'Fair', 57), row(2, 'Dear', 59), row(3, 'Unpriced', 40), row(4, 'Nobody', 30)] }

  it('stands in a column of its own, in words for who hears it', async () => {
    const grid = mountGrid({ board: { ...fiveRows, previous } })
    expect(grid.findAll('td.change').map((cell) => [cell.text(), cell.attributes('aria-label')])).toEqual([
      ['▲1', '+1.0, up 1 place since 23 Apr 2026'],
      ['▼1', 'down 1 place since 23 Apr 2026'],
      ['new', 'new since 23 Apr 2026'],
      ['▼1', 'down 1 place since 23 Apr 2026'],
      ['▼1', 'down 1 place since 23 Apr 2026'],
    ])
    await sortBy(grid, 'Change')
    expect(namesOf(grid)).toBe('Poor Dear Fair Unpriced Nobody')
  })

  it('is not told across versions, and the board says why', () => {
    const grid = mountGrid({ board: { ...fiveRows, previous: { ...previous, version: 'v4.0' } } })
    expect(grid.find('.change').exists()).toBe(false)
    expect(grid.get('.silence').text()).toBe('no change told since 23 Apr 2026: version v4.0 then, v4.1 now')
  })
})

describe('filtering a board', () => {
  it('keeps what costs at most so much, and says how many are left out as not priced', async () => {
    const grid = mountGrid()
    await openFilter(grid)
    await labelled(grid, 'At most, $/1M blend').setValue('5')
    expect(namesOf(grid)).toBe('Fair Poor')
    expect(grid.get('.summary').text()).toContain('2 of 5 rows. Left out: 2 not priced.')
    expect(grid.get('.opener').text()).toContain('Filter (1)')
  })

  it('leaves a highest price as it is being written, until it is cleared', async () => {
    const grid = mountGrid()
    await openFilter(grid)
    const field = labelled(grid, 'At most, $/1M blend')
    for (const written of ['0', '0.0', '5', '5.0', '5.05']) {
      await field.setValue(written)
      expect((field.element as HTMLInputElement).value).toBe(written)
    }
    expect(namesOf(grid)).toBe('Fair Poor')
    await grid.get('.summary button').trigger('click')
    await flushPromises()
    expect([namesOf(grid), (field.element as HTMLInputElement).value]).toEqual(['Dear Fair Poor Unpriced Nobody', ''])
  })

  it('offers the creators of its rows, open weights, and what is followed', async () => {
    const grid = mountGrid({ followedModels: ['lab/Fair'] })
    await openFilter(grid)
    expect(labelled(grid, 'Creator').findAll('option').map((option) => option.text())).toEqual(['All', 'Moonshot AI', 'OpenAI'])
    await labelled(grid, 'Creator').setValue('Moonshot AI')
    expect(namesOf(grid)).toBe('Fair Unpriced')
    await labelled(grid, 'Creator').setValue('')
    await labelled(grid, 'Open weights').setValue(true)
    expect(grid.get('.summary').text()).toContain('2 of 5 rows. Left out: 2 of unknown weights.')
    await labelled(grid, 'Followed').setValue(true)
    expect([namesOf(grid), grid.get('.opener').text()]).toEqual(['Fair', expect.stringContaining('(2)')])
  })

  it('says when nothing passes, and the way out leaves the focus on the button that filters', async () => {
    const grid = mountGrid()
    await openFilter(grid)
    await labelled(grid, 'Followed').setValue(true)
    expect(grid.get('.summary').text()).toContain('None of 5 rows passes.')
    await grid.get('.summary button').trigger('click')
    await flushPromises()
    expect([namesOf(grid), focused()]).toEqual(['Dear Fair Poor Unpriced Nobody', expect.stringContaining('Filter')])
    expect(grid.find('.summary button').exists()).toBe(false)
  })
})

describe('the best value', () => {
  it('is marked, described to who hears the name, and told below to who reaches the row', async () => {
    const grid = mountGrid()
    expect(grid.findAll('tbody tr').filter((line) => line.find('.best').exists()).map((line) => line.get('th').text())).toEqual(['Dear\u00A0◆', 'Fair\u00A0◆'])
    expect(grid.findAll('tbody th').map((name) => (name.find('button').exists() ? name.get('button') : name).attributes('aria-description'))).toEqual([
      'Nothing cheaper scores higher',
      'Nothing cheaper scores higher',
      'Fair is cheaper and scores higher',
      undefined,
      'No source lists a model called “Nobody”.',
    ])
    expect(grid.get('.legend').text()).toBe('◆ Nothing cheaper scores higher')
    await grid.findAll('tbody tr')[2]?.get('td').trigger('pointerover')
    expect(grid.get('.legend').text()).toBe('Poor: Fair is cheaper and scores higher')
    await grid.findAll('tbody tr')[1]?.get('button').trigger('focusin')
    expect(grid.get('.legend').text()).toBe('Fair: Nothing cheaper scores higher')
  })

  it('goes by the prices that stand in the column, also in the filter, and says whose price it is', async () => {
    const usds: Record<string, number> = { Dear: 4, Fair: 9, Poor: 1 }
    const grid = mountGrid({ prices: {
      heading: '$/day',
      basis: 'my workload',
      priceOf: ({ name }) => (name === 'Poor' ? { usd: 1, text: '$1.00', seller: 'via provider' } : { usd: usds[name], text: `$${usds[name] ?? '?'}` }),
    } })
    expect(grid.findAll('tbody tr').filter((line) => line.find('.best').exists()).map((line) => line.get('th').text())).toEqual(['Dear\u00A0◆', 'Poor\u00A0◆'])
    expect(grid.findAll('tbody th button').map((name) => name.attributes('aria-description'))[1]).toBe('Dear is cheaper and scores higher')
    expect(grid.findAll('td.price').map((cell) => cell.text()).slice(0, 3)).toEqual(['$4', '$9', '$1.00 via provider'])
    await openFilter(grid)
    await labelled(grid, 'Nothing cheaper scores higher').setValue(true)
    expect(namesOf(grid)).toBe('Dear Poor')
  })

  it('is no matter of boards without prices', () => {
    const grid = mount(BoardTable, { props: { definition: boardDefinition('swe-rebench'), board: fiveRows, isShipped: false, nowMs: 0 } })
    expect([grid.find('.best').exists(), grid.find('.legend').exists()]).toEqual([false, false])
  })
})
