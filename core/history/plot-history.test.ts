import { describe, expect, it } from 'vitest'
import { addDays } from '../day/day.ts'
import type { HistoryPoint } from './history-point.ts'
import { plotHistory } from './plot-history.ts'

const around = { kind: 'around', leastSpan: 2 } as const
const points = (...values: (number | undefined)[]): HistoryPoint[] =>
  values.map((value, position) => ({ day: addDays('2026-04-01', position), values: [value], ...(value === undefined && { gap: 'not-listed' as const }) }))

describe('a plotted history', () => {
  it('runs from the first day at the left to the last at the right, with both named', () => {
    const { dayTicks, left, right, lines } = plotHistory(points(56, 57, 58), around, 320, 120)
    expect(dayTicks).toMatchObject([{ day: '2026-04-01', at: left }, { day: '2026-04-03', at: right }])
    expect(lines[0]?.dots.map(({ x }) => x)).toEqual([left, (left + right) / 2, right])
  })

  it('interrupts its line where nothing is known, and marks what stands alone', () => {
    const [line] = plotHistory(points(56, 57, undefined, 58), around, 320, 120).lines
    expect(line?.path.match(/M/g)).toHaveLength(2)
    const [long] = plotHistory(points(...Array.from({ length: 40 }, () => 56), undefined, 58), around, 320, 120).lines
    expect(long?.dots).toHaveLength(1)
  })

  it('draws a small step small', () => {
    const { lines, top, bottom } = plotHistory(points(56, 56.1), around, 320, 120)
    const [a, b] = lines[0]?.dots ?? []
    expect(Math.abs((a?.y ?? 0) - (b?.y ?? 0))).toBeLessThan((bottom - top) / 10)
  })

  it('draws prices from zero, and keeps the names of near lines apart', () => {
    const prices: HistoryPoint[] = [{ day: '2026-04-01', values: [5, 5.1] }, { day: '2026-04-20', values: [5, 5.1] }]
    const { lines, valueTicks, bottom } = plotHistory(prices, { kind: 'from-zero' }, 320, 120)
    expect(valueTicks[0]).toEqual({ value: 0, at: bottom })
    expect((lines[0]?.labelY ?? 0) - (lines[1]?.labelY ?? 0)).toBeGreaterThan(12)
  })

  it('names days between where they have room', () => {
    const year = plotHistory([{ day: '2025-05-01', values: [1] }, { day: '2026-04-24', values: [2] }], around, 700, 120)
    expect(year.dayTicks.length).toBeGreaterThan(3)
    expect(plotHistory([{ day: '2025-05-01', values: [1] }, { day: '2026-04-24', values: [2] }], around, 240, 120).dayTicks).toHaveLength(2)
  })
})
