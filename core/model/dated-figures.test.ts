import { describe, expect, it } from 'vitest'
import { datedFiguresOf } from './dated-figures.ts'
import type { Leaderboard, Model, Standing } from './model.ts'
import type { QuotedBoard } from './quote.ts'

const definitions: QuotedBoard[] = [
  { id: 'index', shortTitle: 'Index', unit: 'points' },
  { id: 'coding', shortTitle: 'Coding', unit: 'percent' },
]
const opus: Model = { id: 'anthropic/claude-opus-4.7', name: 'Claude Opus 4.7', creator: 'Anthropic', aliases: [] }
const listPrice = { inputUsdPerMillion: 5, outputUsdPerMillion: 25, sourceId: 'list', asOfMs: Date.parse('2026-04-24T10:00:00Z') }

function listedOn(id: string, figures: Partial<Standing> = {}): Leaderboard[] {
  const row = { rank: 2, name: opus.name, score: 57.3, modelId: opus.id, ...figures }
  return [{ id, asOf: '2026-04-24', url: 'https://inference.report/', rows: [row] }]
}

describe('datedFiguresOf', () => {
  it('says score, rank, price with its basis, and the day once where it is the same', () => {
    expect(datedFiguresOf(opus, listedOn('index', { blendUsdPerMillion: 10 }), definitions)).toBe('57.3 · #2 · $10 blend · 24 Apr 2026')
    expect(datedFiguresOf({ ...opus, firstPartyPrice: listPrice }, listedOn('index'), definitions)).toBe('57.3 · #2 · $5 in · $25 out · 24 Apr 2026')
  })

  it('says two days where the figures are of two', () => {
    const firstPartyPrice = { ...listPrice, asOfMs: Date.parse('2026-04-26T10:00:00Z') }
    expect(datedFiguresOf({ ...opus, firstPartyPrice }, listedOn('index'), definitions)).toBe('57.3 · #2 (24 Apr 2026) · $5 in · $25 out (26 Apr 2026)')
  })

  it('says which board, unless it is the first, and whose price, unless it is its maker’s', () => {
    const figures = datedFiguresOf({ ...opus, cheapestPrice: listPrice }, listedOn('coding'), definitions)
    expect(figures).toBe('57.3% Coding · #2 · $5 in · $25 out · via provider · 24 Apr 2026')
  })

  it('says of how many rows the score is the best', () => {
    const [board] = listedOn('index', { variant: 'high' })
    const rows = [...(board?.rows ?? []), { rank: 5, name: 'Claude Opus 4.7 (low)', score: 50, modelId: opus.id, variant: 'low' }]
    expect(datedFiguresOf(opus, board ? [{ ...board, rows }] : [], definitions)).toBe('57.3 · #2 · best of 2 variants · not priced · 24 Apr 2026')
  })

  it('says what is not known, and no day of it', () => {
    expect(datedFiguresOf(opus, listedOn('index'), definitions)).toBe('57.3 · #2 · not priced · 24 Apr 2026')
    expect(datedFiguresOf(opus, [], definitions)).toBe('not priced')
    expect(datedFiguresOf({ ...opus, firstPartyPrice: listPrice }, [], definitions)).toBe('$5 in · $25 out · 24 Apr 2026')
  })
})
