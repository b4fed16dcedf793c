// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchPointerRest, type PointerRest } from './pointer-rest.ts'

const onRest = vi.fn<(x: number, y: number) => void>()
let rest: PointerRest
let isHovered = true

function send(event: Event, isTrusted = true): void {
  Object.defineProperty(event, 'isTrusted', { value: isTrusted })
  document.body.dispatchEvent(event)
}
function move(clientX: number, held?: string, isTrusted = true): void {
  const event = new PointerEvent('pointermove', { bubbles: true, clientX, clientY: 5, pointerType: 'mouse' })
  event.getModifierState = (key) => key === held
  send(event, isTrusted)
}
const key = (type: 'keydown' | 'keyup', name: string) => send(new KeyboardEvent(type, { bubbles: true, key: name }))

describe('watchPointerRest', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    isHovered = true
    document.elementFromPoint = () => ({ matches: () => isHovered }) as unknown as Element
    rest = watchPointerRest(document, onRest)
    rest.listen()
  })
  afterEach(() => {
    rest.stop()
    vi.useRealTimers()
  })

  it('tells where the pointer came to rest, once it has not moved for 300 ms', () => {
    move(1)
    vi.advanceTimersByTime(200)
    move(2)
    vi.advanceTimersByTime(299)
    expect(onRest).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(onRest.mock.calls).toEqual([[2, 5]])
  })

  it('waits as long as it is told', () => {
    rest.configure({ cardDelayMs: 1000, cardKey: 'none' })
    move(1)
    vi.advanceTimersByTime(999)
    expect(onRest).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(onRest).toHaveBeenCalledOnce()
  })

  it('does not believe moves that the page makes up, or a pointer that is no longer there', () => {
    move(1, undefined, false)
    vi.advanceTimersByTime(1000)
    isHovered = false
    move(2)
    vi.advanceTimersByTime(1000)
    expect(onRest).not.toHaveBeenCalled()
  })

  describe('with a key', () => {
    beforeEach(() => rest.configure({ cardDelayMs: 300, cardKey: 'Alt' }))

    it('tells nothing while the key is not held', () => {
      move(1)
      move(1, 'Shift')
      vi.advanceTimersByTime(1000)
      expect(onRest).not.toHaveBeenCalled()
    })

    it('tells of a pointer that moved under the key, or was at rest when the key went down', () => {
      move(1, 'Alt')
      vi.advanceTimersByTime(300)
      key('keyup', 'Alt')
      move(2)
      key('keydown', 'Alt')
      vi.advanceTimersByTime(300)
      expect(onRest.mock.calls).toEqual([[1, 5], [2, 5]])
    })

    it('takes the key for a shortcut when another follows, and a key let go for no wish', () => {
      move(1)
      key('keydown', 'Alt')
      key('keydown', 'f')
      vi.advanceTimersByTime(300)
      key('keydown', 'Alt')
      key('keyup', 'Alt')
      vi.advanceTimersByTime(300)
      expect(onRest).not.toHaveBeenCalled()
    })
  })
})
