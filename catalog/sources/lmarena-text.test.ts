import { describe, expect, it } from 'vitest'
import { SourceError } from '../../core/source/source.ts'
import { readFixture } from '../../tests/fixtures/fixture.ts'
import { lmarenaText } from './lmarena-text.ts'

const context = { url: 'https://datasets-server.huggingface.co/filter', fetchedAtMs: Date.parse('2026-04-24T08:00:00Z') }
const row = (model_name: string, rank: number, more: object = {}) => ({
  row_idx: rank - 1,
  row: { model_name, rank, rating: 1500 - rank, category: 'overall', leaderboard_publish_date: '2026-04-20', ...more },
  truncated_cells: [],
})
const page = (rows: unknown[], num_rows_total = rows.length) => JSON.stringify({ features: [], rows, num_rows_total, num_rows_per_page: 100, partial: false })
const hundred = (from: number) => Array.from({ length: 100 }, (_none, index) => row(`model-${from + index}`, from + index))

describe('LMArena', () => {
  it('is one board of the overall category, dated by the board itself, from best to worst', async () => {
    const [board] = lmarenaText.parse(await readFixture('boards/lmarena-text.json', context.fetchedAtMs), context)
    expect(board).toMatchObject({ id: 'lmarena-text', asOf: '2026-04-20', url: expect.stringContaining('huggingface.co/datasets/') })
    expect(board?.rows.slice(0, 3)).toEqual([
      {
        name: 'claude-opus-4-7-thinking',
        rank: 1,
        score: 1503.42,
        scoreInterval: { from: 1497.18, to: 1509.66 },
        voteCount: 9214,
        licence: 'Proprietary',
      },
      { name: 'gpt-5.5-high', rank: 1, score: 1501.08, scoreInterval: { from: 1492.9, to: 1509.26 }, voteCount: 4873, licence: 'Proprietary' },
      { name: 'gemini-3.1-pro-preview', rank: 3, score: 1492.77, scoreInterval: { from: 1487.6, to: 1497.94 }, voteCount: 15_630, licence: 'Proprietary' },
    ])
  })

  it('leaves out an interval that is missing or does not hold the rating, votes that nobody cast, and rows that say no rank', async () => {
    const [board] = lmarenaText.parse(await readFixture('boards/lmarena-text.json', context.fetchedAtMs), context)
    const named = (name: string) => board?.rows.find((candidate) => candidate.name === name)
    expect(named('glm-5.1')).toEqual({ name: 'glm-5.1', rank: 5, score: 1462.51, voteCount: 7120, licence: 'MIT' })
    expect(named('kimi-k2.6')).toEqual({ name: 'kimi-k2.6', rank: 5, score: 1460.2, licence: 'Modified MIT' })
    expect(named('unranked-preview')).toBeUndefined()
  })

  it('asks for page after page, on the same host, up to the last', () => {
    const first = page(hundred(1), 250)
    expect(lmarenaText.more?.(first, 1)).toContain('&offset=100')
    expect(lmarenaText.more?.(first, 2)).toContain('&offset=200')
    expect(lmarenaText.more?.(first, 3)).toBeUndefined()
    expect(lmarenaText.more?.(page(hundred(1), 100_000), 10)).toBeUndefined()
    const { host, searchParams } = new URL(lmarenaText.more?.(first, 1) ?? '')
    expect([host, searchParams.get('where')]).toEqual(['datasets-server.huggingface.co', `"category"='overall'`])
  })

  it.each([undefined, null, '250'])('takes a full page for one of several where it says of how many as %j', (num_rows_total) => {
    const untold = (rows: unknown[]) => JSON.stringify({ rows, num_rows_total })
    expect(lmarenaText.more?.(untold(hundred(1)), 1)).toContain('&offset=100')
    expect(lmarenaText.more?.(untold(hundred(101).slice(1)), 2)).toBeUndefined()
    expect(() => lmarenaText.parse(untold(hundred(1)), context)).toThrow('part')
    const [board] = lmarenaText.parse(untold(hundred(1)), { ...context, furtherBodies: [untold(hundred(101).slice(0, 20))] })
    expect(board?.rows).toHaveLength(120)
  })

  it.each([{ rows: [] }, { rows: hundred(101).slice(0, 5), num_rows_total: null }])('is refused where a page behind the first has fewer rows than that one said: %j', (further) => {
    expect(() => lmarenaText.parse(page(hundred(1), 150), { ...context, furtherBodies: [JSON.stringify(further)] })).toThrow('part')
  })

  it('is the rows of all pages, each model once', () => {
    const furtherBodies = [page([row('model-100', 100), ...hundred(101).slice(0, 20)], 120)]
    const [board] = lmarenaText.parse(page(hundred(1), 120), { ...context, furtherBodies })
    expect(board?.rows.map(({ rank }) => rank)).toEqual(Array.from({ length: 120 }, (_none, index) => index + 1))
  })

  it('takes only the newer day where the board was published anew between two pages', () => {
    const furtherBodies = [page([row('new-leader', 1, { leaderboard_publish_date: '2026-04-24T00:00:00' })], 101)]
    const [board] = lmarenaText.parse(page(hundred(1), 101), { ...context, furtherBodies })
    expect(board).toMatchObject({ asOf: '2026-04-24', rows: [{ name: 'new-leader' }] })
  })

  it('is refused where that left the new board without its first rows: half of it is no board', () => {
    const furtherBodies = [page(hundred(101).map(({ row }) => ({ row: { ...row, leaderboard_publish_date: '2026-04-24' } })), 200)]
    expect(() => lmarenaText.parse(page(hundred(1), 200), { ...context, furtherBodies })).toThrow('part')
  })

  it('leaves out a row whose name no model has', () => {
    const [board] = lmarenaText.parse(page([row('glm-5', 1), row('-'.repeat(201), 2)]), context)
    expect(board?.rows.map(({ name }) => name)).toEqual(['glm-5'])
  })

  it('keeps a row whose other fields have another shape, and reads what it can of them', () => {
    const odd = { rating_lower: '1490', rating_upper: '1510', vote_count: { total: 5 }, license: ['MIT'] }
    const [board] = lmarenaText.parse(page([row('glm-5', 1, odd), row('kimi-k2.6', 2, { license: '\u202eMIT\n' })]), context)
    expect(board?.rows).toEqual([
      { name: 'glm-5', rank: 1, score: 1499, scoreInterval: { from: 1490, to: 1510 } },
      { name: 'kimi-k2.6', rank: 2, score: 1498, licence: 'MIT' },
    ])
  })

  it('has no row for a rating of nothing, nor one that is of a day to come', () => {
    const [board] = lmarenaText.parse(page([row('glm-5', 1), row('unrated', 2, { rating: 0 }), row('later', 3, { leaderboard_publish_date: '2062-04-20' })]), context)
    expect(board).toMatchObject({ asOf: '2026-04-20', rows: [{ name: 'glm-5' }] })
    expect(board?.rows).toHaveLength(1)
  })

  it('is of the day it is asked on where it says none', () => {
    const [board] = lmarenaText.parse(page([row('glm-5', 1, { leaderboard_publish_date: null })]), context)
    expect(board).toMatchObject({ asOf: '2026-04-24', rows: [{ name: 'glm-5' }] })
  })

  it.each([
    ['a part of the board', page(hundred(1), 250), 'part'],
    ['no row', page([]), 'no models'],
    ['no row of the overall category', page([row('glm-5', 1, { category: 'coding' })]), 'no models'],
    ['ranks from nought', page([row('glm-5', 0, { rating: 1500 }), row('kimi-k2.6', 1)]), 'shape'],
    ['ratings on another scale', page([row('glm-5', 1, { rating: 0.998 })]), 'no models'],
    ['an error', '{"error":"The dataset viewer is busy"}', 'shape'],
  ])('is refused when it answers with %s', (_what, body, words) => {
    expect(() => lmarenaText.parse(body, context)).toThrow(words)
    expect(() => lmarenaText.parse(body, context)).toThrow(SourceError)
  })
})
