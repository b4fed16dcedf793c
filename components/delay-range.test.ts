// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import DelayRange from './DelayRange.vue'

it('tells the delay while it is moved, asks for the change when it is let go, and follows other windows', async () => {
  const range = mount(DelayRange, { props: { label: 'Rested for', valueMs: 300, leastMs: 100, mostMs: 2000 } })
  const input = range.get<HTMLInputElement>('input')
  input.element.value = '650'
  await input.trigger('input')
  expect(range.text()).toContain('650 ms')
  expect(input.attributes('aria-valuetext')).toBe('650 milliseconds')
  expect(range.emitted('change')).toBeUndefined()
  await input.trigger('change')
  expect(range.emitted('change')).toEqual([[650]])
  await range.setProps({ valueMs: 200 })
  expect(range.text()).toContain('200 ms')
})
