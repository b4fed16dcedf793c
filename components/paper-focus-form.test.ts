// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import PaperFocusForm from './PaperFocusForm.vue'

const focus = { categories: ['stat.ML', 'cs.CL'], words: [] as string[] }

it('shows the focus, gives back what was written as lists, each part once, and says so when it is kept', async () => {
  const form = mount(PaperFocusForm, { props: { focus } })
  const [categories, words] = form.findAll('input')
  expect(categories?.element.value).toBe('stat.ML, cs.CL')
  await categories?.setValue(' cs.CL,, cs.LG , cs.CL')
  await words?.setValue('agents')
  const kept = { categories: ['cs.CL', 'cs.LG'], words: ['agents'] }
  expect(form.emitted('change')?.at(-1)).toEqual([kept])
  expect(form.get('[role=status]').text()).toBe('')
  await form.setProps({ focus: kept })
  expect(form.get('[role=status]').text()).toContain('in this order now')
})

it('leaves alone what is being written in one field while the other is kept', async () => {
  const form = mount(PaperFocusForm, { props: { focus } })
  const [categories, words] = form.findAll('input')
  await words?.setValue('agen')
  await form.setProps({ focus: { categories: ['cs.LG'], words: [] } })
  expect([categories?.element.value, words?.element.value]).toEqual(['cs.LG', 'agen'])
})
