import 'fake-indexeddb/auto'
import { flushPromises } from '@vue/test-utils'
import { clear } from 'idb-keyval'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { mayReachSources, requestHosts, unallowedOf, unreachableOf } from '../platform/host-permissions.ts'
import { send } from '../platform/send.ts'
import { writeSourceSettings } from '../platform/source-settings.ts'
import { writeSource } from '../platform/store.ts'
import { watchPermissions } from '../platform/watch-permissions.ts'
import { useSourceList } from './source-list.ts'
import { useSources } from './sources.ts'

vi.mock('../platform/send.ts', () => ({ send: vi.fn() }))
vi.mock('../platform/host-permissions.ts', () => ({ mayReachSources: vi.fn(), requestSources: vi.fn(), requestHosts: vi.fn(), unallowedOf: vi.fn(), unreachableOf: vi.fn() }))
vi.mock('../platform/watch-permissions.ts', () => ({ watchPermissions: vi.fn() }))

const feed = { url: 'https://lab.example/feed', title: 'The Lab', section: 'labs' as const }
const failed = (id: string) => ({ id, title: id, homepage: '', dueAtMs: 5, failure: { sinceMs: 1, atMs: 1, reason: 'Down.', count: 1 } })
const catalogue = [
  { id: 'inference-report', title: 'The Inference Report', homepage: '', group: 'report', url: 'https://inference.report/archive/2026-04-24', isOnByDefault: true },
  { id: 'arxiv', title: 'arXiv', homepage: '', group: 'papers', url: 'https://rss.arxiv.org/rss/cs.AI', isOnByDefault: true },
  { id: 'ibm-research', title: 'IBM Research', homepage: '', group: 'labs', url: 'https://research.ibm.com/rss', isOnByDefault: false },
]
let hostsChanged: () => void

beforeEach(async () => {
  fakeBrowser.reset()
  await clear()
  setActivePinia(createPinia())
  vi.mocked(send).mockImplementation(((name: string) => Promise.resolve(name === 'listSources' ? catalogue : null)) as never)
  vi.mocked(unallowedOf).mockResolvedValue(new Set())
  vi.mocked(unreachableOf).mockResolvedValue(new Set())
  vi.mocked(watchPermissions).mockImplementation((onChange) => {
    hostsChanged = onChange
    return () => undefined
  })
})

async function openList() {
  const list = useSourceList()
  await list.firstRead
  return list
}

describe('useSourceList', () => {
  it('lists every source with its group, on or off, and follows a switch made in another window', async () => {
    const list = await openList()
    const stateOf = (id: string) => list.builtIn.find((source) => source.id === id)
    expect(stateOf('inference-report')).toMatchObject({ group: 'report', isOn: true })
    expect(stateOf('ibm-research')).toMatchObject({ group: 'labs', isOn: false })
    await writeSourceSettings({ switchedSources: { arxiv: false } })
    await flushPromises()
    expect(stateOf('arxiv')).toMatchObject({ group: 'papers', isOn: false })
  })

  it('shows how a source has been', async () => {
    await writeSource(failed('arxiv'))
    const list = await openList()
    expect(list.builtIn.find(({ id }) => id === 'arxiv')?.health?.failure?.reason).toBe('Down.')
  })

  it('knows own feeds whose host the browser does not let us ask, at once', async () => {
    await writeSourceSettings({ ownFeeds: [feed] })
    const list = await openList()
    expect(list.own).toMatchObject([{ title: 'The Lab', group: 'labs', isOwn: true, isAllowed: true }])
    vi.mocked(unallowedOf).mockImplementation((urls) => Promise.resolve(new Set(urls)))
    hostsChanged()
    await vi.waitFor(() => expect(list.own[0]?.isAllowed).toBe(false))
  })

  it('asks for a lost host within the click, and tries the feed once it is allowed', async () => {
    await writeSourceSettings({ ownFeeds: [feed] })
    const list = await openList()
    const [own] = list.own
    if (!own) throw new Error('no feed')
    vi.mocked(requestHosts).mockResolvedValue(true)
    const allowing = list.allow(own)
    expect(requestHosts).toHaveBeenCalledExactlyOnceWith([feed.url])
    await allowing
    expect(send).toHaveBeenLastCalledWith('refresh', { everySource: false, sourceId: `own:${feed.url}` })
  })

  it('knows sources whose site the browser keeps us off, at once', async () => {
    vi.mocked(unreachableOf).mockImplementation((urls) => Promise.resolve(new Set(urls.filter((url) => !url.includes('ibm')))))
    const list = await openList()
    expect(list.builtIn.map(({ id, isAllowed }) => [id, isAllowed])).toEqual([['inference-report', false], ['arxiv', false], ['ibm-research', true]])
    vi.mocked(unreachableOf).mockResolvedValue(new Set())
    hostsChanged()
    await vi.waitFor(() => expect(list.builtIn.every(({ isAllowed }) => isAllowed)).toBe(true))
  })

  it('leaves changes to the background, and says when it does not answer', async () => {
    const list = await openList()
    await list.switchSource('arxiv', false)
    expect(send).toHaveBeenLastCalledWith('switchSource', { sourceId: 'arxiv', isOn: false })
    vi.spyOn(console, 'error').mockReturnValue()
    vi.mocked(send).mockRejectedValue(new Error('Nobody answers'))
    await list.tryNow('arxiv')
    expect(list.error).toContain('did not answer')
  })
})

describe('useSources', () => {
  it('knows whether the browser keeps us off sites of sources, at once', async () => {
    const sources = useSources()
    vi.mocked(mayReachSources).mockResolvedValue(false)
    await sources.read()
    expect(sources.areKeptOff).toBe(true)
    vi.mocked(mayReachSources).mockResolvedValue(true)
    hostsChanged()
    await vi.waitFor(() => expect(sources.areKeptOff).toBe(false))
  })

  it('knows no trouble of sources that are off or were removed', async () => {
    await writeSource(failed('arxiv'))
    await writeSource(failed(`own:${feed.url}`))
    await writeSourceSettings({ ownFeeds: [feed] })
    const sources = useSources()
    await sources.read()
    expect(sources.trouble?.failing.map(({ id }) => id)).toEqual(['arxiv', `own:${feed.url}`])
    await writeSourceSettings({ switchedSources: { arxiv: false }, ownFeeds: [] })
    await vi.waitFor(() => expect(sources.trouble).toBeUndefined())
  })
})
