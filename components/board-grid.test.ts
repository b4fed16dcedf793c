// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { focused, labelled, mountGrid, namesOf, openFilter, press, sortBy } from '../tests/fixtures/boards/mount-grid.ts'

describe('the grid by keyboard', () => {
  it('has one tab stop, the first name', () => {
    const stops = mountGrid().findAll('table [tabindex="0"]')
    expect(stops.map((stop) => stop.text())).toEqual(['Dear\u00A0◆'])
  })

  it('moves by arrows through headings and cells, along rows and to the corners', async () => {
    const grid = mountGrid()
    grid.get<HTMLElement>('table [tabindex="0"]').element.focus()
    await press('ArrowDown')
    expect(focused()).toBe('Fair')
    await press('ArrowRight', 'ArrowRight')
    expect(focused()).toBe('58')
    await press('End')
    expect(focused()).toBe('Compare Fair')
    await press('ArrowLeft')
    expect(focused()).toBe('Follow Fair')
    await press('Home')
    expect(focused()).toBe('2')
    await press('PageDown')
    expect(focused()).toBe('5')
    await press('Control+Home')
    expect(focused()).toBe('# Rank')
    await press('ArrowUp', 'ArrowLeft')
    expect(focused()).toBe('# Rank')
    await press('Control+End')
    expect(document.activeElement?.className).toBe('action')
    expect(grid.findAll('table [tabindex="0"]')).toHaveLength(1)
  })

  it('opens the card of a row from any of its figures', async () => {
    const grid = mountGrid()
    grid.get<HTMLElement>('table [tabindex="0"]').element.focus()
    await press('ArrowRight', 'Enter')
    expect(grid.emitted('select')).toEqual([['lab/Dear', undefined]])
  })

  it('keeps the focus where it was when the board is sorted', async () => {
    const grid = mountGrid()
    grid.get<HTMLElement>('table [tabindex="0"]').element.focus()
    await press('ArrowUp')
    expect(focused()).toBe('Model')
    await sortBy(grid, 'Model')
    expect(focused()).toBe('Model')
  })

  it('hands the focus on when its row goes', async () => {
    const grid = mountGrid({ followedModels: ['lab/Dear', 'lab/Fair', 'lab/Poor'] })
    await openFilter(grid)
    await labelled(grid, 'Followed').setValue(true)
    const star = grid.findAll<HTMLElement>('button.follow')[1]
    star?.element.focus()
    await star?.trigger('click')
    expect(grid.emitted('follow')).toEqual([['lab/Fair', false]])
    await grid.setProps({ followedModels: ['lab/Dear', 'lab/Poor'] })
    await flushPromises()
    expect([namesOf(grid), focused()]).toEqual(['Dear Poor', 'Follow Poor'])
  })

  it('goes on at the first new row when all are shown', async () => {
    const grid = mountGrid({ limit: 2 })
    await grid.get('.more button').trigger('click')
    await flushPromises()
    expect(focused()).toBe('Poor')
  })
})

describe('following and comparing', () => {
  it('is pressed or not, named by the model, and asked for by a press', async () => {
    const grid = mountGrid({ followedModels: ['lab/Fair'], compared: ['lab/Dear'] })
    const pressedOf = (column: string) => grid.findAll(`button.${column}`).map((button) => `${button.attributes('aria-label')} ${button.attributes('aria-pressed')}`)
    expect(pressedOf('follow')).toEqual(['Follow Dear false', 'Follow Fair true', 'Follow Poor false', 'Follow Unpriced false'])
    expect(pressedOf('compare')[0]).toBe('Compare Dear true')
    expect(grid.findAll('tr.followed')).toHaveLength(1)
    await grid.get('button.follow').trigger('click')
    await grid.get('button.compare').trigger('click')
    expect([grid.emitted('follow'), grid.emitted('compare')]).toEqual([[['lab/Dear', true]], [['lab/Dear', false]]])
  })
})
