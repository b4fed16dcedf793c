// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ModelDialog from './ModelDialog.vue'

const card = {
  modelId: 'openai/gpt-5.5',
  title: 'GPT-5.5',
  rows: [
    { id: 'speed', label: 'Speed', value: 'not measured', detail: 'AA Index, 24 Apr 2026' },
    { id: 'standing', label: 'AA Index', value: '60.2', url: 'https://inference.report/' },
    { id: 'odd', label: 'Odd', value: 'no link', url: 'javascript:alert(1)' },
  ],
}

describe('ModelDialog', () => {
  it('opens with the card, under the model’s name', async () => {
    const dialog = mount(ModelDialog, { props: { card }, attachTo: document.body })
    await flushPromises()
    expect(dialog.get('dialog').attributes()).toHaveProperty('open')
    expect(dialog.get(`[id="${dialog.get('dialog').attributes('aria-labelledby')}"]`).text()).toBe('GPT-5.5')
    expect(dialog.text()).toContain('not measured')
    expect(dialog.findAll('a').map((link) => link.text())).toEqual(['60.2'])
  })

  it('closes at Escape, which goes no further', async () => {
    const dialog = mount(ModelDialog, { props: { card }, attachTo: document.body })
    await flushPromises()
    const escape = new KeyboardEvent('keydown', { key: 'Escape', cancelable: true, bubbles: true })
    dialog.get('dialog').element.dispatchEvent(escape)
    expect(dialog.emitted('close')).toBeTruthy()
    expect(escape.defaultPrevented).toBe(true)
  })

  it('is gone when there is no card', async () => {
    const dialog = mount(ModelDialog, { props: { card }, attachTo: document.body })
    await flushPromises()
    await dialog.setProps({ card: undefined })
    await flushPromises()
    expect(dialog.get('dialog').attributes()).not.toHaveProperty('open')
  })
})
