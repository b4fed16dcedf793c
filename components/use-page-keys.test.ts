// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { beforeEach, expect, it } from 'vitest'
import { h } from 'vue'
import { usePageKeys } from './use-page-keys.ts'

let done: string[]
let areLettersOn: boolean
const page = mount(
  {
    setup() {
      const note = (name: string) => () => void done.push(name)
      usePageKeys(() => areLettersOn, { nextUnread: note('next'), save: note('save') })
      return () => h('div', [h('input', { id: 'text' }), h('input', { id: 'box', type: 'checkbox' }), h('textarea', { id: 'area' }), h('p', { id: 'plain' })])
    },
  },
  { attachTo: document.body },
)
/** Whether the browser was left the key. */
function press(key: string, id = 'plain', how: KeyboardEventInit = {}): boolean {
  return document.getElementById(id)?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...how })) === true
}
beforeEach(() => {
  done = []
  areLettersOn = true
})

it('does what a key is for and keeps it from the browser, which has all others', () => {
  expect([press('n'), press('s'), press('x'), press('c'), press('n', 'plain', { ctrlKey: true })]).toEqual([false, false, true, true, true])
  expect(done).toEqual(['next', 'save'])
})

it('leaves alone what is written, and works beside a box that is ticked', () => {
  expect([press('n', 'text'), press('n', 'area'), press('n', 'box')]).toEqual([true, true, false])
  expect(done).toEqual(['next'])
})

it('goes on while a key is held, but does and undoes nothing', () => {
  for (const key of ['n', 's']) press(key, 'plain', { repeat: true })
  expect(done).toEqual(['next'])
})

it('waits while a dialog is open, and where such keys are switched off', () => {
  const dialog = document.createElement('dialog')
  dialog.setAttribute('open', '')
  document.body.append(dialog)
  expect(press('n')).toBe(true)
  dialog.remove()
  areLettersOn = false
  expect(press('n')).toBe(true)
  expect(done).toEqual([])
})

it('hears nothing once the page is gone', () => {
  page.unmount()
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'n' }))
  expect(done).toEqual([])
})
