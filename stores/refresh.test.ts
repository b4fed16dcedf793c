import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { writeProgress } from '../platform/refresh-progress.ts'
import { send } from '../platform/send.ts'
import { deleteEverythingStored } from '../platform/store.ts'
import { useRefresh } from './refresh.ts'

vi.mock('../platform/send.ts', () => ({ send: vi.fn() }))
vi.mock('../platform/store.ts', () => ({ deleteEverythingStored: vi.fn() }))

beforeEach(() => {
  fakeBrowser.reset()
  setActivePinia(createPinia())
})

describe('useRefresh', () => {
  it('asks every source, once, however often the button is pressed', async () => {
    let answer: (value: null) => void = () => undefined
    vi.mocked(send).mockReturnValue(new Promise((resolve) => (answer = resolve)))
    const store = useRefresh()
    const first = store.start()
    await store.start()
    expect(send).toHaveBeenCalledExactlyOnceWith('refresh', { everySource: true })
    expect(store.isRunning).toBe(true)
    answer(null)
    await first
    expect(store.isRunning).toBe(false)
  })

  it('counts the sources that have answered or failed', async () => {
    const store = useRefresh()
    await writeProgress({ wanted: 'every', startedAtMs: 0, updatedAtMs: Date.now(), isRunning: true, sources: { a: 'new', b: 'failed', c: 'asking', d: 'waiting' } })
    await flushPromises()
    expect([store.isRunning, store.doneCount, store.totalCount]).toEqual([true, 2, 4])
  })

  it('says when the background does not answer', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    vi.mocked(send).mockRejectedValue(new Error('Could not establish connection'))
    const store = useRefresh()
    await store.start()
    expect(store.error).toContain('background did not answer')
    expect(store.isRunning).toBe(false)
  })

  it('ends, and says why, where neither background nor progress can be reached any more', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    const store = useRefresh()
    await writeProgress({ wanted: 'every', startedAtMs: 0, updatedAtMs: Date.now(), isRunning: true, sources: {} })
    vi.mocked(send).mockRejectedValue(new Error('Extension context invalidated.'))
    vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValue(new Error('Extension context invalidated.'))
    await store.start()
    expect(store.isRunning).toBe(false)
    expect(store.error).toContain('background did not answer')
  })

  it('rebuilds: forgets first, then asks; and asks nothing when the store cannot even be emptied', async () => {
    vi.mocked(send).mockResolvedValue(null)
    const store = useRefresh()
    await store.rebuild()
    expect(deleteEverythingStored).toHaveBeenCalledBefore(vi.mocked(send))

    vi.mocked(send).mockClear()
    vi.spyOn(console, 'error').mockReturnValue()
    vi.mocked(deleteEverythingStored).mockRejectedValue(new Error('UnknownError'))
    await store.rebuild()
    expect(send).not.toHaveBeenCalled()
    expect(store.error).toContain('will not open its store')
  })
})
