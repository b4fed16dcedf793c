// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import { defineComponent, h, useTemplateRef } from 'vue'
import { markNames } from './mark-names.ts'
import { useMarkedNames } from './use-marked-names.ts'

vi.mock('./mark-names.ts', () => ({ markNames: vi.fn() }))

const Column = defineComponent(() => {
  useMarkedNames(useTemplateRef<HTMLElement>('column'))
  return () => h('div', { ref: 'column' })
})
let rest: () => Promise<void>

beforeEach(() => {
  const waiting: (() => void)[] = []
  vi.stubGlobal('requestAnimationFrame', (paint: () => void) => paint())
  vi.stubGlobal('requestIdleCallback', (idle: () => void) => waiting.push(idle))
  rest = async () => {
    waiting.splice(0).forEach((idle) => idle())
    await vi.dynamicImportSettled()
    await flushPromises()
  }
})

it('begins when the page is painted and idle, and ends with the component', async () => {
  const column = mount(Column)
  await flushPromises()
  expect(markNames).not.toHaveBeenCalled()
  await rest()
  const [part, signal] = vi.mocked(markNames).mock.calls[0] ?? []
  expect(part).toBe(column.element)
  expect(signal?.aborted).toBe(false)
  column.unmount()
  expect(signal?.aborted).toBe(true)
})

it('does not begin in a component that went meanwhile', async () => {
  mount(Column).unmount()
  await rest()
  expect(markNames).not.toHaveBeenCalled()
})
