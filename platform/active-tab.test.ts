import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readActiveTab } from './active-tab.ts'

describe('readActiveTab', () => {
  beforeEach(() => fakeBrowser.reset())

  it.each([
    ['https://news.example/a?b', 'web', 'news.example'],
    ['http://localhost:8080/', 'web', 'localhost'],
    ['chrome://settings/', 'closed', undefined],
    ['https://chromewebstore.google.com/detail/x', 'closed', 'chromewebstore.google.com'],
    ['file:///home/me/notes.html', 'closed', undefined],
    [fakeBrowser.runtime.getURL('/newtab.html'), 'own', undefined],
    [undefined, 'untold', undefined],
  ])('takes %s as %s', async (url, kind, host) => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7, url }] as never)
    expect(await readActiveTab()).toEqual({ id: 7, kind, url, host })
  })

  it('tells a site that the reader keeps us off, asked for without its port', async () => {
    const contains = vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(false as never)
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7, url: 'http://localhost:8080/' }] as never)
    expect(await readActiveTab()).toMatchObject({ kind: 'unallowed', host: 'localhost' })
    expect(contains).toHaveBeenCalledExactlyOnceWith({ origins: ['http://localhost/*'] })
  })
})
