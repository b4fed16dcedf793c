import { describe, expect, it } from 'vitest'
import { plotPrices } from './price-plot.ts'

const named = [
  { key: '1', name: 'GPT-5.5', score: 60.2, usd: 11.25 },
  { key: '2', name: 'Claude Opus 4.7', score: 57.3, usd: 10 },
  { key: '3', name: 'Gemini 3.1 Pro Preview', score: 57.2, usd: 4.5 },
  { key: '4', name: 'GPT-5.4', score: 56.8, usd: 5.63 },
  { key: '5', name: 'Kimi K2.6', score: 53.9, usd: 1.71 },
].map((point) => ({ ...point, isFollowed: false, isOnFrontier: point.name !== 'GPT-5.4' }))

describe('plotPrices', () => {
  const plot = plotPrices(named, 640, 360)
  const at = (key: string) => plot.points.find((point) => point.key === key)

  it('puts the dearer to the right and the better higher, inside the frame', () => {
    expect(at('1')?.x).toBeGreaterThan(at('5')?.x ?? Infinity)
    expect(at('1')?.y).toBeLessThan(at('5')?.y ?? -Infinity)
    for (const { x, y } of plot.points) {
      expect(x).toBeGreaterThan(plot.left)
      expect(x).toBeLessThan(plot.right)
      expect(y).toBeGreaterThan(plot.top)
      expect(y).toBeLessThan(plot.bottom)
    }
  })

  it('gives equal ratios of price equal distances', () => {
    const [one, two, four] = plotPrices([1, 2, 4].map((usd) => ({ key: String(usd), name: 'x', score: usd, usd, isFollowed: false, isOnFrontier: true })), 640, 360).points
    expect((two?.x ?? 0) - (one?.x ?? 0)).toBeCloseTo((four?.x ?? 0) - (two?.x ?? 0))
  })

  it('draws the frontier through its points, not through a dominated one', () => {
    expect(plot.points.filter(({ isOnFrontier }) => !isOnFrontier).map(({ name }) => name)).toEqual(['GPT-5.4'])
    const heights = new Set(plot.frontierPath.slice(1).split('L').map((corner) => Number(corner.split(',')[1]).toFixed(1)))
    expect([...heights]).toEqual(plot.points.filter(({ isOnFrontier }) => isOnFrontier).map(({ y }) => y.toFixed(1)))
  })

  it('has round ticks', () => {
    expect(plot.priceTicks.map(({ value }) => value)).toEqual([2, 5, 10])
    expect(plot.scoreTicks.map(({ value }) => value)).toEqual([54, 56, 58, 60])
  })

  const crowd = Array.from({ length: 16 }, (_none, place) => ({ key: `${place}`, name: 'Some Model 1.0', score: 50 + (place % 5), usd: 2 + place, isFollowed: false, isOnFrontier: place < 5 }))
  const freeKeys = (points: typeof plot.points) => points.filter(({ label }) => label.isFree).map(({ key }) => key)

  it('has a free place for every name where there is room, and for some in a crowd', () => {
    expect(freeKeys(plot.points)).toHaveLength(5)
    const free = freeKeys(plotPrices(crowd, 320, 240).points)
    expect(free.length).toBeGreaterThan(0)
    expect(free.length).toBeLessThan(16)
  })

  it('gives a followed model its place before all others', () => {
    const crowded = plotPrices(crowd, 320, 240).points.find(({ label }) => !label.isFree)?.key
    const points = plotPrices(crowd.map((point) => ({ ...point, isFollowed: point.key === crowded })), 320, 240).points
    expect(freeKeys(points)).toContain(crowded)
  })

  it('keeps every name inside the picture, on the side where there is room', () => {
    const [cheap, dear] = plotPrices([2, 20].map((usd) => ({ key: String(usd), name: 'A model with quite a name', score: usd, usd, isFollowed: true, isOnFrontier: true })), 240, 200).points
    expect([cheap?.label.anchor, dear?.label.anchor]).toEqual(['start', 'end'])
  })

  it('survives one point alone', () => {
    const [only] = plotPrices(named.slice(0, 1), 320, 240).points
    expect(Number.isFinite(only?.x)).toBe(true)
    expect(Number.isFinite(only?.y)).toBe(true)
  })
})
