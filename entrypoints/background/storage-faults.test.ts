import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { clear, del, get, keys, set } from 'idb-keyval'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { dayOf } from '../../core/day/day.ts'
import { skipBrowserStart } from '../../platform/browser-start.ts'
import type * as HostPace from '../../platform/host-pace.ts'
import { readTrouble } from '../../platform/storage-trouble.ts'
import { readComposed, readCopy, readHealths } from '../../platform/store.ts'
import { snapshotJson } from '../../scripts/snapshot.ts'
import { damagedCopyOf } from '../../tests/damage.ts'
import { closeDisk, delayDisk, dropConnection, fillDisk } from '../../tests/fake-disk.ts'
import { readFixture } from '../../tests/fixtures/fixture.ts'
import { describeHandlers } from './describe.ts'
import { refresh } from './refresh.ts'

// Nobody waits here for the seconds between two requests to one host.
vi.mock('../../platform/host-pace.ts', async (actual) => ({ ...(await actual<typeof HostPace>()), waitForHost: () => Promise.resolve() }))

const OPENROUTER = 'https://openrouter.ai/api/v1/models'
const REPORT = `https://inference.report/archive/${dayOf(Date.now())}`
const web = new Map<string, string>()
const asked: { url: string; isConditional: boolean }[] = []
const due = { everySource: false }

beforeEach(async () => {
  fakeBrowser.reset()
  await clear()
  await skipBrowserStart()
  web.clear()
  web.set(OPENROUTER, await readFixture('prices/openrouter.json', Date.now()))
  web.set(REPORT, await readFixture('report/semantic.html', Date.now()))
  const snapshot = snapshotJson()
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    if (url.endsWith('/snapshot.json')) return new Response(snapshot)
    const known = new Headers(init?.headers).get('If-None-Match')
    asked.push({ url, isConditional: known !== null })
    const body = web.get(url)
    if (body === undefined) return new Response('', { status: 404 })
    const ETag = `"${body.length}"`
    return known === ETag ? new Response(null, { status: 304 }) : new Response(body, { headers: { ETag } })
  })
  await refresh({ everySource: true })
  asked.length = 0
})

const isWhole = async () => (await readComposed('edition'))?.date === dayOf(Date.now()) && (await readComposed('catalogue')) !== undefined

describe('what was stored and is gone comes back with the next refresh', () => {
  it('all of it, wiped while the browser runs', async () => {
    await clear()
    await refresh(due)
    expect(await isWhole()).toBe(true)
  })

  it.each(['edition', 'catalogue', 'passages'])('%s, composed again without asking anyone', async (name) => {
    const whole = await get<unknown>(name)
    await del(name)
    await refresh(due)
    expect(await get(name)).toEqual(whole)
    expect(asked).toEqual([])
  })

  it('the index of names', async () => {
    const { 'mention-index': whole } = await fakeBrowser.storage.local.get('mention-index')
    await fakeBrowser.storage.local.remove('mention-index')
    await refresh(due)
    expect(await fakeBrowser.storage.local.get('mention-index')).toEqual({ 'mention-index': whole })
    expect(asked).toEqual([])
  })

  it('the copy of a source, asked for without conditions', async () => {
    await del('copy:openrouter')
    await refresh(due)
    expect(asked).toEqual([{ url: OPENROUTER, isConditional: false }])
    expect(await readCopy('openrouter')).toBeDefined()
  })

  it('a copy whose data make no sense, once they were to be used', async () => {
    await set('copy:openrouter', { version: 1, value: { url: OPENROUTER, fetchedAtMs: 1, etag: '"1"', data: [{ key: 1 }] } })
    await del('catalogue')
    await refresh(due)
    await refresh(due)
    expect(asked).toEqual([{ url: OPENROUTER, isConditional: false }])
  })

  it('whatever of it is damaged, and however', async () => {
    const names = await keys<string>()
    const records = new Map(await Promise.all(names.map(async (name) => [name, await get<unknown>(name)] as const)))
    const damage = fc.constantFrom(...names).chain((name) => fc.tuple(fc.constant(name), damagedCopyOf(records.get(name))))
    vi.spyOn(console, 'error').mockReturnValue()
    await fc.assert(
      fc.asyncProperty(damage, async ([name, damaged]) => {
        await set(name, damaged)
        await describeHandlers.describeModel({ modelId: 'openai/gpt-5.5' })
        await readComposed('edition')
        await refresh(due)
        await refresh(due)
        expect(await isWhole()).toBe(true)
        for (const [each, record] of records) await set(each, record)
      }),
      { numRuns: 25 },
    )
  }, 60_000)
})

describe('an answer with nothing in it', () => {
  it('does not take the place of something', async () => {
    const url = 'https://techcrunch.com/category/artificial-intelligence/feed/'
    const feed = (items: string) => `<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`
    web.set(url, feed('<item><title>A story</title></item>'))
    await refresh({ everySource: true })
    const copy = await readCopy('techcrunch')
    expect(copy?.data).toHaveLength(1)
    web.set(url, feed(''))
    await refresh({ everySource: true })
    expect(await readCopy('techcrunch')).toEqual(copy)
    expect((await readHealths()).find(({ id }) => id === 'techcrunch')?.failure).toBeUndefined()
  })
})

describe('a disk that is full', () => {
  it('costs nothing that was kept, and what is new is shown until the browser closes', async () => {
    await clear()
    fillDisk()
    await refresh(due)
    expect(await keys()).toEqual([])
    expect(await isWhole()).toBe(true)
    expect(await readTrouble()).toMatchObject({ kind: 'full' })
    asked.length = 0
    await refresh(due)
    expect(asked).toEqual([])
  })
})

describe('a memory that is full as well', () => {
  it('keeps no source from being asked, and leaves what was there', async () => {
    const before = await readComposed('catalogue')
    fillDisk()
    vi.spyOn(console, 'error').mockReturnValue()
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('QUOTA_BYTES'))
    web.set(OPENROUTER, JSON.stringify({ data: [{ id: 'lab/new-1', pricing: { prompt: '0.000001', completion: '0.000002' } }] }))
    await refresh({ everySource: true })
    expect(asked.map(({ url }) => url)).toEqual(expect.arrayContaining([OPENROUTER, REPORT]))
    expect(await readComposed('catalogue')).toEqual(before)
  })
})

describe('a disk that is slow to wake', () => {
  it('is waited for: what was asked a moment ago is not asked again, and what was composed stays', async () => {
    const before = await readComposed('catalogue')
    await dropConnection()
    vi.resetModules()
    await import('../../tests/speak-english.ts')
    const { refresh } = await import('./refresh.ts')
    const { isDiskClosed } = await import('../../platform/records.ts')
    const { readComposed: readAgain } = await import('../../platform/store.ts')
    const open = delayDisk()
    const round = refresh(due)
    await vi.waitUntil(isDiskClosed, { timeout: 10_000 })
    open()
    await round
    expect(asked).toEqual([])
    expect(await readAgain('catalogue')).toEqual(before)
  })
})

describe('a disk that does not open', () => {
  it('is done without: what is fetched is shown until the browser closes', async () => {
    await dropConnection()
    closeDisk('refuses')
    await refresh(due)
    expect(await isWhole()).toBe(true)
    expect(await readTrouble()).toMatchObject({ kind: 'closed' })
    asked.length = 0
    await refresh(due)
    expect(asked).toEqual([])
  })
})
