import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { askForCard } from './ask-for-card.ts'

const card = { modelId: 'openai/gpt-5.5', title: 'GPT-5.5', rows: [] }

describe('askForCard', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('asks again when the first question is lost with the background', async () => {
    const describe = vi.fn().mockRejectedValueOnce(new Error('gone')).mockResolvedValueOnce(card)
    await expect(askForCard(describe)).resolves.toBe(card)
  })

  it('gives up after two questions without an answer, six seconds in all', async () => {
    const describe = vi.fn(() => new Promise<never>(() => undefined))
    const outcome = expect(askForCard(describe)).rejects.toThrow('No answer')
    await vi.advanceTimersByTimeAsync(6_000)
    await outcome
    expect(describe).toHaveBeenCalledTimes(2)
  })
})
