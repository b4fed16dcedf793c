// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import SourceRow from './SourceRow.vue'

const feed = { title: 'The Lab', homepage: 'https://lab.example/', group: 'labs' as const, url: 'https://lab.example/feed' }
const rowOf = (isAllowed: boolean, rest: { isOn?: boolean; isOwn?: boolean } = {}) =>
  mount(SourceRow, { props: { source: { id: 'own:https://lab.example/feed', ...feed, isOn: true, isOwn: true, isAllowed, ...rest }, nowMs: 0, isAsking: false } })

describe('SourceRow of an own feed', () => {
  it('says in which section its stories are, and removes it instead of switching it', async () => {
    const row = rowOf(true)
    expect(row.get('.title').text()).toMatch(/^The Lab\s+AI Labs$/)
    expect(row.find('[role=switch]').exists()).toBe(false)
    await row.get('[aria-label="Remove The Lab"]').trigger('click')
    expect(row.emitted('remove')).toHaveLength(1)
  })

  it('offers to allow its host again once the browser does not let us ask it', async () => {
    const row = rowOf(false)
    expect(row.text()).toContain('does not let us ask lab.example')
    expect(row.find('[aria-label="Check now: The Lab"]').exists()).toBe(false)
    await row.get('[aria-label="Allow The Lab"]').trigger('click')
    expect(row.emitted('allow')).toHaveLength(1)
  })
})

describe('SourceRow of a source that comes with the extension', () => {
  it('offers to allow its site beside its switch, while it is on', async () => {
    const row = rowOf(false, { isOwn: false })
    await row.get('[aria-label="Allow The Lab"]').trigger('click')
    expect(row.emitted('allow')).toHaveLength(1)
    expect(row.find('[role=switch]').exists()).toBe(true)
    expect(rowOf(false, { isOwn: false, isOn: false }).findAll('button')).toEqual([])
  })
})
