// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import RadioChoice from './RadioChoice.vue'

const choices = [
  { id: 'everywhere', label: 'Everywhere' },
  { id: 'listed', label: 'Only on listed sites' },
]

it('asks for the change and shows it only once it was kept', async () => {
  const choice = mount(RadioChoice, { props: { label: 'Marks', choices, chosen: 'everywhere' }, attachTo: document.body })
  const checked = () => choice.findAll<HTMLInputElement>('input').filter(({ element }) => element.checked).map(({ element }) => element.value)
  await choice.get('[value=listed]').setValue(true)
  expect(choice.emitted('change')).toEqual([['listed']])
  expect(checked()).toEqual(['everywhere'])
  await choice.setProps({ chosen: 'listed' })
  expect(checked()).toEqual(['listed'])
})
