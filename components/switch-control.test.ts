// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import SwitchControl from './SwitchControl.vue'

it('asks for the change and shows it only once it was kept', async () => {
  const control = mount(SwitchControl, { props: { label: 'Marks', isOn: true } })
  const input = control.get<HTMLInputElement>('[role=switch]')
  input.element.checked = false
  await input.trigger('change')
  expect(control.emitted('change')).toEqual([[false]])
  expect(input.element.checked).toBe(true)
  await control.setProps({ isOn: false })
  expect(input.element.checked).toBe(false)
})
