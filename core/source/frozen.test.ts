import { describe, expect, it } from 'vitest'
import { isFrozen } from './frozen.ts'

const DAY_MS = 86_400_000
const nowMs = Date.parse('2026-04-24T12:00:00Z')

describe('a frozen feed', () => {
  it('is one whose newest story is old, and not a quiet one', () => {
    expect(isFrozen(nowMs - 365 * DAY_MS, nowMs)).toBe(true)
    expect(isFrozen(nowMs - 90 * DAY_MS, nowMs)).toBe(false)
  })

  it('cannot be told without a date', () => expect(isFrozen(undefined, nowMs)).toBe(false))
})
