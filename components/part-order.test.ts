// @vitest-environment happy-dom
import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import PartOrder from './PartOrder.vue'

enableAutoUnmount(afterEach)

const labs = { id: 'labs', label: 'AI Labs' }
const wire = { id: 'wire', label: 'From the Wire' }
const open = () => mount(PartOrder, { props: { title: 'To read', parts: [labs, wire], hidden: new Set<string>() }, attachTo: document.body })

it('asks for a move, says the new place once it is there, and keeps the focus on what was pressed', async () => {
  const order = open()
  const down = order.get('[aria-label="Move AI Labs down"]')
  await down.trigger('click')
  expect(order.emitted('move')).toEqual([['labs', 1]])
  expect(order.get('[role=status]').text()).toBe('')
  ;(document.activeElement as HTMLElement).blur()
  await order.setProps({ parts: [wire, labs] })
  expect(order.get('[role=status]').text()).toBe('AI Labs is at place 2 of 2 now.')
  expect(document.activeElement).toBe(down.element)
})

it('moves nothing beyond the ends', async () => {
  const order = open()
  await order.get('[aria-label="Move AI Labs up"]').trigger('click')
  await order.get('[aria-label="Move From the Wire down"]').trigger('click')
  expect(order.emitted('move')).toBeUndefined()
})

it('asks to hide a part and shows it hidden only once that was kept', async () => {
  const order = open()
  const box = order.get<HTMLInputElement>('input')
  await box.setValue(false)
  expect(order.emitted('show')).toEqual([['labs', false]])
  expect(box.element.checked).toBe(true)
  await order.setProps({ hidden: new Set(['labs']) })
  expect(box.element.checked).toBe(false)
})
