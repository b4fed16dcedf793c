// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { boards } from '../catalog/boards.ts'
import BoardTabs from './BoardTabs.vue'

function mountTabs() {
  const shown = boards.map((definition, position) => ({
    definition,
    isShipped: false,
    board: { id: definition.id, asOf: '2026-04-24', url: 'https://inference.report/', rows: [{ rank: 1, name: `Leader ${position}`, score: 60 }] },
  }))
  return mount(BoardTabs, { props: { boards: shown, nowMs: 0 }, attachTo: document.body })
}

describe('BoardTabs', () => {
  it('shows the first board, and only its tab is in the tab order', () => {
    const tabs = mountTabs()
    expect(tabs.text()).toContain('Leader 0')
    expect(tabs.findAll('[role=tab]').map((tab) => tab.attributes('tabindex'))).toEqual(['0', ...boards.slice(1).map(() => '-1')])
  })

  it('walks with the arrows, round the end, and takes the focus along', async () => {
    const tabs = mountTabs()
    await tabs.get('[role=tab]').trigger('keydown', { key: 'ArrowRight' })
    expect(tabs.text()).toContain('Leader 1')
    expect(document.activeElement?.textContent?.trim()).toBe('SWE-rebench')
    await tabs.get('[aria-selected=true]').trigger('keydown', { key: 'End' })
    expect(tabs.text()).toContain(`Leader ${boards.length - 1}`)
    await tabs.get('[aria-selected=true]').trigger('keydown', { key: 'ArrowRight' })
    expect(tabs.get('[role=tabpanel]:not([hidden])').text()).toContain('Leader 0')
  })

  it('names its panel after the chosen tab', async () => {
    const tabs = mountTabs()
    await tabs.findAll('[role=tab]')[1]?.trigger('click')
    const chosen = tabs.get('[aria-selected=true]')
    expect(chosen.text()).toBe('SWE-rebench')
    expect(tabs.get('[role=tabpanel]:not([hidden])').attributes('aria-labelledby')).toBe(chosen.attributes('id'))
  })

  it('stays at the chosen board when another comes before it, and is at the first when it goes', async () => {
    const tabs = mountTabs()
    const all = tabs.props('boards')
    const without = (gone: number) => all.filter((_, position) => position !== gone)
    await tabs.setProps({ boards: without(1) })
    await tabs.get('[role=tab]:last-child').trigger('click')
    await tabs.setProps({ boards: all })
    expect(tabs.get('[role=tabpanel]:not([hidden])').text()).toContain(`Leader ${boards.length - 1}`)
    await tabs.get('[aria-selected=true]').trigger('keydown', { key: 'Home' })
    await tabs.get('[aria-selected=true]').trigger('keydown', { key: 'ArrowRight' })
    expect(document.activeElement?.textContent?.trim()).toBe('SWE-rebench')
    await tabs.setProps({ boards: without(1) })
    expect(tabs.get('[role=tab][tabindex="0"]').attributes('aria-selected')).toBe('true')
    expect(tabs.get('[role=tabpanel]:not([hidden])').text()).toContain('Leader 0')
  })

  it('draws a board when it is first looked at, and keeps it as it was left', async () => {
    const tabs = mountTabs()
    expect(tabs.findAll('table')).toHaveLength(1)
    await tabs.get('.opener').trigger('click')
    await tabs.findAll('[role=tab]')[1]?.trigger('click')
    await tabs.findAll('[role=tab]')[0]?.trigger('click')
    expect(tabs.get('[role=tabpanel]:not([hidden]) .opener').attributes('aria-expanded')).toBe('true')
    expect(tabs.findAll('table')).toHaveLength(2)
  })
})
