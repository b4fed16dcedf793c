import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPressGuard } from './press-guard.ts'

const mouse = { pointerType: 'mouse' }
const touch = { pointerType: 'touch' }

describe('createPressGuard', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('lets a mouse press what it has been over for a moment', () => {
    const guard = createPressGuard()
    guard.onChanged()
    guard.onPointer(true)
    expect(guard.allows(mouse)).toBe(false)
    vi.advanceTimersByTime(150)
    expect(guard.allows(mouse)).toBe(true)
  })

  it('does not count the time before the pointer left, or before the card changed under it', () => {
    const guard = createPressGuard()
    guard.onPointer(true)
    vi.advanceTimersByTime(500)
    guard.onPointer(false)
    guard.onPointer(true)
    expect(guard.allows(mouse)).toBe(false)
    vi.advanceTimersByTime(150)
    guard.onChanged()
    expect(guard.allows(mouse)).toBe(false)
  })

  it('never obeys a mouse that was not over the card', () => {
    const guard = createPressGuard()
    guard.onChanged()
    vi.advanceTimersByTime(60_000)
    expect(guard.allows(mouse)).toBe(false)
  })

  it('lets a finger press a card that has stood still for a moment', () => {
    const guard = createPressGuard()
    guard.onChanged()
    expect(guard.allows(touch)).toBe(false)
    vi.advanceTimersByTime(150)
    expect(guard.allows(touch)).toBe(true)
  })
})
