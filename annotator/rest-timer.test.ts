import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createRestTimer } from './rest-timer.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('calls back once all is quiet', () => {
  const onRest = vi.fn()
  const timer = createRestTimer(onRest, 150, 1_000)
  timer.start()
  vi.advanceTimersByTime(100)
  timer.start()
  vi.advanceTimersByTime(149)
  expect(onRest).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(onRest.mock.calls).toEqual([[false]])
})

it('calls back now and then while it is never quiet', () => {
  const onRest = vi.fn()
  const timer = createRestTimer(onRest, 150, 1_000)
  for (let frame = 0; frame < 210; frame++) {
    timer.start()
    vi.advanceTimersByTime(10)
  }
  expect(onRest.mock.calls).toEqual([[true], [true]])
})

it('calls back no more once it is stopped', () => {
  const onRest = vi.fn()
  const timer = createRestTimer(onRest, 150, 1_000)
  timer.start()
  timer.stop()
  vi.advanceTimersByTime(2_000)
  expect(onRest).not.toHaveBeenCalled()
})
