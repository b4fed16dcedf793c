import { describe, expect, it } from 'vitest'
import { isFrozen, newestStoryAtMs } from './frozen.ts'

const DAY_MS = 86_400_000
const nowMs = Date.parse('2026-04-24T12:00:00Z')
const stories = (...ages: (number | undefined)[]) =>
  ages.map((days, index) => ({ id: `${index}`, title: 'x', ...(days !== undefined && { publishedAtMs: nowMs - days * DAY_MS }) }))

describe('a frozen feed', () => {
  it('is one whose newest story is old, wherever it stands', () => {
    expect(isFrozen(stories(700, 365, undefined, 400), nowMs)).toBe(true)
    expect(isFrozen(stories(700, 365, 3), nowMs)).toBe(false)
  })

  it('is not a quiet one', () => expect(isFrozen(stories(90), nowMs)).toBe(false))

  it('cannot be told without a date, or without a story', () => {
    expect(isFrozen(stories(undefined), nowMs)).toBe(false)
    expect(isFrozen([], nowMs)).toBe(false)
    expect(newestStoryAtMs(stories(undefined))).toBeUndefined()
  })

  it('names the day of its newest story', () => expect(newestStoryAtMs(stories(700, 365))).toBe(nowMs - 365 * DAY_MS))
})
