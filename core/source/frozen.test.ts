import { describe, expect, it } from 'vitest'
import { isFrozen, newestStoryAtMs } from './frozen.ts'

const DAY_MS = 86_400_000
const nowMs = Date.parse('2026-04-24T12:00:00Z')
const stories = (...ages: (number | undefined)[]) =>
  ages.map((days, index) => ({ id: `${index}`, title: 'x', ...(days !== undefined && { publishedAtMs: nowMs - days * DAY_MS }) }))
const isLeft = (...ages: (number | undefined)[]) => isFrozen(newestStoryAtMs(stories(...ages), nowMs), nowMs)

describe('a frozen feed', () => {
  it('is one whose newest story is old, wherever it stands', () => {
    expect(isLeft(700, 365, undefined, 400)).toBe(true)
    expect(isLeft(700, 365, 3)).toBe(false)
  })

  it('is not a quiet one', () => expect(isLeft(90)).toBe(false))

  it('is not made fresh by a date that has not come', () => expect(isLeft(400, -3000)).toBe(true))

  it('cannot be told without a date, or without a story', () => {
    expect(isLeft(undefined)).toBe(false)
    expect(isLeft()).toBe(false)
    expect(newestStoryAtMs(stories(undefined), nowMs)).toBeUndefined()
  })

  it('names the day of its newest story', () => expect(newestStoryAtMs(stories(700, 365), nowMs)).toBe(nowMs - 365 * DAY_MS))
})
