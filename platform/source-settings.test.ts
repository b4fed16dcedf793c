import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readSourceSettings, watchSourceSettings, writeSourceSettings } from './source-settings.ts'

const feed = { url: 'https://lab.example/feed', title: 'The Lab', section: 'labs' as const }

beforeEach(() => fakeBrowser.reset())

describe('source settings', () => {
  it('are as they come until the reader changes them', async () => {
    expect(await readSourceSettings()).toEqual({ switchedSources: {}, ownFeeds: [], isHttpAllowed: false })
    await writeSourceSettings({ ownFeeds: [feed] })
    await writeSourceSettings({ switchedSources: { arxiv: false } })
    expect(await readSourceSettings()).toEqual({ switchedSources: { arxiv: false }, ownFeeds: [feed], isHttpAllowed: false })
  })

  it('lose only the entry that is damaged', async () => {
    await fakeBrowser.storage.local.set({
      'setting:ownFeeds': [{ url: 'nonsense' }, feed, null],
      'setting:switchedSources': { arxiv: false, 'the-verge': 'off' },
      'setting:isHttpAllowed': 'yes',
    })
    expect(await readSourceSettings()).toEqual({ switchedSources: { arxiv: false }, ownFeeds: [feed], isHttpAllowed: false })
  })

  it('tell whoever watches, until it stops', async () => {
    const onChange = vi.fn()
    const stop = watchSourceSettings(onChange)
    await writeSourceSettings({ isHttpAllowed: true })
    await flushPromises()
    expect(onChange).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ isHttpAllowed: true }))
    stop()
    await writeSourceSettings({ isHttpAllowed: false })
    await flushPromises()
    expect(onChange).toHaveBeenCalledOnce()
  })
})
