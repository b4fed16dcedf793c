import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outdonePoints, type PricedPoint } from './outdone-points.ts'

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

/** Which points nothing outdoes. */
const left = <Point extends PricedPoint>(any: readonly Point[]) => any.filter((point) => !outdonePoints(any).has(point))

describe('outdonePoints', () => {
  it('leaves what nothing cheaper outscores', () => {
    expect(left(points).map(({ name }) => name)).toEqual(['GPT-5.5', 'Claude Opus 4.7', 'Gemini 3.1 Pro Preview', 'Kimi K2.6'])
  })

  it('does not leave what costs more and scores no better', () => {
    expect(left([{ score: 50, usd: 1 }, { score: 50, usd: 2 }])).toEqual([{ score: 50, usd: 1 }])
  })

  it('leaves two models that are equal in both, and only the better of two at one price', () => {
    expect(left([{ score: 50, usd: 1 }, { score: 50, usd: 1 }, { score: 49, usd: 1 }])).toHaveLength(2)
  })

  it('leaves nothing of nothing', () => {
    expect(left([])).toEqual([])
  })

  it('names the best of those that cost no more and score no less', () => {
    expect([...outdonePoints(points)].map(([{ name }, other]) => `${name}: ${other.name}`)).toEqual(['GPT-5.4: Gemini 3.1 Pro Preview'])
  })

  it('finds for all points at once what each has when asked by itself', () => {
    const point = fc.record({ score: fc.integer({ min: 0, max: 9 }), usd: fc.integer({ min: 1, max: 9 }) })
    fc.assert(
      fc.property(fc.array(point), (any) => {
        const outdone = outdonePoints(any)
        for (const one of any) expect(outdone.get(one)).toEqual(outdoneBy(one, any))
      }),
    )
  })
})
