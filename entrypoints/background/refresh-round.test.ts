import 'fake-indexeddb/auto'
import { clear, set } from 'idb-keyval'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type * as Catalogue from '../../catalog/sources/index.ts'
import { dayOf } from '../../core/day/day.ts'
import { SourceError, type Source } from '../../core/source/source.ts'
import { readBrowserStart } from '../../platform/browser-start.ts'
import type * as HostPace from '../../platform/host-pace.ts'
import { readProgress, writeProgress } from '../../platform/refresh-progress.ts'
import { readComposed, readCopy, readHealths } from '../../platform/store.ts'
import { snapshotJson } from '../../scripts/snapshot.ts'
import { refresh, resumeRefresh } from './refresh.ts'

vi.mock('../../platform/host-pace.ts', async (actual) => ({ ...(await actual<typeof HostPace>()), waitForHost: () => Promise.resolve() }))
vi.mock('../../platform/wait.ts', () => ({ wait: () => new Promise((resolve) => setImmediate(resolve)) }))
vi.mock('../../catalog/sources/index.ts', async (actual) => ({ ...(await actual<typeof Catalogue>()), activeSources: () => sources }))

const today = dayOf(Date.now())
const about = { homepage: 'https://x.example/', isOnByDefault: true, everyMinutes: 120 } as const
const edition = { date: today, origin: 'report' as const, sections: [], boards: [], fullTablesUrl: 'https://report.example/tables/42' }

const report: Source = { ...about, id: 'report', title: 'Report', yields: 'edition', url: () => ['https://report.example/today'], parse: () => edition }
const tables: Source = {
  ...about,
  id: 'tables',
  title: 'Tables',
  yields: 'boards',
  url: ({ report }) => (report?.fullTablesUrl === undefined ? [] : [report.fullTablesUrl]),
  parse: () => [],
}
const wire: Source = {
  ...about,
  id: 'wire',
  title: 'Wire',
  yields: 'stories',
  section: 'wire',
  url: 'https://wire.example/feed',
  parse: (body) => {
    if (body.startsWith('<html')) throw new SourceError('Answered with a web page.')
    return body.split(' ').map((title) => ({ id: title, title, publishedAtMs: Date.now() }))
  },
}

let sources: Source[]
let answer: (url: string, ifNoneMatch: string | null) => Response | Promise<Response>
const asked: string[] = []

beforeEach(async () => {
  fakeBrowser.reset()
  await clear()
  await fakeBrowser.storage.session.set({ 'started-at': 0 })
  asked.length = 0
  sources = [wire, tables, report]
  answer = () => new Response('news')
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    if (url.endsWith('/snapshot.json')) return new Response(snapshotJson())
    asked.push(url)
    return answer(url, new Headers(init?.headers).get('If-None-Match'))
  })
})

const due = { everySource: false }
const healthOf = async (id: string) => (await readHealths()).find((health) => health.id === id)

describe('a refresh', () => {
  it('asks the report first, and in the same go the pages its edition links to', async () => {
    await refresh(due)
    expect(asked).toEqual(['https://report.example/today', 'https://wire.example/feed', 'https://report.example/tables/42'])
  })

  it('passes silently over a source that has no address while the report is not there', async () => {
    answer = (url) => new Response('news', { status: url.includes('report') ? 500 : 200 })
    await refresh(due)
    expect(asked).toHaveLength(2)
    expect(await healthOf('tables')).toBeUndefined()
  })

  it('keeps what one source brought when another breaks', async () => {
    const broken = { ...wire, id: 'broken', url: 'https://broken.example/', parse: () => { throw new TypeError('bug') } }
    vi.spyOn(console, 'error').mockReturnValue()
    sources = [broken, wire]
    await refresh(due)
    expect((await healthOf('broken'))?.failure?.reason).toBe('Could not be read.')
    expect(await readCopy('wire')).toMatchObject({ data: [{ title: 'news' }] })
  })

  it('does not let the reader wait for a source that says nothing', async () => {
    let end: (response: Response) => void = () => undefined
    answer = (url) => (url.endsWith('today') ? new Promise((resolve) => (end = resolve)) : new Response('news'))
    const round = refresh(due)
    await vi.waitUntil(async () => {
      const edition = await readComposed('edition')
      return edition?.sections.some(({ stories }) => stories.some(({ title }) => title === 'news'))
    })
    end(new Response('late'))
    await round
    expect(await readComposed('edition')).toMatchObject({ origin: 'report' })
  })
})

