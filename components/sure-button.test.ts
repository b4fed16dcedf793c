// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it } from 'vitest'
import SureButton from './SureButton.vue'

let button: ReturnType<typeof mount<typeof SureButton>>
const press = async (name: string) => {
  const wanted = button.findAll('button').find((each) => each.text() === name)
  if (!wanted) throw new Error(`There is no ${name}`)
  await wanted.trigger('click')
}

beforeEach(() => (button = mount(SureButton, { props: { label: 'Delete…', sureLabel: 'Delete' }, attachTo: document.body })))
afterEach(() => button.unmount())

it('does nothing before it was asked once more', async () => {
  await press('Delete…')
  expect(button.emitted('sure')).toBeUndefined()
  expect(document.activeElement?.textContent).toBe('Keep')
  await press('Delete')
  expect(button.emitted('sure')).toHaveLength(1)
  expect(document.activeElement?.textContent).toBe('Delete…')
})

it.each(['Keep', 'Escape'])('goes back with %s, and keeps the focus', async (way) => {
  await press('Delete…')
  if (way === 'Keep') await press('Keep')
  else await button.get('span').trigger('keydown', { key: 'Escape' })
  expect(button.emitted('sure')).toBeUndefined()
  expect(document.activeElement?.textContent).toBe('Delete…')
})
