import 'fake-indexeddb/auto'
import { clear, keys } from 'idb-keyval'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { skipBrowserStart } from '../../platform/browser-start.ts'
import { keepDays, readDayEdition, readHistory } from '../../platform/history.ts'
import { readOwnData } from '../../platform/own-data.ts'
import { readSaved, saveStory } from '../../platform/saved-stories.ts'
import { readSettings, writeSetting } from '../../platform/settings.ts'
import { readSourceSettings, writeSourceSettings } from '../../platform/source-settings.ts'
import { readComposed, readHealths } from '../../platform/store.ts'
import { snapshotJson } from '../../scripts/snapshot.ts'
import { ownDataHandlers } from './own-data.ts'
import { refresh } from './refresh.ts'

const { restore, restoreDay, deleteEverything } = ownDataHandlers
const feed = (url: string) => ({ url, title: url, section: 'labs' as const })
const story = { id: 's', title: 'A story', day: '2026-04-24', savedAtMs: 1 }
const edition = (origin: 'report' | 'composed') => ({ date: '2026-04-20', origin, sections: [], boards: [] })
const ownUrls = async () => (await readSourceSettings()).ownFeeds.map(({ url }) => url)
const remove = vi.fn()

beforeEach(async () => {
  fakeBrowser.reset()
  await clear()
  await skipBrowserStart()
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true as never)
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockResolvedValue({ origins: ['*://left.example/*'], permissions: [] } as never)
  vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(remove.mockReset().mockResolvedValue(true) as never)
  const snapshot = snapshotJson()
  vi.stubGlobal('fetch', vi.fn(async (url: string) => (url.endsWith('/snapshot.json') ? new Response(snapshot) : new Response('', { status: 404 }))))
})

describe('restore', () => {
  it('puts options, feeds and saved stories back as they were', async () => {
    await writeSetting('theme', 'dark')
    await saveStory(story)
    await writeSourceSettings({ ownFeeds: [feed('https://a.example/feed')], switchedSources: { techcrunch: false } })
    const own = await readOwnData()
    await deleteEverything({})
    await restore({ own })
    expect(await readSettings()).toMatchObject({ theme: 'dark' })
    expect(await readSaved()).toEqual([story])
    expect(await readSourceSettings()).toMatchObject({ ownFeeds: [feed('https://a.example/feed')], switchedSources: { techcrunch: false } })
  })

  it('takes no feed that could not be added by hand, and says which', async () => {
    const addresses = ['https://a.example/feed', 'http://b.example/feed', 'https://192.168.0.1/feed', 'https://a.example/feed/']
    const leftOut = await restore({ own: { 'setting:ownFeeds': [...addresses.map(feed), { url: 'none' }] } })
    expect(leftOut).toMatch(/^2 refused\. http:\/\/b\.example\/feed: .+ https:\/\/192\.168\.0\.1\/feed: /)
    expect(await ownUrls()).toEqual(['https://a.example/feed'])
  })

  it('forgets feeds that are no longer there, with their hosts', async () => {
    await restore({ own: { 'setting:ownFeeds': [feed('https://left.example/feed')] } })
    await refresh({ everySource: false })
    expect((await readHealths()).map(({ id }) => id)).toContain('own:https://left.example/feed')
    await restore({ own: {} })
    expect((await readHealths()).map(({ id }) => id)).not.toContain('own:https://left.example/feed')
    expect(remove).toHaveBeenCalledWith({ origins: ['*://left.example/*'] })
  })
})

describe('restoreDay', () => {
  it('adds a day, and leaves one that is kept already as it is', async () => {
    await restoreDay({ day: '2026-04-20', edition: edition('report') })
    await restoreDay({ day: '2026-04-20', edition: edition('composed'), figures: { day: '2026-04-20', boards: [], priceLists: [] } })
    expect(await readDayEdition('2026-04-20')).toEqual(edition('report'))
    expect((await readHistory()).days['2026-04-20']).toMatchObject({ edition: { origin: 'report' }, figures: {} })
  })
})

describe('deleteEverything', () => {
  it('leaves nothing of the reader, gives permissions back, and begins with what the package has', async () => {
    await writeSetting('followedModels', ['openai/gpt-5.5'])
    await saveStory(story)
    await keepDays([{ day: '2026-04-20', edition: edition('report') }], '2026-04-24')
    await fakeBrowser.storage.session.set({ 'storage-trouble': { kind: 'full', keys: ['x'] } })
    await deleteEverything({})
    expect(await readOwnData()).toEqual({})
    expect(await fakeBrowser.storage.session.get('storage-trouble')).toEqual({})
    expect((await keys()).filter((key) => String(key).startsWith('day:2026-04-20'))).toEqual([])
    expect(remove).toHaveBeenCalledWith({ permissions: ['notifications'] })
    expect(remove).toHaveBeenCalledWith({ origins: ['*://left.example/*'] })
    expect((await readComposed('catalogue'))?.models.length).toBeGreaterThan(100)
  })
})
