// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { workloads } from '../catalog/workloads.ts'
import PriceBasis from './PriceBasis.vue'

it('says what prices are for in one line, and opens where that is changed', async () => {
  const line = mount(PriceBasis, { props: { workload: null, catalogue: undefined } })
  const button = line.get('button')
  expect(line.text()).toContain('Prices: per 1M tokens')
  expect([button.text(), button.attributes('aria-expanded')]).toEqual(['Change what prices are for', 'false'])
  await button.trigger('click')
  await vi.dynamicImportSettled()
  await flushPromises()
  expect(button.attributes('aria-expanded')).toBe('true')
  await line.get('[value=chat]').setValue(true)
  expect(line.emitted('change')).toEqual([[workloads[0]?.workload]])
  await button.trigger('click')
  expect(line.find('form, fieldset').exists()).toBe(false)
})

it.each([
  [workloads[2]?.workload, 'my workload (coding agent)'],
  [{ inputTokensPerDay: 7, cachedTokensPerDay: 0, outputTokensPerDay: 0 }, 'my workload (own mix)'],
])('names the workload: %j', (workload, words) => {
  expect(mount(PriceBasis, { props: { workload: workload ?? null, catalogue: undefined } }).text()).toContain(`Prices: ${words}`)
})
