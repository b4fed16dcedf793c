import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { snapshotBoards } from '../catalog/snapshot/boards.ts'
import type { Edition } from '../core/edition/edition.ts'
import type { DayBoard, DayFigures } from '../core/history/day-figures.ts'
import { readDayEdition, readDayFigures, readHistory } from '../platform/history.ts'
import { send } from '../platform/send.ts'
import { stamp } from '../platform/stamps.ts'
import { useHistory } from './history.ts'

vi.mock('../platform/send.ts', () => ({ send: vi.fn() }))
vi.mock('../platform/history.ts', () => ({ readDayEdition: vi.fn(), readDayFigures: vi.fn(), readHistory: vi.fn() }))

const day = '2026-04-23'
const edition = (origin: Edition['origin']): Edition => ({ date: day, origin, sections: [], boards: [] })
const kept = (...days: string[]) => ({ days: Object.fromEntries(days.map((each) => [each, { edition: { origin: 'report' as const, bytes: 1 } }])), absent: {} })
const boardOn = (asOf: string, ...names: string[]): DayBoard => ({
  id: 'intelligence-index',
  asOf,
  url: 'https://inference.report/',
  rows: names.map((name, at) => ({ rank: at + 1, name, score: 60 - at })),
})
const figures = (...boards: DayBoard[]): DayFigures => ({ day, boards, priceLists: [] })

beforeEach(() => {
  fakeBrowser.reset()
  setActivePinia(createPinia())
  vi.mocked(send).mockReset().mockResolvedValue(null)
  vi.mocked(readDayEdition).mockReset()
  vi.mocked(readDayFigures).mockReset()
  vi.mocked(readHistory).mockReset().mockResolvedValue(kept('2026-04-23', '2026-04-21'))
})

describe('useHistory', () => {
  it('lists the days that are kept in order, and follows when more come', async () => {
    const history = useHistory()
    await history.firstRead
    expect(history.days).toEqual(['2026-04-21', '2026-04-23'])
    vi.mocked(readHistory).mockResolvedValue(kept('2026-04-22'))
    await stamp('history')
    await flushPromises()
    expect(history.days).toEqual(['2026-04-22'])
  })

  it('knows whose each edition is, and of which days the report said lately that it has none', async () => {
    const nowMs = Date.now()
    vi.mocked(readHistory).mockResolvedValue({
      days: { '2026-04-23': { edition: { origin: 'composed', bytes: 1 } }, '2026-04-22': { figures: { bytes: 1 } } },
      absent: { '2026-04-20': nowMs - 60_000, '2026-04-19': nowMs - 48 * 3_600_000 },
    })
    const history = useHistory()
    await history.firstRead
    expect([history.days, history.origins, history.absentDays]).toEqual([['2026-04-23'], { '2026-04-23': 'composed' }, ['2026-04-20']])
  })

  it('opens a day that is kept without asking anyone', async () => {
    vi.mocked(readDayEdition).mockResolvedValue(edition('report'))
    const history = useHistory()
    await history.open(day)
    expect([history.state, history.edition?.date]).toEqual(['ready', day])
    expect(send).not.toHaveBeenCalled()
  })

  it('asks for the report’s own where there is none or a composed one', async () => {
    vi.mocked(readDayEdition).mockResolvedValueOnce(edition('composed')).mockResolvedValueOnce(edition('report'))
    const history = useHistory()
    await history.open(day)
    expect(send).toHaveBeenCalledExactlyOnceWith('readDay', { day })
    expect(history.edition?.origin).toBe('report')
  })

  it('says that the report is being asked, where nothing can be shown meanwhile', async () => {
    vi.mocked(send).mockReturnValue(new Promise(() => undefined))
    const history = useHistory()
    void history.open(day)
    expect(history.isAsking).toBe(false)
    await flushPromises()
    expect(history.isAsking).toBe(true)
    vi.mocked(readDayEdition).mockResolvedValue(edition('composed'))
    void history.open('2026-04-22')
    await flushPromises()
    expect(history.isAsking).toBe(false)
  })

  it('says why there is none, and keeps a composed one without a word', async () => {
    vi.mocked(send).mockRejectedValue(new Error('The report has no edition for this day.'))
    const history = useHistory()
    await history.open(day)
    expect([history.state, history.error]).toEqual(['empty', 'The report has no edition for this day.'])
    vi.mocked(readDayEdition).mockResolvedValue(edition('composed'))
    await history.open(day)
    expect([history.state, history.error]).toEqual(['ready', undefined])
  })

  it('shows the boards of the day that is open, and never those of the one before', async () => {
    vi.mocked(readDayEdition).mockResolvedValue(edition('report'))
    vi.mocked(readDayFigures).mockResolvedValueOnce(figures(boardOn(day, 'GPT-5.5'), { ...boardOn(day), id: 'swe-rebench' }))
    const history = useHistory()
    await history.open(day)
    expect(history.boards.map(({ definition, board, isShipped }) => [definition.id, board.rows[0]?.name, isShipped])).toEqual([['intelligence-index', 'GPT-5.5', false]])
    const next = history.open('2026-04-22')
    expect(history.boards).toEqual([])
    await next
    expect(history.boards).toEqual([])
  })

  it('shows boards that come with a report that had to be asked for, and says which came with the extension', async () => {
    const [shipped] = snapshotBoards
    vi.mocked(readDayEdition).mockResolvedValueOnce(undefined).mockResolvedValueOnce(edition('report'))
    vi.mocked(readDayFigures).mockResolvedValueOnce(undefined).mockResolvedValueOnce(figures(boardOn(shipped?.asOf ?? '', 'GPT-5.5')))
    const history = useHistory()
    await history.open(day)
    expect(history.boards.map(({ isShipped }) => isShipped)).toEqual([true])
  })

  it('learns that the report has none of a day', async () => {
    const history = useHistory()
    await history.firstRead
    vi.mocked(send).mockRejectedValue(new Error('The report has no edition for this day.'))
    vi.mocked(readHistory).mockResolvedValue({ days: {}, absent: { [day]: Date.now() } })
    await history.open(day)
    expect(history.absentDays).toEqual([day])
  })
})
