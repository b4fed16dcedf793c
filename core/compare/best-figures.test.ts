import { describe, expect, it } from 'vitest'
import { bestFigures } from './best-figures.ts'
import type { ComparedFigure } from './comparison.ts'

const on = (name: string, at: number, other: Partial<ComparedFigure> = {}): ComparedFigure => ({ text: String(at), value: at, scale: { name, at }, ...other })
const unknown: ComparedFigure = { text: 'not priced', value: undefined }
const best = (better: 'higher' | 'lower' | undefined, ...figures: ComparedFigure[]) => [...bestFigures({ figures, ...(better && { better }) })]

describe('the best figures of a row', () => {
  it('are the highest scores and the lowest prices', () => {
    expect(best('higher', on('v4', 57), on('v4', 60.2), on('v4', 35))).toEqual([1])
    expect(best('lower', on('usd', 5), on('usd', 0.5), on('usd', 30))).toEqual([1])
  })

  it('are never an unknown one, nor the only one that is known', () => {
    expect(best('lower', unknown, on('usd', 5), on('usd', 3))).toEqual([2])
    expect(best('lower', unknown, on('usd', 5), unknown)).toEqual([])
    expect(best('higher', unknown, unknown)).toEqual([])
  })

  it('are none where scores are of two versions, of one that is not known, or not to be ranked at all', () => {
    expect(best('higher', on('v4.0', 60.2), on('v4.1', 54.8))).toEqual([])
    expect(best('higher', on('v4', 60.2), { text: '70', value: 70 })).toEqual([])
    expect(best(undefined, on('v4', 60.2), on('v4', 54.8))).toEqual([])
  })

  it('are several where they read the same or a rating is not sure enough to tell, and none where that is so of all', () => {
    const rating = (at: number, by: number): ComparedFigure => on('elo', at, { scale: { name: 'elo', at, from: at - by, to: at + by } })
    expect(best('higher', on('v4', 60.21, { text: '60.2' }), on('v4', 60.24, { text: '60.2' }), on('v4', 50))).toEqual([0, 1])
    expect(best('higher', rating(1498, 6), rating(1490, 4), rating(1400, 5))).toEqual([0, 1])
    expect(best('higher', rating(1498, 6), rating(1490, 4))).toEqual([])
  })

  it('take free for the lowest price', () => {
    expect(best('lower', on('usd', 5), on('usd', 0, { text: 'free', value: 'free' }))).toEqual([1])
  })
})
