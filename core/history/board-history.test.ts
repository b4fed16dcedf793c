import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '../day/day.ts'
import { blendHistory, scoreHistory } from './board-history.ts'
import type { DayBoard } from './day-figures.ts'
import type { HistorySpan } from './history-point.ts'
import { modelDayReader, type ModelDay } from './model-day.ts'

const MODEL = 'openai/gpt-5.4'
type Row = DayBoard['rows'][number]
const row = (name: string, score: number, other: Partial<Row> = {}): Row => ({ rank: 2, name, score, modelId: MODEL, ...other })
const high = (score: number, other: Partial<Row> = {}) => row('GPT-5.4 (high)', score, { variant: 'high', ...other })
const low = (score: number) => row('GPT-5.4 (low)', score, { variant: 'low', rank: 9 })

/** Days one after the other from 20 April on; undefined is a day of which nothing is kept. */
function daysOf(boards: (Partial<DayBoard> | undefined)[]): ModelDay[] {
  const read = modelDayReader(MODEL)
  const kept = boards.flatMap((board, position) => {
    const day = addDays('2026-04-20', position)
    return board ? [{ day, boards: [{ id: 'index', asOf: day, url: 'https://inference.report/', rows: [], ...board }], priceLists: [] }] : []
  })
  return kept.toReversed().map(read)
}
function tell(spans: readonly HistorySpan[] | undefined) {
  return spans?.map(({ version, partedBy, points }) => [
    ...[version, partedBy].filter(Boolean),
    ...points.map(({ day, values: [value], gap }) => `${day.slice(-2)}: ${gap ?? String(value)}`),
  ].join(' | '))
}

