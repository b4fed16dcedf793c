import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readOpml } from '../core/opml/read-opml.ts'
import { requestHosts } from '../platform/host-permissions.ts'
import { send } from '../platform/send.ts'
import { writeSourceSettings } from '../platform/source-settings.ts'
import { useFeedTransfer } from './feed-transfer.ts'

vi.mock('../platform/send.ts', () => ({ send: vi.fn() }))
vi.mock('../platform/host-permissions.ts', () => ({ requestHosts: vi.fn() }))

const outline = (title: string, url: string) => `<outline type="rss" text="${title}" xmlUrl="${url}"/>`
const fileOf = (...outlines: string[]) => new File([`<opml version="2.0"><body>${outlines.join('')}</body></opml>`], 'feeds.opml')

beforeEach(() => {
  fakeBrowser.reset()
  setActivePinia(createPinia())
})

describe('useFeedTransfer', () => {
  it('shows what is in a file before it adds anything', async () => {
    const store = useFeedTransfer()
    await writeSourceSettings({ ownFeeds: [{ url: 'https://mine.example/feed', title: 'Mine', section: 'wire' }] })
    await store.pick(
      fileOf(outline('New', 'https://new.example/feed'), outline('Mine', 'https://mine.example/feed'), outline('Trap', 'javascript:alert(1)')),
    )
    expect(store.review).toMatchObject({
      fileName: 'feeds.opml',
      plan: { added: [{ title: 'New' }], knownCount: 1, refused: [{ title: 'Trap' }] },
    })
    expect(send).not.toHaveBeenCalled()
  })

  it('asks for all hosts in one question within the click, then adds', async () => {
    const store = useFeedTransfer()
    await store.pick(fileOf(outline('A', 'https://a.example/feed'), outline('B', 'https://b.example/feed')))
    vi.mocked(requestHosts).mockResolvedValue(true)
    vi.mocked(send).mockResolvedValue({ added: [{}, {}], switchedOn: [], knownCount: 0, refused: [] } as never)
    const confirming = store.confirm()
    expect(requestHosts).toHaveBeenCalledExactlyOnceWith(['https://a.example/feed', 'https://b.example/feed'])
    await confirming
    expect(send).toHaveBeenCalledExactlyOnceWith('addFeeds', { feeds: [expect.objectContaining({ title: 'A' }), expect.objectContaining({ title: 'B' })] })
    expect([store.told, store.review]).toEqual(['2 added.', undefined])
  })

  it('adds nothing without permission, and keeps the file for another try', async () => {
    const store = useFeedTransfer()
    await store.pick(fileOf(outline('A', 'https://a.example/feed')))
    vi.mocked(requestHosts).mockResolvedValue(false)
    await store.confirm()
    expect(send).not.toHaveBeenCalled()
    expect(store.told).toContain('Nothing was added')
    expect(store.review?.fileName).toBe('feeds.opml')
  })

  it('switches a built-in feed on again without asking for its host', async () => {
    await writeSourceSettings({ switchedSources: { techcrunch: false } })
    const store = useFeedTransfer()
    await store.pick(fileOf(outline('TC', 'https://techcrunch.com/category/artificial-intelligence/feed/')))
    expect(store.review?.plan).toMatchObject({ added: [], switchedOn: ['techcrunch'] })
    vi.mocked(send).mockResolvedValue({ added: [], switchedOn: ['techcrunch'], knownCount: 0, refused: [] } as never)
    await store.confirm()
    expect(requestHosts).not.toHaveBeenCalled()
    expect(store.told).toBe('1 built in and switched on.')
  })

  it('refuses what is too large and what is no list', async () => {
    const store = useFeedTransfer()
    await store.pick(new File(['x'.repeat(1024 * 1024 + 1)], 'big.opml'))
    expect(store.told).toContain('larger than 1 MB')
    await store.pick(new File(['<html>'], 'page.html'))
    expect(store.told).toContain('page.html: That is no list of feeds')
    expect(store.review).toBeUndefined()
  })

  it('writes own feeds and the built-in ones that are on', async () => {
    const ownFeeds = [{ url: 'https://mine.example/feed', title: 'Mine', section: 'labs' as const }]
    await writeSourceSettings({ ownFeeds, switchedSources: { techcrunch: false } })
    const { feeds } = readOpml(await useFeedTransfer().write(0))
    expect(feeds).toContainEqual(ownFeeds[0])
    expect(feeds.map(({ title }) => title)).toContain('The Verge AI')
    expect(feeds.map(({ title }) => title)).not.toContain('TechCrunch AI')
  })
})
