import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { giveBackHosts, giveBackStrayHosts, mayReachSources, onHostsTaken, onSourcesAllowed, requestHosts, requestSources } from './host-permissions.ts'

/** What the reader has allowed. */
let held: Set<string>

beforeEach(() => {
  fakeBrowser.reset()
  held = new Set(['https://inference.report/*', 'https://*/*', '*://a.example/*', '*://b.example/*'])
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation((async ({ origins = [] }: { origins?: string[] }) => origins.every((origin) => held.has(origin))) as never)
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockImplementation((async () => ({ origins: [...held] })) as never)
})

describe('hosts of own feeds', () => {
  it('are asked for in one question, without ports, before anything else happens', async () => {
    const request = vi.spyOn(fakeBrowser.permissions, 'request').mockResolvedValue(true as never)
    const answer = requestHosts(['https://a.example:8443/feed', 'https://a.example/other', 'http://b.example/feed'])
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['*://a.example/*', '*://b.example/*'] })
    expect(await answer).toBe(true)
  })

  it('are given back unless another feed needs them', async () => {
    const remove = vi.spyOn(fakeBrowser.permissions, 'remove').mockResolvedValue(true as never)
    await giveBackHosts(['https://a.example/feed', 'https://b.example/feed'], ['https://b.example/other'])
    expect(remove).toHaveBeenCalledExactlyOnceWith({ origins: ['*://a.example/*'] })
    await giveBackHosts(['https://b.example/feed'], ['https://b.example/other'])
    expect(remove).toHaveBeenCalledOnce()
  })

  it('that we give back ourselves are not reported as taken', async () => {
    let tell: (removed: { origins: string[] }) => void = () => undefined
    vi.spyOn(fakeBrowser.permissions.onRemoved, 'addListener').mockImplementation((listener) => void (tell = listener as typeof tell))
    vi.spyOn(fakeBrowser.permissions, 'remove').mockResolvedValue(true as never)
    const listener = vi.fn()
    onHostsTaken(listener)
    await giveBackHosts(['https://a.example/feed'], [])
    tell({ origins: ['*://a.example/*'] })
    expect(listener).not.toHaveBeenCalled()
    tell({ origins: ['*://a.example/*', '*://b.example/*'] })
    expect(listener).toHaveBeenCalledExactlyOnceWith(['*://a.example/*', '*://b.example/*'])
  })

  it('that the reader takes back again, after we had nothing to give, are reported', async () => {
    let tell: (removed: { origins: string[] }) => void = () => undefined
    vi.spyOn(fakeBrowser.permissions.onRemoved, 'addListener').mockImplementation((listener) => void (tell = listener as typeof tell))
    const remove = vi.spyOn(fakeBrowser.permissions, 'remove').mockResolvedValue(true as never)
    const listener = vi.fn()
    onHostsTaken(listener)
    held.delete('*://a.example/*')
    await giveBackHosts(['https://a.example/feed'], [])
    expect(remove).not.toHaveBeenCalled()
    tell({ origins: ['*://a.example/*'] })
    expect(listener).toHaveBeenCalledExactlyOnceWith(['*://a.example/*'])
  })

  it('that no feed came of are given back, and those the extension cannot be without are not', async () => {
    const remove = vi.spyOn(fakeBrowser.permissions, 'remove').mockResolvedValue(true as never)
    await giveBackStrayHosts(['https://b.example/feed'])
    expect(remove).toHaveBeenCalledExactlyOnceWith({ origins: ['*://a.example/*'] })
  })
})

describe('sites of our own sources', () => {
  const origins = ['https://inference.report/*', 'https://openrouter.ai/*']
  beforeEach(() => vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ host_permissions: origins } as never))

  it('are allowed when all are, and asked for in one question', async () => {
    const request = vi.spyOn(fakeBrowser.permissions, 'request').mockResolvedValue(true as never)
    expect(await mayReachSources()).toBe(false)
    held.add('https://openrouter.ai/*')
    expect(await mayReachSources()).toBe(true)
    expect(await requestSources()).toBe(true)
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins })
  })

  it('are told when they are allowed again, and hosts of own feeds are not', () => {
    let tell: (added: { origins?: string[] }) => void = () => undefined
    vi.spyOn(fakeBrowser.permissions.onAdded, 'addListener').mockImplementation((listener) => void (tell = listener as typeof tell))
    const listener = vi.fn()
    onSourcesAllowed(listener)
    tell({ origins: ['*://openrouter.ai/*'] })
    tell({})
    expect(listener).not.toHaveBeenCalled()
    tell({ origins: ['https://openrouter.ai/*', 'https://*/*'] })
    expect(listener).toHaveBeenCalledOnce()
  })
})
