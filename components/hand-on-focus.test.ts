// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { beforeEach, expect, it } from 'vitest'
import { nextTick, ref, withDirectives, h, type VNode } from 'vue'
import { vHandOnFocus } from './hand-on-focus.ts'

beforeEach(() => {
  // This DOM draws nothing, so it cannot say what is to be seen.
  HTMLElement.prototype.checkVisibility = () => true
})

const isThere = ref(true)
const leaving = (): VNode => withDirectives(h('p', [h('button', { id: 'pressed' }, 'Clear')]), [[vHandOnFocus]])
const page = (behind: VNode[]) =>
  mount(() => h('div', [h('a', { href: '#', id: 'before' }, 'Before'), isThere.value ? leaving() : null, ...behind]), { attachTo: document.body })

async function leave(focused: string): Promise<string> {
  isThere.value = true
  await nextTick()
  document.getElementById(focused)?.focus()
  isThere.value = false
  await nextTick()
  return document.activeElement?.id ?? ''
}

it('gives the focus to what comes next, if that can have it', async () => {
  const mounted = page([h('button', { disabled: true }, 'Off'), h('span', { tabindex: -1 }, 'By script only'), h('button', { id: 'next' }, 'Next')])
  expect(await leave('pressed')).toBe('next')
  mounted.unmount()
})

it('gives it to what comes before, at the end of the page', async () => {
  const mounted = page([])
  expect(await leave('pressed')).toBe('before')
  mounted.unmount()
})

it('leaves a focus alone that is elsewhere', async () => {
  const mounted = page([h('button', { id: 'next' }, 'Next')])
  expect(await leave('before')).toBe('before')
  mounted.unmount()
})
