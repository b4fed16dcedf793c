// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import SearchField from './SearchField.vue'

afterEach(() => document.body.replaceChildren())

function mountField(query = '') {
  const field = mount(SearchField, {
    props: { query, dayCount: 12, 'onUpdate:query': (query: string) => field.setProps({ query }) },
    attachTo: document.body,
  })
  return field
}
const input = (field: ReturnType<typeof mountField>) => field.get('input')

describe('SearchField', () => {
  it('says that somebody is about to search, as soon as it has the focus', () => {
    const field = mountField()
    expect(field.emitted('begin')).toBeUndefined()
    input(field).element.focus()
    expect(field.emitted('begin')).toHaveLength(1)
    field.unmount()
  })

  it('is emptied by Escape, and gives the focus back to what had it', async () => {
    document.body.insertAdjacentHTML('beforeend', '<button>Before</button>')
    const before = document.querySelector('button')
    const field = mountField()
    before?.focus()
    input(field).element.dispatchEvent(new FocusEvent('focus', { relatedTarget: before }))
    await input(field).setValue('opus')
    await input(field).trigger('keydown', { key: 'Escape' })
    await nextTick()
    expect(field.props('query')).toBe('')
    expect(document.activeElement).toBe(before)
    field.unmount()
  })

  it('goes on to what was found by an arrow and by Enter', async () => {
    const field = mountField('opus')
    await input(field).trigger('keydown', { key: 'ArrowDown' })
    await input(field).trigger('keydown', { key: 'Enter' })
    await input(field).trigger('keydown', { key: 'Enter', isComposing: true })
    expect(field.emitted('move')).toHaveLength(2)
    field.unmount()
  })

  it('says what is searched', () => {
    const field = mountField()
    const scope = document.getElementById(input(field).attributes('aria-describedby') ?? '')
    expect(scope?.textContent).toBe('Searches all 12 days kept here: stories, papers, editorials, and models.')
    field.unmount()
  })
})
