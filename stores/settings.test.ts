import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { writeSetting } from '../platform/settings.ts'
import { useSettings } from './settings.ts'

beforeEach(() => {
  fakeBrowser.reset()
  setActivePinia(createPinia())
})

describe('useSettings', () => {
  it('follows a change made in another window', async () => {
    const store = useSettings()
    await store.firstRead
    expect(store.settings?.theme).toBe('system')
    await writeSetting('theme', 'dark')
    await flushPromises()
    expect(store.settings?.theme).toBe('dark')
  })

  it('puts one site on a list and takes it off, and leaves the others', async () => {
    const store = useSettings()
    await store.firstRead
    await store.setListed('offSites', 'b.example', true)
    await store.setListed('offSites', 'a.example', true)
    await store.setListed('offSites', 'a.example', true)
    expect(store.settings?.offSites).toEqual(['a.example', 'b.example'])
    await store.setListed('offSites', 'a.example', false)
    expect(store.settings?.offSites).toEqual(['b.example'])
  })

  it('keeps the reader’s workload, and has what web pages show composed for it', async () => {
    const heard: unknown[] = []
    fakeBrowser.runtime.onMessage.addListener((message: unknown) => void heard.push(message))
    const store = useSettings()
    await store.firstRead
    await store.setWorkload({ inputTokensPerDay: 5, cachedTokensPerDay: 0, outputTokensPerDay: 1 })
    expect(store.settings?.workload).toEqual({ inputTokensPerDay: 5, cachedTokensPerDay: 0, outputTokensPerDay: 1 })
    expect(heard).toEqual([{ name: 'recompose', args: {} }])
    await store.setWorkload(null)
    expect(store.settings?.workload).toBeNull()
    expect(store.error).toBeUndefined()
  })

  it('keeps the old setting and says why when a change cannot be kept', async () => {
    const store = useSettings()
    await store.firstRead
    vi.spyOn(console, 'error').mockReturnValue()
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QuotaExceededError'))
    await store.change('theme', 'dark')
    expect(store.settings?.theme).toBe('system')
    expect(store.error).toContain('could not keep this change')
  })

  it('says so when the options cannot even be read', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('IO error'))
    const store = useSettings()
    await store.firstRead
    expect(store.error).toContain('cannot read the options')
  })
})
