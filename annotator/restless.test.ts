import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createRestless } from './restless.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('lets a name that moves again and again wait twice as long each time', () => {
  const restless = createRestless(1_000)
  expect(restless.has('GPT-5.5')).toBe(false)
  for (const waitMs of [1_000, 2_000, 4_000]) {
    restless.add('GPT-5.5')
    vi.advanceTimersByTime(waitMs - 1)
    expect(restless.has('GPT-5.5')).toBe(true)
    expect(restless.has('Kimi K2.6')).toBe(false)
    vi.advanceTimersByTime(1)
    expect(restless.has('GPT-5.5')).toBe(false)
  }
  restless.delete('GPT-5.5')
  restless.add('GPT-5.5')
  vi.advanceTimersByTime(1_000)
  expect(restless.has('GPT-5.5')).toBe(false)
})
