// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import PaperFocusForm from './PaperFocusForm.vue'

it('shows the focus, and gives back what was written as lists, each part once', async () => {
  const form = mount(PaperFocusForm, { props: { focus: { categories: ['stat.ML', 'cs.CL'], words: [] } } })
  const [categories, words] = form.findAll('input')
  expect(categories?.element.value).toBe('stat.ML, cs.CL')
  await categories?.setValue(' cs.CL,, cs.LG , cs.CL')
  await words?.setValue('agents')
  await form.trigger('submit')
  expect(form.emitted('change')).toEqual([[{ categories: ['cs.CL', 'cs.LG'], words: ['agents'] }]])
  expect(form.get('[role=status]').text()).toContain('Saved')
})
