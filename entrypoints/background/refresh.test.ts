import 'fake-indexeddb/auto'
import { clear } from 'idb-keyval'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { addDays, dayOf } from '../../core/day/day.ts'
import { readComposed, readCopy, readHealths } from '../../platform/store.ts'
import { readFixture } from '../../tests/fixtures/fixture.ts'
import { snapshotJson } from '../../scripts/snapshot.ts'
import type * as HostPace from '../../platform/host-pace.ts'
import { compose } from './compose.ts'
import { refresh } from './refresh.ts'

// Nobody waits here for the seconds between two requests to one host.
vi.mock('../../platform/host-pace.ts', async (actual) => ({ ...(await actual<typeof HostPace>()), waitForHost: () => Promise.resolve() }))

const today = dayOf(Date.now())
const archive = (day: string) => `https://inference.report/archive/${day}`

/** A network in one map: what an address answers. Anything else is 404. */
const web = new Map<string, (request: Headers) => Response>()
const asked: { url: string; conditions: Headers }[] = []

function serve(url: string, body: string, etag = '"1"'): void {
  web.set(url, (request) =>
    request.get('If-None-Match') === etag ? new Response(null, { status: 304 }) : new Response(body, { headers: { ETag: etag } }),
  )
}

const MODELS = 'https://openrouter.ai/api/v1/models'
const askedAt = (address: string) => asked.filter(({ url }) => url === address)
const askedArchives = () => asked.map(({ url }) => url).filter((url) => url.startsWith(archive('')))
const healthOf = async (id: string) => (await readHealths()).find((health) => health.id === id)
const everySource = { everySource: true }

beforeEach(async () => {
  fakeBrowser.reset()
  await clear()
  web.clear()
  asked.length = 0
  const snapshot = snapshotJson()
  vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
    if (input.endsWith('/snapshot.json')) return new Response(snapshot)
    const conditions = new Headers(init?.headers)
    asked.push({ url: input, conditions })
    return web.get(input)?.(conditions) ?? new Response('nothing here', { status: 404 })
  })
  serve('https://openrouter.ai/api/v1/models', await readFixture('prices/openrouter.json', Date.now()))
  serve(archive(today), await readFixture('report/semantic.html', Date.now()))
})