describe('the scores of a row', () => {
  it('are one line while the version stays', () => {
    const days = daysOf([{ version: '4.0', rows: [high(56)] }, { version: '4.0', rows: [high(56.8)] }])
    expect(tell(scoreHistory(days, 'index')?.spans)).toEqual(['4.0 | 20: 56 | 21: 56.8'])
  })

  it('never cross a stated version', () => {
    const days = daysOf([{ version: '4.0', rows: [high(56)] }, { version: '4.0', rows: [high(57)] }, { version: '4.1', rows: [high(51)] }])
    expect(tell(scoreHistory(days, 'index')?.spans)).toEqual(['4.0 | 20: 56 | 21: 57', '4.1 | stated | 22: 51'])
  })

  it('nor a day on which most rows moved together, nor a version that a day in between left out', () => {
    const breaksWith = { asOf: '2026-04-20', reason: 'moved-together' as const }
    expect(tell(scoreHistory(daysOf([{ rows: [high(56)] }, { rows: [high(51)], breaksWith }]), 'index')?.spans)).toEqual([
      '20: 56',
      'moved-together | 21: 51',
    ])
    const days = daysOf([{ version: '4.0', rows: [high(56)] }, { rows: [high(56)] }, { version: '4.1', rows: [high(51)] }])
    expect(tell(scoreHistory(days, 'index')?.spans)).toEqual(['4.0 | 20: 56 | 21: 56', '4.1 | stated | 22: 51'])
  })

  it('are parted by a version that did not list the model at all', () => {
    const breaksWith = { asOf: '2026-04-20', reason: 'moved-together' as const }
    const days = daysOf([{ rows: [high(56)] }, { rows: [], breaksWith }, { rows: [high(51)] }])
    expect(tell(scoreHistory(days, 'index')?.spans)).toEqual(['20: 56', 'moved-together | 22: 51'])
  })

  it('have a gap where the board did not list it, and where nothing is kept: never zero', () => {
    const days = daysOf([{ rows: [high(56)] }, { rows: [] }, { rows: [high(56)] }, undefined, undefined, { rows: [high(57)] }])
    expect(tell(scoreHistory(days, 'index')?.spans)).toEqual(['20: 56 | 21: not-listed | 22: 56 | 23: not-kept | 25: 57'])
  })

  it('have none where a board is older than the days that tell it', () => {
    const weekly = (asOf: Day, score: number) => ({ asOf, rows: [high(score)] })
    const days = daysOf([weekly('2026-04-14', 55), weekly('2026-04-14', 55), weekly('2026-04-21', 56), weekly('2026-04-21', 56)])
    expect(tell(scoreHistory(days, 'index')?.spans)).toEqual(['14: 55 | 21: 56'])
  })

  it('are parted where so many days are not kept that nobody compared the boards, unless both state one version', () => {
    const hole = Array.from({ length: 7 }, () => undefined)
    expect(tell(scoreHistory(daysOf([{ rows: [high(56)] }, ...hole, { rows: [high(57)] }]), 'index')?.spans)).toEqual(['20: 56', 'unknown | 28: 57'])
    const stated = daysOf([{ version: '4.0', rows: [high(56)] }, ...hole, { version: '4.0', rows: [high(57)] }])
    expect(tell(scoreHistory(stated, 'index')?.spans)).toEqual(['4.0 | 20: 56 | 21: not-kept | 28: 57'])
    expect(tell(scoreHistory(daysOf([{ rows: [high(56)] }, ...hole.slice(1), { rows: [high(57)] }]), 'index')?.spans)).toHaveLength(1)
  })

  it('stay parted when later days tell the new version again', () => {
    const breaksWith = { asOf: '2026-04-13', reason: 'moved-together' as const }
    const weekly = (asOf: Day, score: number, other = {}) => ({ asOf, rows: [high(score)], ...other })
    const days = daysOf([weekly('2026-04-13', 56), weekly('2026-04-21', 51, { breaksWith }), weekly('2026-04-21', 51)])
    expect(tell(scoreHistory(days, 'index')?.spans)).toEqual(['13: 56', 'moved-together | 21: 51'])
  })

  it('are those of the row that is the best now, not of whichever was the best', () => {
    const days = daysOf([{ rows: [low(50)] }, { rows: [high(57), low(50)] }])
    const history = scoreHistory(days, 'index')
    expect([history?.rowName, tell(history?.spans)]).toEqual(['GPT-5.4 (high)', ['21: 57']])
  })

  it('are exactly those of the variant that was asked for, and of the best where no day lists it', () => {
    const days = daysOf([{ rows: [high(56), low(49)] }, { rows: [high(57), low(50)] }])
    expect(tell(scoreHistory(days, 'index', 'low')?.spans)).toEqual(['20: 49 | 21: 50'])
    expect(tell(scoreHistory(days, 'index', 'Low effort')?.spans)).toEqual(['20: 49 | 21: 50'])
    expect(tell(scoreHistory(days, 'index', 'xhigh')?.spans)).toEqual(['20: 56 | 21: 57'])
  })

  it('know a row by its name from before any source knew the model', () => {
    const days = daysOf([{ rows: [{ rank: 2, name: 'GPT-5.4 (high)', score: 56 }] }, { rows: [high(57)] }])
    expect(tell(scoreHistory(days, 'index')?.spans)).toEqual(['20: 56 | 21: 57'])
  })

  it('are none for a board that never listed the model', () => {
    expect(scoreHistory(daysOf([{ rows: [row('Rival', 60, { modelId: 'x-ai/rival' })] }]), 'index')).toBeUndefined()
  })
})

describe('the blend of a row', () => {
  it('goes on over versions of its scores', () => {
    const days = daysOf([{ version: '4.0', rows: [high(56, { blendUsdPerMillion: 12 })] }, { rows: [high(56)] }, { version: '4.1', rows: [high(51, { blendUsdPerMillion: 11 })] }])
    expect(blendHistory(days, 'index', 'GPT-5.4 (high)').map(({ values, gap }) => gap ?? values[0])).toEqual([12, 'not-priced', 11])
  })
})
