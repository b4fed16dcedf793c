// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest'
import { whenShown } from './when-shown.ts'

const MANY = 500
let show: (element: Element) => void

beforeEach(() => {
  document.body.replaceChildren()
  Element.prototype.checkVisibility = function () {
    return this.closest('[hidden]') === null
  }
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe = vi.fn()
      unobserve = vi.fn()
      disconnect = vi.fn()
      constructor(onEntries: (entries: { target: Element; isIntersecting: boolean }[]) => void) {
        show = (target) => {
          target.removeAttribute('hidden')
          onEntries([{ target, isIntersecting: true }])
        }
      }
    },
  )
})

function hiddenPart(): Element {
  const part = document.createElement('section')
  part.hidden = true
  document.body.append(part)
  return part
}

it('tells of what shows after many hidden parts have come and gone', () => {
  const { watch } = whenShown(new AbortController().signal)
  for (let at = 0; at < MANY; at++) {
    const part = hiddenPart()
    watch(part, () => undefined)
    part.remove()
  }
  const last = hiddenPart()
  const shown: Element[] = []
  watch(last, (element) => shown.push(element))
  show(last)
  expect(shown).toEqual([last])
})

it('forgets none that still wait', () => {
  const { watch } = whenShown(new AbortController().signal)
  const first = hiddenPart()
  const shown: Element[] = []
  watch(first, (element) => shown.push(element))
  for (let at = 0; at < MANY; at++) watch(hiddenPart(), () => undefined)
  show(first)
  expect(shown).toEqual([first])
})

it('asks few of the elements around one that lies deep in what is hidden, and hears of it all the same', () => {
  const outermost = hiddenPart()
  let deepest: Element = outermost
  for (let depth = 0; depth < 1_000; depth++) deepest = deepest.appendChild(document.createElement('div'))
  const ask = vi.spyOn(Element.prototype, 'checkVisibility')
  const onShown = vi.fn()
  whenShown(new AbortController().signal).watch(deepest, onShown)
  expect(ask.mock.calls.length).toBeLessThan(100)
  outermost.removeAttribute('hidden')
  show(deepest)
  expect(onShown).toHaveBeenCalledOnce()
})
