import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { isDiskClosed, watchDiskOpened } from '../platform/records.ts'
import { stamp } from '../platform/stamps.ts'
import { readComposed } from '../platform/store.ts'
import { useEdition } from './edition.ts'

vi.mock('../platform/records.ts', () => ({ isDiskClosed: vi.fn(), watchDiskOpened: vi.fn() }))
vi.mock('../platform/store.ts', () => ({ readComposed: vi.fn() }))
const stored = vi.mocked(readComposed)
const edition = (date: string) => ({ date, origin: 'report' as const, sections: [], boards: [] })

beforeEach(() => {
  fakeBrowser.reset()
  setActivePinia(createPinia())
})

describe('useEdition', () => {
  it('shows what is stored, and follows when the background writes anew', async () => {
    stored.mockResolvedValue(edition('2026-04-24'))
    const store = useEdition()
    expect(store.state).toBe('loading')
    await store.firstRead
    expect([store.state, store.edition?.date]).toEqual(['ready', '2026-04-24'])

    stored.mockResolvedValue(edition('2026-04-25'))
    await stamp('edition')
    await flushPromises()
    expect(store.edition?.date).toBe('2026-04-25')
  })

  it('tells an empty store from a damaged one', async () => {
    stored.mockResolvedValue(undefined)
    const empty = useEdition()
    await empty.firstRead
    expect(empty.state).toBe('empty')

    setActivePinia(createPinia())
    vi.spyOn(console, 'error').mockReturnValue()
    stored.mockRejectedValue(new Error('UnknownError'))
    const damaged = useEdition()
    await damaged.firstRead
    expect(damaged.state).toBe('damaged')
  })

  it('takes nothing for a damaged store where the disk is closed, and reads again when it opens', async () => {
    stored.mockResolvedValue(undefined)
    vi.mocked(isDiskClosed).mockReturnValue(true)
    const store = useEdition()
    await store.firstRead
    expect(store.state).toBe('damaged')
    stored.mockResolvedValue(edition('2026-04-24'))
    vi.mocked(watchDiskOpened).mock.calls.forEach(([onOpened]) => onOpened())
    await flushPromises()
    expect([store.state, store.edition?.date]).toEqual(['ready', '2026-04-24'])
  })

  it('keeps the edition on screen when the store breaks later', async () => {
    stored.mockResolvedValue(edition('2026-04-24'))
    const store = useEdition()
    await store.firstRead
    vi.spyOn(console, 'error').mockReturnValue()
    stored.mockRejectedValue(new Error('UnknownError'))
    await stamp('edition')
    await flushPromises()
    expect([store.state, store.edition?.date]).toEqual(['damaged', '2026-04-24'])
  })
})
