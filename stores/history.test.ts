import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Edition } from '../core/edition/edition.ts'
import { readDayEdition, readHistory } from '../platform/history.ts'
import { send } from '../platform/send.ts'
import { stamp } from '../platform/stamps.ts'
import { useHistory } from './history.ts'

vi.mock('../platform/send.ts', () => ({ send: vi.fn() }))
vi.mock('../platform/history.ts', () => ({ readDayEdition: vi.fn(), readHistory: vi.fn() }))

const day = '2026-04-23'
const edition = (origin: Edition['origin']): Edition => ({ date: day, origin, sections: [], boards: [] })
const kept = (...days: string[]) => ({ days: Object.fromEntries(days.map((each) => [each, { edition: { origin: 'report' as const, bytes: 1 } }])), absent: {} })

beforeEach(() => {
  fakeBrowser.reset()
  setActivePinia(createPinia())
  vi.mocked(send).mockReset().mockResolvedValue(null)
  vi.mocked(readDayEdition).mockReset()
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

  it('says why there is none, and keeps a composed one without a word', async () => {
    vi.mocked(send).mockRejectedValue(new Error('The report has no edition for this day.'))
    const history = useHistory()
    await history.open(day)
    expect([history.state, history.error]).toEqual(['empty', 'The report has no edition for this day.'])
    vi.mocked(readDayEdition).mockResolvedValue(edition('composed'))
    await history.open(day)
    expect([history.state, history.error]).toEqual(['ready', undefined])
  })
})
