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
const press = (target: Element, key: string, more: KeyboardEventInit = {}) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))

describe('SearchField', () => {
  it('takes the focus by a slash, and says then that somebody is about to search', () => {
    const field = mountField()
    expect(document.activeElement).toBe(document.body)
    press(document.body, '/')
    expect(document.activeElement).toBe(input(field).element)
    expect(field.emitted('begin')).toHaveLength(1)
    field.unmount()
  })

  it('leaves a slash alone where a text is written, before a dialog, and with another key', () => {
    const field = mountField()
    document.body.insertAdjacentHTML('beforeend', '<textarea></textarea><input class="other"><dialog><button></button></dialog>')
    for (const selector of ['textarea', '.other', 'dialog button']) {
      const element = document.querySelector<HTMLElement>(selector)
      expect(element && press(element, '/')).toBe(true)
    }
    press(document.body, '/', { ctrlKey: true })
    expect(document.activeElement).not.toBe(input(field).element)
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
