import 'fake-indexeddb/auto'
import { clear, keys } from 'idb-keyval'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { sources } from '../../catalog/sources/index.ts'
import { skipBrowserStart } from '../../platform/browser-start.ts'
import type * as HostPace from '../../platform/host-pace.ts'
import { readSourceSettings, writeSourceSettings } from '../../platform/source-settings.ts'
import { deleteSources, readComposed, readHealths } from '../../platform/store.ts'
import { readFixture } from '../../tests/fixtures/fixture.ts'
import { snapshotJson } from '../../scripts/snapshot.ts'
import { ownFeedHandlers } from './own-feeds.ts'
import { refresh } from './refresh.ts'

// Nobody waits here for the seconds between two requests to one host.
vi.mock('../../platform/host-pace.ts', async (actual) => ({ ...(await actual<typeof HostPace>()), waitForHost: () => Promise.resolve() }))

const { addFeeds, focusPapers, leaveFeeds, removeFeed, switchSource } = ownFeedHandlers
const lab = { url: 'https://lab.example/feed', title: 'The Lab', section: 'labs' as const }
const techcrunch = 'https://techcrunch.com/category/artificial-intelligence/feed/'
const theVerge = 'https://www.theverge.com/rss/ai-artificial-intelligence/index.xml'

const web = new Map<string, string>()
const remove = vi.fn()
let isAllowed: boolean

const titles = async () => (await readComposed('edition'))?.sections.flatMap(({ stories }) => stories.map(({ title }) => title)) ?? []
const ownUrls = async () => (await readSourceSettings()).ownFeeds.map(({ url }) => url)
/** What is asked behind a change, and composed from it. */
const settled = async () => refresh({ everySource: false })

beforeEach(async () => {
  fakeBrowser.reset()
  await clear()
  await skipBrowserStart()
  web.clear()
  isAllowed = true
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation((() => Promise.resolve(isAllowed)) as never)
  vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(remove.mockResolvedValue(true) as never)
  const snapshot = snapshotJson()
  vi.stubGlobal('fetch', vi.fn(async (url: string) => {
    if (url.endsWith('/snapshot.json')) return new Response(snapshot)
    const body = web.get(url)
    return new Response(body ?? 'nothing', { status: body === undefined ? 404 : 200 })
  }))
  web.set(
    lab.url,
    `<rss version="2.0"><channel><title>The Lab</title><item><title>A model of our own</title><link>https://lab.example/1</link>
     <pubDate>${new Date().toUTCString()}</pubDate></item></channel></rss>`,
  )
  web.set(techcrunch, await readFixture('feeds/techcrunch.xml', Date.now()))
  web.set(theVerge, await readFixture('feeds/the-verge.xml', Date.now()))
})