describe('refresh', () => {
  it('keeps what sources answer and composes edition and catalogue from it', async () => {
    await refresh(everySource)
    expect(await readComposed('edition')).toMatchObject({ date: today, origin: 'report' })
    const catalogue = await readComposed('catalogue')
    expect(catalogue?.leaderboards[0]?.rows[0]).toMatchObject({ name: 'GPT-5.5', score: 60.9, modelId: 'openai/gpt-5.5' })
    expect(catalogue?.models.find(({ id }) => id === 'openai/gpt-5.5')?.firstPartyPrice).toBeDefined()
  })

  it('returns the validators byte for byte, and a 304 changes nothing but the times of figures', async () => {
    const untimed = async () => JSON.stringify(await readComposed('catalogue'), (name, value: unknown) => (name === 'asOfMs' ? undefined : value))
    await refresh(everySource)
    const before = await untimed()
    asked.length = 0
    await refresh(everySource)
    expect(askedAt(MODELS).map(({ conditions }) => conditions.get('If-None-Match'))).toEqual(['"1"'])
    expect(askedArchives()).toEqual([archive(today)])
    expect(await untimed()).toEqual(before)
  })

  it('keeps the last good copy when a source fails, and notes the reason beside it', async () => {
    await refresh(everySource)
    const copy = await readCopy('openrouter')
    web.set('https://openrouter.ai/api/v1/models', () => new Response('<html>Log in to the network</html>'))
    await refresh(everySource)
    expect(await readCopy('openrouter')).toEqual(copy)
    expect((await healthOf('openrouter'))?.failure).toMatchObject({ count: 1, reason: expect.stringContaining('web page') })
  })

  it('asks no host that the reader took back, says so beside the copy, and asks again once it is allowed', async () => {
    await refresh(everySource)
    const copy = await readCopy('openrouter')
    asked.length = 0
    const contains = vi.spyOn(fakeBrowser.permissions, 'contains')
    contains.mockImplementation((({ origins }: { origins: string[] }) => Promise.resolve(!origins.includes('https://openrouter.ai/*'))) as never)
    await refresh(everySource)
    expect(askedAt(MODELS)).toEqual([])
    expect(askedArchives()).toEqual([archive(today)])
    expect(await readCopy('openrouter')).toEqual(copy)
    expect((await healthOf('openrouter'))?.failure).toMatchObject({ count: 0, reason: 'The browser does not let us ask openrouter.ai.' })
    contains.mockRestore()
    await refresh(everySource)
    expect(askedAt(MODELS)).toHaveLength(1)
    expect((await healthOf('openrouter'))?.failure).toBeUndefined()
  })

  it('forgets the failure once the source answers again', async () => {
    web.set('https://openrouter.ai/api/v1/models', () => new Response('', { status: 500 }))
    await refresh(everySource)
    serve('https://openrouter.ai/api/v1/models', await readFixture('prices/openrouter.json', Date.now()))
    await refresh(everySource)
    expect((await healthOf('openrouter'))?.failure).toBeUndefined()
  })

  it('does not ask again before Retry-After, not even for a person', async () => {
    web.set('https://openrouter.ai/api/v1/models', () => new Response('', { status: 429, headers: { 'Retry-After': '3600' } }))
    await refresh(everySource)
    await refresh(everySource)
    expect(askedAt(MODELS)).toHaveLength(1)
  })

  it('takes the newest edition of the last days when there is none for today', async () => {
    const yesterday = addDays(today, -1)
    web.delete(archive(today))
    serve(archive(yesterday), await readFixture('report/semantic.html', Date.now() - 86_400_000))
    await refresh(everySource)
    expect(await readComposed('edition')).toMatchObject({ date: yesterday, origin: 'report' })
    asked.length = 0
    await refresh(everySource)
    expect(askedArchives()).toEqual([archive(today)])
  })

  it('shows the edition of the day before while today’s page cannot be read, and notes why until it can', async () => {
    const [yesterday, reasonOf] = [addDays(today, -1), async () => (await healthOf('inference-report'))?.unreadReason]
    serve(archive(today), '<h1>A new kind of page</h1>')
    serve(archive(yesterday), await readFixture('report/semantic.html', Date.now() - 86_400_000))
    await refresh(everySource)
    expect(await readComposed('edition')).toMatchObject({ date: yesterday })
    expect(await reasonOf()).toContain('not an edition')
    await refresh(everySource)
    expect((await healthOf('inference-report'))?.failure).toBeUndefined()
    expect(await reasonOf()).toContain('not an edition')
    serve(archive(today), await readFixture('report/semantic.html', Date.now()), '"2"')
    await refresh(everySource)
    expect(await reasonOf()).toBeUndefined()
  })

  it('takes the edition of the day before where today’s address is said to be gone, and asks on as ever', async () => {
    web.set(archive(today), () => new Response('', { status: 410 }))
    serve(archive(addDays(today, -1)), await readFixture('report/semantic.html', Date.now() - 86_400_000))
    await refresh(everySource)
    expect(await readComposed('edition')).toMatchObject({ date: addDays(today, -1) })
    expect(await healthOf('inference-report')).not.toHaveProperty('isStopped', true)
  })

  it('asks no further address of a host that says when to come back', async () => {
    web.set(archive(today), () => new Response('', { status: 404, headers: { 'Retry-After': '7200' } }))
    await refresh(everySource)
    expect(askedArchives()).toEqual([archive(today)])
    expect((await healthOf('inference-report'))?.retryAtMs).toBeGreaterThan(Date.now())
  })

  it('keeps the boards of the day before, for telling what changed, and composes again without losing them', async () => {
    const yesterday = addDays(today, -1)
    web.delete(archive(today))
    serve(archive(yesterday), await readFixture('report/semantic.html', Date.now() - 86_400_000))
    await refresh(everySource)
    serve(archive(today), (await readFixture('report/semantic.html', Date.now())).replace('<td>60.9</td>', '<td>61.4</td>'))
    await refresh(everySource)
    await compose()
    const [board] = (await readComposed('catalogue'))?.leaderboards ?? []
    expect(board).toMatchObject({ asOf: today, rows: [{ score: 61.4 }, {}, {}, {}, {}], previous: { asOf: yesterday } })
    expect(board?.previous?.rows[0]).toMatchObject({ name: 'GPT-5.5', score: 60.9 })
  })

  it('notes where the edition names each model', async () => {
    await refresh(everySource)
    const passages = await readComposed('passages')
    expect(passages?.['moonshotai/kimi-k2.6']?.map(({ kind, day }) => [kind, day])).toEqual([['editorial', today], ['story', today]])
  })

  it('joins calls made while it runs into one round', async () => {
    await Promise.all(Array.from({ length: 10 }, () => refresh(everySource)))
    expect(askedAt(MODELS)).toHaveLength(1)
  })

  it('asks nothing that is not due', async () => {
    await refresh(everySource)
    asked.length = 0
    await refresh({ everySource: false })
    expect(asked).toEqual([])
  })

  it('with every source failing still has a catalogue, the shipped one', async () => {
    web.clear()
    await refresh(everySource)
    const catalogue = await readComposed('catalogue')
    expect(catalogue?.leaderboards.map(({ asOf }) => asOf)).toEqual(['2026-04-24', '2026-04-24'])
  })
})
