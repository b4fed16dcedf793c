// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import SourceRow from './SourceRow.vue'
import SourceRows from './SourceRows.vue'

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

  it('keeps the focus where it was once its host is allowed, and hands it on when it goes', async () => {
    HTMLElement.prototype.checkVisibility = () => true
    const [lab, other] = [{ id: 'lab', ...feed, isOn: true, isOwn: true, isAllowed: false }, { id: 'other', ...feed, title: 'Other', isOn: true, isOwn: true, isAllowed: true }]
    const rows = mount(SourceRows, { props: { sources: [lab, other], nowMs: 0, askingIds: new Set<string>() }, attachTo: document.body })
    rows.get<HTMLElement>('[aria-label="Allow The Lab"]').element.focus()
    await rows.setProps({ sources: [{ ...lab, isAllowed: true }, other] })
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Check now: The Lab')
    await rows.setProps({ sources: [other] })
    expect(document.activeElement?.textContent).toBe('Other')
    rows.unmount()
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
