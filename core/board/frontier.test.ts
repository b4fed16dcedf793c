import { describe, expect, it } from 'vitest'
import { frontier } from './frontier.ts'

const points = [
  { name: 'GPT-5.5', score: 60.2, usd: 11.25 },
  { name: 'Claude Opus 4.7', score: 57.3, usd: 10 },
  { name: 'Gemini 3.1 Pro Preview', score: 57.2, usd: 4.5 },
  { name: 'GPT-5.4', score: 56.8, usd: 5.63 },
  { name: 'Kimi K2.6', score: 53.9, usd: 1.71 },
]

describe('frontier', () => {
  it('leaves out what a cheaper model outscores', () => {
    expect(frontier(points).map(({ name }) => name)).toEqual(['Kimi K2.6', 'Gemini 3.1 Pro Preview', 'Claude Opus 4.7', 'GPT-5.5'])
  })

  it('leaves out what costs more and scores no better', () => {
    expect(frontier([{ score: 50, usd: 1 }, { score: 50, usd: 2 }])).toEqual([{ score: 50, usd: 1 }])
  })

  it('keeps two models that are equal in both, and only the better of two at one price', () => {
    expect(frontier([{ score: 50, usd: 1 }, { score: 50, usd: 1 }, { score: 49, usd: 1 }])).toHaveLength(2)
  })

  it('is empty without points', () => {
    expect(frontier([])).toEqual([])
  })
})