describe('own feeds', () => {
  it('are kept, asked at once, and in the edition', async () => {
    expect(await addFeeds({ feeds: [lab] })).toMatchObject({ added: [lab], knownCount: 0, refused: [] })
    await settled()
    expect(await titles()).toContain('A model of our own')
  })

  it('are not lost when many windows add at once', async () => {
    const feeds = Array.from({ length: 12 }, (_, index) => ({ url: `https://${index}.example/feed`, title: `Feed ${index}` }))
    await Promise.all(feeds.map((feed) => addFeeds({ feeds: [feed] })))
    expect((await ownUrls()).sort()).toEqual(feeds.map(({ url }) => url).sort())
    await Promise.all(feeds.slice(1).map(({ url }) => removeFeed({ url })))
    expect(await ownUrls()).toEqual(['https://0.example/feed'])
    await settled()
  })

  it('are not added without the right to ask their host', async () => {
    isAllowed = false
    expect(await addFeeds({ feeds: [lab] })).toMatchObject({ added: [], refused: [{ title: 'The Lab' }] })
    expect(await ownUrls()).toEqual([])
  })

  it('are not asked any more once the reader takes their host back, and what they told stays', async () => {
    await addFeeds({ feeds: [lab] })
    await settled()
    isAllowed = false
    const asked = vi.mocked(fetch)
    const before = asked.mock.calls.filter(([url]) => url === lab.url).length
    await refresh({ everySource: true })
    expect(asked.mock.calls.filter(([url]) => url === lab.url)).toHaveLength(before)
    expect(await titles()).toContain('A model of our own')
  })

  it('are not asked in a round that waits for them when the reader takes their host back', async () => {
    const feeds = ['1', '2', '3'].map((name) => ({ ...lab, url: lab.url + name }))
    await addFeeds({ feeds })
    await settled()
    const asked = vi.mocked(fetch)
    asked.mockClear()
    const answer = asked.getMockImplementation()
    asked.mockImplementation(async (url) => {
      if (String(url).startsWith(lab.url)) isAllowed = false
      return (await answer?.(url)) ?? new Response()
    })
    await refresh({ everySource: true })
    expect(asked.mock.calls.filter(([url]) => String(url).startsWith(lab.url))).toHaveLength(1)
  })

  it('are not read from a host that the reader did not allow, wherever their address leads now', async () => {
    await addFeeds({ feeds: [lab] })
    await settled()
    vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation((({ origins }: { origins: string[] }) => Promise.resolve(origins.includes('*://lab.example/*'))) as never)
    const elsewhere = new Response(web.get(lab.url)?.replace('of our own', 'of theirs'))
    Object.defineProperty(elsewhere, 'url', { value: 'https://tracker.elsewhere.example/feed' })
    vi.mocked(fetch).mockImplementation((url) => Promise.resolve(url === lab.url ? elsewhere : new Response('nothing', { status: 404 })))
    await refresh({ everySource: true })
    expect(await titles()).toContain('A model of our own')
    expect(await titles()).not.toContain('A model of theirs')
    expect((await readHealths()).find(({ id }) => id.startsWith('own:'))?.failure?.reason).toContain('tracker.elsewhere.example')
  })

  it('take stories, records and the right to their host with them when removed', async () => {
    await addFeeds({ feeds: [lab] })
    await settled()
    await refresh({ everySource: false, sourceId: 'techcrunch' })
    await removeFeed({ url: lab.url })
    expect(await titles()).not.toContain('A model of our own')
    expect((await titles()).length).toBeGreaterThan(0)
    expect((await keys()).filter((key) => String(key).includes('own:'))).toEqual([])
    expect((await readHealths()).map(({ id }) => id)).toContain('techcrunch')
    expect(remove).toHaveBeenCalledExactlyOnceWith({ origins: ['*://lab.example/*'] })
  })

  it('keep the host that another feed needs, and give back one that was only looked at', async () => {
    const second = { ...lab, url: 'https://lab.example/second' }
    await writeSourceSettings({ ownFeeds: [lab, second] })
    await removeFeed({ url: second.url })
    expect(remove).not.toHaveBeenCalled()
    await leaveFeeds({ urls: ['https://seen.example/feed'] })
    expect(remove).toHaveBeenCalledExactlyOnceWith({ origins: ['*://seen.example/*'] })
  })

  it('that cannot be had do not hinder the others', async () => {
    expect(await addFeeds({ feeds: [{ url: 'javascript:alert(1)', title: 'Trap' }, lab] })).toMatchObject({ added: [lab], refused: [{ title: 'Trap' }] })
    await settled()
    expect(await titles()).toContain('A model of our own')
  })
})

describe('a built-in source', () => {
  it('vanishes from the edition when switched off, and is asked when switched on', async () => {
    await refresh({ everySource: true })
    const before = await titles()
    await Promise.all([switchSource({ sourceId: 'hacker-news', isOn: false }), switchSource({ sourceId: 'techcrunch', isOn: false })])
    const without = await titles()
    expect(without.length).toBeLessThan(before.length)
    await deleteSources((id) => id === 'techcrunch')
    await switchSource({ sourceId: 'techcrunch', isOn: true })
    await settled()
    expect(await titles()).toEqual(before)
    expect((await readSourceSettings()).switchedSources).toEqual({ 'hacker-news': false, techcrunch: true })
  })

  it('takes its prices with it, also those that came with the extension', async () => {
    const priced = async () => (await readComposed('catalogue'))?.models.filter((model) => model.firstPartyPrice).length
    await refresh({ everySource: true })
    expect(await priced()).toBeGreaterThan(100)
    await switchSource({ sourceId: 'genai-prices', isOn: false })
    expect(await priced()).toBe(0)
  })

  it('leaves no edition behind once it was the last that was on', async () => {
    await switchSource({ sourceId: 'techcrunch', isOn: true })
    await settled()
    expect(await readComposed('edition')).toBeDefined()
    const news = sources.filter(({ yields }) => yields === 'edition' || yields === 'stories')
    await writeSourceSettings({ switchedSources: Object.fromEntries(news.map(({ id }) => [id, false])) })
    await switchSource({ sourceId: 'techcrunch', isOn: false })
    expect(await readComposed('edition')).toBeUndefined()
  })

  it('of papers follows the reader’s focus', async () => {
    await focusPapers({ categories: ['cs.CL'], words: ['agents'] })
    expect((await readSourceSettings()).paperFocus).toEqual({ categories: ['cs.CL'], words: ['agents'] })
  })

  it('that nobody knows is refused', async () => {
    await expect(switchSource({ sourceId: 'nowhere', isOn: true })).rejects.toThrow('no such source')
    expect((await readSourceSettings()).switchedSources).toEqual({})
  })
})
