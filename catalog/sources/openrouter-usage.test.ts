import { beforeAll, describe, expect, it } from 'vitest'
import type { Board } from '../../core/board/board.ts'
import { SourceError } from '../../core/source/source.ts'
import { readFixture } from '../../tests/fixtures/fixture.ts'
import { openrouterUsage, readUsageRows } from './openrouter-usage.ts'

const context = { url: 'https://openrouter.ai/api/v1/datasets/exports/rankings-daily/latest.csv', fetchedAtMs: Date.parse('2026-04-24T08:00:00Z') }
const HEADER = 'date,model_permaslug,rank,total_tokens,share_of_daily_tokens'
const parse = (...lines: string[]) => openrouterUsage.parse([HEADER, ...lines].join('\r\n'), context)

describe('OpenRouter’s usage', () => {
  let board: Board | undefined
  beforeAll(async () => {
    board = openrouterUsage.parse(await readFixture('boards/openrouter-usage.csv', context.fetchedAtMs), context)[0]
  })

  it('is a board of shares, in percent of all tokens of the newest day that is over', () => {
    expect(board).toMatchObject({ id: 'openrouter-usage', asOf: '2026-04-23' })
    expect(board?.rows.slice(0, 2)).toEqual([
      { rank: 1, name: 'anthropic/claude-4.7-opus-20260416', score: expect.closeTo(18.1044), tokenCount: 1_288_410_223_817 },
      { rank: 2, name: 'stealth/space-otter-alpha', score: expect.closeTo(12.8149), tokenCount: 912_004_118_230 },
    ])
  })

  it('has no row for the sum of all others, and none for a model whose share is not known', () => {
    expect(board?.rows.map(({ name }) => name)).not.toContain('other')
    expect(board?.rows.map(({ name }) => name)).not.toContain('nobody/uncounted')
    expect(board?.rows).toHaveLength(9)
  })

  it.each(['3', '0'])('takes the sum of all others for no model though it is ranked: %s', (rank) => {
    expect(parse('2026-04-23,openai/gpt-5.5,1,533,0.21', `2026-04-23,other,${rank},999,0.4`)[0]?.rows.map(({ name }) => name)).toEqual(['openai/gpt-5.5'])
  })

  it('is refused when it ranks from nought: without its first row, everybody would stand a place too high', () => {
    expect(() => parse('2026-04-23,openai/gpt-5.5,0,533,0.21', '2026-04-23,z-ai/glm-5.1,1,40,0.01')).toThrow('shape')
  })

  it('reads lines ended either way, quoted or not, in any order of columns', () => {
    const body = '\uFEFF"share_of_daily_tokens","rank","model_permaslug","date"\n"0.5","1","openai/gpt-5.5","2026-04-23"\n'
    expect(openrouterUsage.parse(body, context)[0]?.rows).toEqual([{ rank: 1, name: 'openai/gpt-5.5', score: 50 }])
  })

  it('leaves out rows that do not fit', () => {
    const rows = ['2026-04-23,openai/gpt-5.5,1,533,0.21', '2026-04-23,cut-off', 'yesterday,z-ai/glm-5.1,2,40,0.01', `2026-04-23,a/${'b'.repeat(200)},2,40,0.01`, '']
    expect(parse(...rows)[0]?.rows.map(({ name }) => name)).toEqual(['openai/gpt-5.5'])
    expect(readUsageRows(`${HEADER}\n2026-04-23,other,,111,0.05`)).toMatchObject([{ slug: 'other', rank: undefined }])
  })

  it('loses no more than one row to a rank that is none', () => {
    expect(parse('2026-04-23,openai/gpt-5.5,1,533,0.21', '2026-04-23,z-ai/glm-5.1,2.5,40,0.01')[0]?.rows.map(({ name }) => name)).toEqual(['openai/gpt-5.5'])
  })

  it('is refused when its shares are more than all there is: they are percent by then, or told twice', () => {
    expect(() => parse('2026-04-23,openai/gpt-5.5,1,533,21.8', '2026-04-23,z-ai/glm-5.1,2,40,0.4')).toThrow('shape')
    expect(() => parse('2026-04-23,openai/gpt-5.5,1,533,0.6', '2026-04-23,openai/gpt-5.5,1,533,0.6')).toThrow('shape')
  })

  it('says which of its columns are gone', () => {
    expect(() => openrouterUsage.parse('date,model_permaslug,rank,share\n2026-04-23,openai/gpt-5.5,1,0.2', context)).toThrow('columns share_of_daily_tokens')
  })

  it.each([
    ['a web page', '<!doctype html><p>Log in', 'columns'],
    ['another table', 'model,tokens\r\nx,1', 'columns'],
    ['no row', HEADER, 'no day'],
    ['nothing but the running day', `${HEADER}\r\n2026-04-24,openai/gpt-5.5,1,533,0.21`, 'no day'],
  ])('is refused when it is %s', (_what, body, words) => {
    expect(() => openrouterUsage.parse(body, context)).toThrow(words)
    expect(() => openrouterUsage.parse(body, context)).toThrow(SourceError)
  })
})
