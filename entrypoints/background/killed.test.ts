import 'fake-indexeddb/auto'
import { AsyncLocalStorage } from 'node:async_hooks'
import { clear, entries, setMany } from 'idb-keyval'
import { beforeAll, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type * as Catalogue from '../../catalog/sources/index.ts'
import { dayOf } from '../../core/day/day.ts'
import { feedSource } from '../../core/source/feed-source.ts'
import type { Source } from '../../core/source/source.ts'
import type * as HostPace from '../../platform/host-pace.ts'
import { snapshotJson } from '../../scripts/snapshot.ts'
import { seededRandom } from '../../tests/bench/seeded-random.ts'
import { readFixture } from '../../tests/fixtures/fixture.ts'

/** `KILLS=1000 npx vitest run entrypoints/background/killed.test.ts` plays as many as one likes. */
const KILLS = Number(process.env['KILLS'] ?? 40)
const DAY_ONE_MS = Date.parse('2026-04-23T12:00:00Z')
const DAY_TWO_MS = DAY_ONE_MS + 24 * 3_600_000

/** How many steps a background may still make. One that is dead does nothing more: what it waits for never comes. */
interface Life {
  stepsLeft: number
  stepCount: number
}
const { lives, mortal, sources } = vi.hoisted(() => {
  const lives: { current?: AsyncLocalStorage<Life> } = {}
  async function step(): Promise<void> {
    const life = lives.current?.getStore()
    if (!life) return
    life.stepCount++
    if (--life.stepsLeft < 0) await new Promise(() => undefined)
  }
  /** Ends before the work or after it: what was begun may be done or not. */
  const mortal =
    <Args extends unknown[], Result>(work: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      await step()
      const result = await work(...args)
      await step()
      return result
    }
  return { lives, mortal, sources: [] as Source[] }
})
const life = (lives.current = new AsyncLocalStorage<Life>())

vi.mock('../../platform/host-pace.ts', async (actual) => ({ ...(await actual<typeof HostPace>()), waitForHost: () => Promise.resolve() }))
vi.mock('../../platform/wait.ts', () => ({ wait: mortal(() => new Promise<void>((resolve) => setImmediate(resolve))) }))
// The browser takes the lock back from the dead.
vi.mock('../../platform/refresh-lock.ts', () => ({ withRefreshLock: (work: () => Promise<void>) => work() }))
vi.mock('../../catalog/sources/index.ts', async (actual) => ({ ...(await actual<typeof Catalogue>()), activeSources: () => sources }))
vi.mock('idb-keyval', async (actual) => {
  const whole = await actual<Record<string, (...args: never[]) => Promise<unknown>>>()
  const names = ['getMany', 'setMany', 'keys', 'delMany'] as const
  return { ...whole, ...Object.fromEntries(names.map((name) => [name, mortal(whole[name] ?? expect.fail(name))])) }
})

type Stored = [IDBValidKey, unknown][]
const web = new Map<string, string>()
let before: Stored
let whole: Stored
let stepsOfAll: number

/** A new background on what the last one left. @returns how many steps it made */
async function live(nowMs: number, stepsLeft: number): Promise<number> {
  vi.setSystemTime(nowMs)
  vi.resetModules()
  // As every entrypoint does first.
  await import('../../tests/speak-english.ts')
  const { refresh, resumeRefresh } = await import('./refresh.ts')
  const mine: Life = { stepsLeft, stepCount: 0 }
  const isDead = new Promise<void>((resolve) => {
    const look = () => (mine.stepsLeft < 0 ? resolve() : void setImmediate(look))
    if (stepsLeft < Infinity) look()
  })
  await Promise.race([life.run(mine, () => resumeRefresh().then(() => refresh({ everySource: false }))), isDead])
  return mine.stepCount
}

async function restore(stored: Stored): Promise<void> {
  await clear()
  await setMany(stored)
  fakeBrowser.reset()
  await fakeBrowser.storage.local.set({ 'install-seed': 'a' })
  await fakeBrowser.storage.session.set({ 'started-at': 0 })
}

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.session]) {
    Object.assign(area, { get: mortal(area.get.bind(area)), set: mortal(area.set.bind(area)), remove: mortal(area.remove.bind(area)) })
  }
  const { inferenceReport } = await import('../../catalog/sources/inference-report.ts')
  const { openrouter } = await import('../../catalog/sources/openrouter.ts')
  const wire = feedSource({ id: 'wire', title: 'Wire', homepage: 'https://wire.example/', section: 'wire', url: 'https://wire.example/feed' })
  sources.push(wire, inferenceReport, openrouter)
  const snapshot = snapshotJson()
  const answer = mortal(async (url: string, init?: RequestInit) => {
    if (url.endsWith('/snapshot.json')) return new Response(snapshot)
    const body = web.get(url)
    const ETag = `"${body?.length}"`
    if (body === undefined) return new Response('', { status: 404 })
    return new Headers(init?.headers).get('If-None-Match') === ETag ? new Response(null, { status: 304 }) : new Response(body, { headers: { ETag } })
  })
  vi.stubGlobal('fetch', answer)
  await publish(DAY_ONE_MS, 'One')
  await restore([])
  await live(DAY_ONE_MS, Infinity)
  before = await entries()
  await publish(DAY_TWO_MS, 'The second')
  await restore(before)
  stepsOfAll = await live(DAY_TWO_MS, Infinity)
  whole = await entries()
})

async function publish(atMs: number, title: string): Promise<void> {
  web.set(`https://inference.report/archive/${dayOf(atMs)}`, await readFixture('report/semantic.html', atMs))
  web.set('https://openrouter.ai/api/v1/models', `${await readFixture('prices/openrouter.json', atMs)}${' '.repeat(title.length)}`)
  const item = `<item><title>${title}</title><link>https://wire.example/${title.length}</link><pubDate>${new Date(atMs).toUTCString()}</pubDate></item>`
  web.set('https://wire.example/feed', `<rss version="2.0"><channel><title>Wire</title>${item}</channel></rss>`)
}

/** Copy and health of a source are of one moment. */
function expectWhole(stored: Stored): void {
  const value = (key: string) => (stored.find(([name]) => name === key)?.[1] as { value: { fetchedAtMs: number; data: unknown } } | undefined)?.value
  for (const { id } of sources) expect(value(`health:${id}`)?.fetchedAtMs, id).toBe(value(`copy:${id}`)?.fetchedAtMs)
}

it('ends in the same, whenever the background is killed', async () => {
  expect(stepsOfAll).toBeGreaterThan(50)
  expect(whole).not.toEqual(before)
  const random = seededRandom(5)
  for (let kill = 0; kill < KILLS; kill++) {
    await restore(before)
    const [first, second] = [random.below(stepsOfAll), random.below(stepsOfAll)]
    await live(DAY_TWO_MS, first)
    expectWhole(await entries())
    if (random.isLikely(0.5)) await live(DAY_TWO_MS, second)
    await live(DAY_TWO_MS, Infinity)
    expect(await entries(), `killed after ${first} steps`).toEqual(whole)
  }
}, 60_000 + KILLS * 2_000)
