import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { defaultPaperFocus } from '../core/edition/paper-focus.ts'
import { readSourceSettings, watchSourceSettings, writeSourceSettings } from './source-settings.ts'

const feed = { url: 'https://lab.example/feed', title: 'The Lab', section: 'labs' as const }

beforeEach(() => fakeBrowser.reset())

describe('source settings', () => {
  it('are as they come until the reader changes them', async () => {
    expect(await readSourceSettings()).toEqual({ switchedSources: {}, ownFeeds: [], isHttpAllowed: false, paperFocus: defaultPaperFocus })
    await writeSourceSettings({ ownFeeds: [feed] })
    await writeSourceSettings({ switchedSources: { arxiv: false } })
    expect(await readSourceSettings()).toEqual({ switchedSources: { arxiv: false }, ownFeeds: [feed], isHttpAllowed: false, paperFocus: defaultPaperFocus })
  })

  it('lose only the entry that is damaged', async () => {
    await fakeBrowser.storage.local.set({
      'setting:ownFeeds': [{ url: 'nonsense' }, feed, null],
      'setting:switchedSources': { arxiv: false, 'the-verge': 'off' },
      'setting:isHttpAllowed': 'yes',
    })
    expect(await readSourceSettings()).toEqual({ switchedSources: { arxiv: false }, ownFeeds: [feed], isHttpAllowed: false, paperFocus: defaultPaperFocus })
  })

  it('tell whoever watches, until it stops', async () => {
    const onChange = vi.fn()
    const stop = watchSourceSettings(onChange)
    await writeSourceSettings({ isHttpAllowed: true, paperFocus: defaultPaperFocus })
    await flushPromises()
    expect(onChange).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ isHttpAllowed: true, paperFocus: defaultPaperFocus }))
    stop()
    await writeSourceSettings({ isHttpAllowed: false, paperFocus: defaultPaperFocus })
    await flushPromises()
    expect(onChange).toHaveBeenCalledOnce()
  })
})
