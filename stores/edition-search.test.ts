import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { TextPart } from '../core/model/mark-words.ts'
import type { DayTexts } from '../core/search/day-texts.ts'
import { readDayTexts } from '../platform/day-texts.ts'
import { readHistory } from '../platform/history.ts'
import { stamp } from '../platform/stamps.ts'
import { readComposed } from '../platform/store.ts'
import { useEditionSearch } from './edition-search.ts'

vi.mock('../platform/day-texts.ts', () => ({ readDayTexts: vi.fn() }))
vi.mock('../platform/history.ts', () => ({ readHistory: vi.fn() }))
vi.mock('../platform/store.ts', () => ({ readComposed: vi.fn() }))

/** What is kept, by day: its headlines. */
let kept: Record<string, string[]>

function keep(days: Record<string, string[]>): void {
  kept = days
  const edition = (titles: string[]) => ({ edition: { origin: 'report' as const, bytes: titles.join().length } })
  vi.mocked(readHistory).mockResolvedValue({ days: Object.fromEntries(Object.entries(days).map(([day, titles]) => [day, edition(titles)])), absent: {} })
}

function textsOf(day: string): DayTexts {
  return { sections: [{ id: 'wire', stories: (kept[day] ?? []).map((title) => ({ id: `${day} ${title}`, title })) }] }
}

const written = (parts: readonly TextPart[]) => parts.map(({ text }) => text).join('')
const shown = (search: ReturnType<typeof useEditionSearch>) => search.results.days.map(({ day, pieces }) => [day, ...pieces.map(({ title }) => written(title))])

beforeEach(() => {
  fakeBrowser.reset()
  setActivePinia(createPinia())
  vi.mocked(readDayTexts).mockReset().mockImplementation((day) => Promise.resolve(textsOf(day)))
  vi.mocked(readComposed).mockReset().mockResolvedValue({
    models: [{ id: 'openai/gpt-5.5', name: 'GPT-5.5', creator: 'OpenAI', aliases: [] }],
    leaderboards: [],
  } as never)
  keep({ '2026-04-22': ['Opus is out'], '2026-04-23': ['GPT-5.5 is out', 'Opus again'] })
})

describe('useEditionSearch', () => {
  it('finds what all kept days say, the newest first, and models', async () => {
    const search = useEditionSearch()
    await search.firstRead
    await search.search('opus')
    expect(shown(search)).toEqual([['2026-04-23', 'Opus again'], ['2026-04-22', 'Opus is out']])
    expect([search.results.count, search.results.models, search.isReading, search.searchedCount, search.dayCount]).toEqual([2, [], false, 2, 2])
    await search.search('gpt 5.5')
    expect(search.results.models.map(({ model }) => model.id)).toEqual(['openai/gpt-5.5'])
  })

  it('answers from what is read already, and anew when more is', async () => {
    let release: (texts: DayTexts) => void = () => undefined
    vi.mocked(readDayTexts).mockImplementation((day) => (day === '2026-04-22' ? new Promise((resolve) => (release = resolve)) : Promise.resolve(textsOf(day))))
    const search = useEditionSearch()
    await search.search('opus')
    await vi.waitFor(() => expect(shown(search)).toEqual([['2026-04-23', 'Opus again']]))
    expect([search.isReading, search.searchedCount, search.dayCount]).toEqual([true, 1, 2])
    vi.mocked(readDayTexts).mockImplementation((day) => Promise.resolve(textsOf(day)))
    release(textsOf('2026-04-22'))
    await search.firstRead
    expect(shown(search)).toHaveLength(2)
    expect(search.isReading).toBe(false)
  })

  it('follows days that are kept, kept anew, or let go', async () => {
    const search = useEditionSearch()
    await search.firstRead
    await search.search('opus')
    keep({ '2026-04-23': ['GPT-5.5 is out, and it is cheap'], '2026-04-24': ['Opus for all'] })
    await stamp('history')
    await vi.waitFor(() => expect(shown(search)).toEqual([['2026-04-24', 'Opus for all']]))
    // What stayed as it was is not read again, but for the newest, which grows all day.
    vi.mocked(readDayTexts).mockClear()
    keep({ ...kept, '2026-04-24': ['Opus 4 for me'] })
    await stamp('history')
    await vi.waitFor(() => expect(shown(search)).toEqual([['2026-04-24', 'Opus 4 for me']]))
    expect(readDayTexts).not.toHaveBeenCalledWith('2026-04-23')
  })

  it('shows thirty at first, and thirty more when asked', async () => {
    keep({ '2026-04-24': Array.from({ length: 70 }, (_, at) => `Opus ${at}`) })
    const search = useEditionSearch()
    await search.firstRead
    await search.search('opus')
    expect([search.results.shownCount, search.results.count]).toEqual([30, 70])
    await search.showMore()
    expect(search.results.shownCount).toBe(60)
  })

  it('answers only the last of several questions', async () => {
    const search = useEditionSearch()
    await search.firstRead
    await Promise.all([search.search('opus'), search.search('gpt'), search.search('')])
    expect(search.results).toMatchObject({ query: '', count: 0 })
  })

  it('does without a day that cannot be read', async () => {
    vi.mocked(readDayTexts).mockImplementation((day) => (day === '2026-04-23' ? Promise.reject(new Error('Damaged')) : Promise.resolve(textsOf(day))))
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const search = useEditionSearch()
    await search.firstRead
    await search.search('opus')
    expect(shown(search)).toEqual([['2026-04-22', 'Opus is out']])
    expect(told).toHaveBeenCalled()
  })
})
