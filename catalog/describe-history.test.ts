import { describe, expect, it } from 'vitest'
import { addDays } from '../core/day/day.ts'
import type { ModelDay } from '../core/history/model-day.ts'
import { describeHistory } from './describe-history.ts'

type Board = ModelDay['boards'][number]
type Price = Omit<ModelDay['prices'][number], 'asOf'>
const day = (at: number, board: Partial<Board> & { score?: number }, ...prices: Price[]): ModelDay => {
  const asOf = addDays('2026-04-20', at)
  const { score, ...other } = board
  const rows = score === undefined ? [] : [{ rank: 2, name: 'GPT-5.5', score, blendUsdPerMillion: 11.25 }]
  return { day: asOf, boards: [{ id: 'intelligence-index', asOf, rows, ...other }], prices: prices.map((price) => ({ asOf, ...price })) }
}
const listed = (sourceId: string, input: number, basis: Price['basis'] = 'first-party'): Price => ({ basis, sourceId, input, output: 30 })
const parts = (...days: ModelDay[]) => describeHistory(days, { variant: undefined })

describe('a model’s history in words', () => {
  it('names the row, the version, and the first and the last figure with their days', () => {
    const [part] = parts(day(0, { score: 59, version: '4.0' }), day(1, { score: 60.2, version: '4.0' }))
    expect([part?.title, part?.basis]).toEqual(['Artificial Analysis Intelligence Index', 'as GPT-5.5'])
    expect(part?.charts.map(({ title, summary }) => `${title}: ${summary}`)).toEqual(['Version 4.0: 59.0 (#2) on 20 Apr 2026, 60.2 (#2) on 21 Apr 2026'])
  })

  it('has a chart for each version, the newest first, and says why they are not one', () => {
    const stated = parts(day(0, { score: 60.2, version: '4.0' }), day(1, { score: 54.8, version: '4.1' }))[0]
    expect(stated?.charts.map(({ title, parting }) => [title, parting])).toEqual([
      ['Version 4.1', 'New version from 21 Apr 2026 on: not comparable with the scores before.'],
      ['Version 4.0', undefined],
    ])
    const moved = parts(day(0, { score: 60.2 }), day(1, { score: 54.8, breaksWith: { asOf: '2026-04-20', reason: 'moved-together' } }))[0]
    expect(moved?.charts[0]?.parting).toBe('Most scores moved together by 21 Apr 2026, as in a new version: not comparable with those before.')
  })

  it('tells the creator’s own prices, else the cheapest host’s, else a board’s blend, and never two of them as one', () => {
    const price = (...days: ModelDay[]) => parts(...days).find(({ id }) => id === 'price')
    const both = price(day(0, {}, listed('genai-prices', 5), listed('openrouter', 4, 'cheapest')), day(1, {}, listed('genai-prices', 5)))
    expect([both?.title, both?.charts[0]?.title, both?.charts[0]?.summary]).toEqual([
      'First-party price',
      'genai-prices',
      '$5 in · $30 out on 20 Apr 2026, $5 in · $30 out on 21 Apr 2026',
    ])
    expect(price(day(0, {}, listed('openrouter', 4, 'cheapest')))?.title).toBe('Cheapest on OpenRouter')
    expect(price(day(0, { score: 60 }))?.charts[0]?.summary).toBe('$11.25 blend on 20 Apr 2026')
    expect(price(day(0, {}))).toBeUndefined()
  })

  it('begins anew where another source gives the price', () => {
    const [part] = parts(day(0, {}, listed('litellm', 6)), day(1, {}, listed('genai-prices', 5)))
    expect(part?.charts.map(({ title, parting }) => [title, parting])).toEqual([
      ['genai-prices', 'From 21 Apr 2026 on by another source.'],
      ['LiteLLM', undefined],
    ])
  })
})