describe('a source in pages', () => {
  const paged: Source = {
    ...wire,
    more: (body, pagesSoFar) => (body === 'last' ? undefined : `https://wire.example/feed?page=${pagesSoFar}`),
    parse: (body, { furtherBodies = [] }) => [body, ...furtherBodies].map((title) => ({ id: title, title })),
  }
  beforeEach(() => {
    sources = [paged]
  })

  it('is read to its last page', async () => {
    answer = (url) => new Response(url.endsWith('2') ? 'last' : url)
    await refresh(due)
    expect(asked).toEqual(['https://wire.example/feed', 'https://wire.example/feed?page=1', 'https://wire.example/feed?page=2'])
    expect(await readCopy('wire')).toMatchObject({ data: [{}, {}, { title: 'last' }] })
  })

  it('is not read for ever', async () => {
    await refresh(due)
    expect(asked).toHaveLength(10)
  })

  it('is taken whole or not at all, and told when to come again', async () => {
    answer = (url) => (url.endsWith('1') ? new Response('', { status: 429, headers: { 'Retry-After': '3600' } }) : new Response('news'))
    await refresh(due)
    expect(await readCopy('wire')).toBeUndefined()
    await refresh({ everySource: true })
    expect(asked).toHaveLength(2)
  })

  it('leads to no other site', async () => {
    sources = [{ ...paged, more: () => 'https://evil.example/' }]
    await refresh(due)
    expect(asked).toEqual(['https://wire.example/feed'])
  })
})

describe('a source that is gone for good', () => {
  it('is left alone, but for a person who wants it tried', async () => {
    sources = [wire]
    answer = () => new Response('', { status: 410 })
    await refresh(due)
    await refresh(due)
    await refresh({ everySource: true })
    expect(asked).toHaveLength(1)
    answer = () => new Response('back')
    await refresh({ everySource: false, sourceId: 'wire' })
    expect(asked).toHaveLength(2)
    expect(await healthOf('wire')).not.toHaveProperty('failure')
  })
})

describe('a damaged copy', () => {
  it('is asked for anew, not whether it still stands', async () => {
    sources = [wire]
    answer = () => new Response('news', { headers: { ETag: '"1"' } })
    await refresh(due)
    await set('copy:wire', { version: 1, value: { data: [{ nothing: 1 }], url: 'x', fetchedAtMs: 1 } })
    await fakeBrowser.storage.local.set({ 'composed-from': 'something older' })
    await refresh(due)
    answer = (_url, ifNoneMatch) => new Response(ifNoneMatch ?? 'afresh')
    await refresh(due)
    expect(await readCopy('wire')).toMatchObject({ data: [{ title: 'afresh' }] })
  })
})

describe('while the browser starts', () => {
  it('asks nothing but a report that is due', async () => {
    await fakeBrowser.storage.session.clear()
    expect(await readBrowserStart()).toBeLessThanOrEqual(Date.now())
    await refresh(due)
    expect(asked).toEqual(['https://report.example/today'])
    await refresh(due)
    expect(asked).toHaveLength(1)
    await fakeBrowser.storage.session.set({ 'started-at': Date.now() - 20_000 })
    await refresh(due)
    expect(asked).toHaveLength(3)
  })
})

describe('rounds', () => {
  it('become one when ten are wanted at once', async () => {
    await Promise.all(Array.from({ length: 10 }, () => refresh({ everySource: true })))
    expect(asked).toHaveLength(3)
  })

  it('that are wanted while one runs ask only what that one does not', async () => {
    let runs: () => void = () => undefined
    const running = new Promise<void>((resolve) => (runs = resolve))
    let release: () => void = () => undefined
    const released = new Promise<void>((resolve) => (release = resolve))
    answer = async () => {
      runs()
      await released
      return new Response('news')
    }
    const first = refresh({ everySource: false, sourceId: 'wire' })
    await running
    const second = refresh({ everySource: true })
    release()
    await Promise.all([first, second])
    expect([...asked].sort()).toEqual(['https://report.example/tables/42', 'https://report.example/today', 'https://wire.example/feed'])
  })

  it('go on where a background was ended, with what it had not asked', async () => {
    const startedAtMs = Date.now()
    await refresh({ everySource: false, sourceId: 'report' })
    asked.length = 0
    await writeProgress({ wanted: 'every', startedAtMs, updatedAtMs: startedAtMs, isRunning: true, sources: { report: 'new', wire: 'asking' } })
    await resumeRefresh()
    expect([...asked].sort()).toEqual(['https://report.example/tables/42', 'https://wire.example/feed'])
    expect(await readProgress()).toMatchObject({ isRunning: false })
    await resumeRefresh()
    expect(asked).toHaveLength(2)
  })

  it('leave nothing running behind when there was nothing left to ask', async () => {
    await writeProgress({ wanted: 'every', startedAtMs: 1, updatedAtMs: Date.now(), isRunning: true, sources: { report: 'new' } })
    await resumeRefresh()
    expect(await readProgress()).toMatchObject({ isRunning: false })
  })
})
