import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frontier, outdonePoints, type PricedPoint } from './frontier.ts'

/** As its definition has it: the best-scoring point that is no dearer, no worse, and better in one of the two. */
function outdoneBy<Point extends PricedPoint>(point: PricedPoint, points: readonly Point[]): Point | undefined {
  return points
    .filter(({ score, usd }) => usd <= point.usd && score >= point.score && (usd < point.usd || score > point.score))
    .sort((a, b) => b.score - a.score || a.usd - b.usd)[0]
}

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

describe('outdoneBy', () => {
  it('names the best of those that cost no more and score no less', () => {
    expect(outdoneBy({ score: 50, usd: 5 }, points)?.name).toBe('Gemini 3.1 Pro Preview')
    expect(outdoneBy({ score: 56.8, usd: 5.63 }, points)?.name).toBe('Gemini 3.1 Pro Preview')
    expect(outdoneBy({ score: 60.2, usd: 11.25 }, points)).toBeUndefined()
  })

  it('has none for a point exactly when that point is on the frontier, asked one by one or of all at once', () => {
    const point = fc.record({ score: fc.integer({ min: 0, max: 9 }), usd: fc.integer({ min: 1, max: 9 }) })
    fc.assert(
      fc.property(fc.array(point), (any) => {
        const on = frontier(any)
        for (const one of any) expect(outdoneBy(one, any) === undefined).toBe(on.includes(one))
        const outdone = outdonePoints(any)
        for (const one of any) expect(outdone.get(one)).toEqual(outdoneBy(one, any))
      }),
    )
  })
})
