// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import { h, withDirectives } from 'vue'
import { vOnPressBeside } from './on-press-beside.ts'

const onPress = vi.fn()
const page = mount(() => withDirectives(h('dialog', { open: true }, [h('p', 'Words')]), [[vOnPressBeside, onPress]]))
const dialog = page.get('dialog')
beforeEach(() => {
  onPress.mockClear()
  vi.spyOn(dialog.element, 'getBoundingClientRect').mockReturnValue(new DOMRect(100, 100, 200, 200))
})

interface Place {
  x: number
  y: number
  on?: 'p'
}
const beside: Place = { x: 20, y: 150 }
/** Browsers count what lies between the box and its content to the dialog: its scroll bar. */
const scrollBar: Place = { x: 295, y: 150 }
const words: Place = { x: 150, y: 150, on: 'p' }

/** Presses at one place and lets go at another: the click is that of what holds both. */
async function press(from: Place, to: Place): Promise<void> {
  const at = ({ x, y }: Place) => ({ clientX: x, clientY: y, bubbles: true })
  await (from.on ? page.get(from.on) : dialog).trigger('pointerdown', at(from))
  await (from.on && to.on ? page.get(to.on) : dialog).trigger('click', at(to))
}

it('is told once the page around is pressed and let go', async () => {
  await dialog.trigger('pointerdown', { clientX: beside.x, clientY: beside.y })
  expect(onPress).not.toHaveBeenCalled()
  await press(beside, beside)
  expect(onPress).toHaveBeenCalledOnce()
})

it.each([
  ['the scroll bar', scrollBar, scrollBar],
  ['the words', words, words],
  ['words that are selected to beyond the edge', words, beside],
  ['a press that changes its mind', beside, scrollBar],
])('is not told of %s', async (_what, from, to) => {
  await press(from, to)
  expect(onPress).not.toHaveBeenCalled()
})
