import { describe, expect, it } from 'vitest'
import type { Standing } from '../model/model.ts'
import { valueMarks } from './value-marks.ts'

const row = (name: string, score: number, blendUsdPerMillion?: number): Standing => ({ rank: 1, name, score, blendUsdPerMillion })
const rows = [row('GPT-5.5', 60.2, 11.25), row('GPT-5.4', 56.8, 5.63), row('Gemini 3.1', 57.2, 4.5), row('Twin', 57.2, 5), row('Unpriced', 70)]
function told(better: 'higher' | 'lower', columns: readonly 'price'[] = ['price'], of = rows) {
  return [...valueMarks({ rows: of }, { better, columns })].map(([{ name }, { isOnFrontier, words }]) => `${isOnFrontier ? '◆ ' : ''}${name}: ${words}`)
}

describe('valueMarks', () => {
  it('marks what nothing cheaper outscores, and names what outdoes the others', () => {
    expect(told('higher')).toEqual([
      '◆ GPT-5.5: Nothing cheaper scores higher',
      'GPT-5.4: Gemini 3.1 is cheaper and scores higher',
      '◆ Gemini 3.1: Nothing cheaper scores higher',
      'Twin: Gemini 3.1 is cheaper and scores the same',
    ])
  })

  it('calls nothing higher or cheaper that reads the same', () => {
    const alike = [row('Opus', 57.34, 10), row('Kimi', 57.31, 10), row('GLM', 57.29, 9.99999)]
    expect(told('higher', ['price'], alike)).toEqual(['Opus', 'Kimi', 'GLM'].map((name) => `◆ ${name}: Nothing cheaper scores higher`))
  })

  it('knows boards on which less is better', () => {
    expect(told('lower')).toEqual([
      'GPT-5.5: GPT-5.4 is cheaper and scores lower',
      '◆ GPT-5.4: Nothing cheaper scores lower',
      '◆ Gemini 3.1: Nothing cheaper scores lower',
      'Twin: Gemini 3.1 is cheaper and scores the same',
    ])
  })

  it('goes by the column that is asked for, in which free is cheapest', () => {
    const usds: Record<string, number> = { 'GPT-5.5': 3, 'Gemini 3.1': 8, 'Unpriced': 0 }
    const column = { priceOf: ({ name }: Standing) => ({ usd: usds[name], text: '' }) }
    expect([...valueMarks({ rows }, { better: 'higher', columns: ['price'] }, column)].map(([{ name }, { words }]) => `${name}: ${words}`)).toEqual([
      'GPT-5.5: Unpriced is cheaper and scores higher',
      'Gemini 3.1: Unpriced is cheaper and scores higher',
      'Unpriced: Nothing cheaper scores higher',
    ])
  })

  it('marks nothing on a board without prices, nor a single price', () => {
    expect(told('higher', [])).toEqual([])
    expect(told('higher', ['price'], rows.slice(3))).toEqual([])
  })
})
