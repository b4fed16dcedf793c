import 'fake-indexeddb/auto'
import { clear } from 'idb-keyval'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { addDays, dayOf, startOfDayMs } from '../../core/day/day.ts'
import { changeHistory, readDayEdition, readDayFigures, readHistory } from '../../platform/history.ts'
import type * as HostPace from '../../platform/host-pace.ts'
import { readComposed, writeSource } from '../../platform/store.ts'
import { wait } from '../../platform/wait.ts'
import { snapshotJson } from '../../scripts/snapshot.ts'
import { readFixture } from '../../tests/fixtures/fixture.ts'
import { fillPastDays, readPastDay } from './past-days.ts'
import { refresh } from './refresh.ts'

// The pace of hosts has its own test, and counts no days.
vi.mock('../../platform/host-pace.ts', async (actual) => ({ ...(await actual<typeof HostPace>()), waitForHost: () => Promise.resolve() }))
vi.mock('../../platform/wait.ts', () => ({ wait: vi.fn(() => Promise.resolve()) }))

const HOUR_MS = 3_600_000
// At noon: an hour later it is still today.
const nowMs = startOfDayMs(dayOf(Date.now())) + 12 * HOUR_MS
const today = dayOf(nowMs)
const daysAgo = (age: number) => addDays(today, -age)
const archive = (day: string) => `https://inference.report/archive/${day}`
const lastWeek = [7, 6, 5, 4, 3, 2, 1].map(daysAgo)

const web = new Map<string, () => Response>()
const asked: string[] = []
async function publish(age: number, change = (html: string) => html): Promise<void> {
  const html = change(await readFixture('report/semantic.html', nowMs - age * 86_400_000))
  web.set(archive(daysAgo(age)), () => new Response(html))
}

beforeEach(async () => {
  vi.useFakeTimers({ now: nowMs, toFake: ['Date'] })
  fakeBrowser.reset()
  await clear()
  web.clear()
  asked.length = 0
  vi.mocked(wait).mockClear()
  const snapshot = snapshotJson()
  vi.stubGlobal('fetch', async (url: string) => {
    if (url.endsWith('/snapshot.json')) return new Response(snapshot)
    asked.push(url)
    return web.get(url)?.() ?? new Response('', { status: 404 })
  })
})

afterEach(() => vi.useRealTimers())

describe('readPastDay', () => {
  it('keeps the report’s edition of that day and its boards, and asks for it once', async () => {
    await publish(40)
    await readPastDay(daysAgo(40))
    await readPastDay(daysAgo(40))
    expect(await readDayEdition(daysAgo(40))).toMatchObject({ date: daysAgo(40), origin: 'report', editorial: { byline: 'Grant Calloway' } })
    expect((await readDayFigures(daysAgo(40)))?.boards[0]).toMatchObject({ asOf: daysAgo(40), rows: [{ name: 'GPT-5.5' }, {}, {}, {}, {}] })
    expect(asked).toEqual([archive(daysAgo(40))])
  })

  it('asks once for a day that two tabs want at the same time', async () => {
    await publish(40)
    await Promise.all([readPastDay(daysAgo(40)), readPastDay(daysAgo(40))])
    expect(asked).toEqual([archive(daysAgo(40))])
  })

  it('says that there is none, and remembers it', async () => {
    await expect(readPastDay(daysAgo(3))).rejects.toThrow('The report has no edition for this day.')
    await expect(readPastDay(daysAgo(3))).rejects.toThrow('The report has no edition for this day.')
    expect(asked).toHaveLength(1)
  })

  it('takes the page of another day for none', async () => {
    const html = await readFixture('report/semantic.html', nowMs)
    web.set(archive(daysAgo(3)), () => new Response(html))
    await expect(readPastDay(daysAgo(3))).rejects.toThrow('no edition for this day')
    expect(await readDayEdition(daysAgo(3))).toBeUndefined()
  })

  it('tells why the report did not answer, and does not ask before Retry-After', async () => {
    web.set(archive(daysAgo(3)), () => new Response('', { status: 503, headers: { 'Retry-After': '3600' } }))
    await expect(readPastDay(daysAgo(3))).rejects.toThrow('The report: Asked us to come back later (503).')
    await expect(readPastDay(daysAgo(2))).rejects.toThrow('The report asked us to come back later.')
    expect(asked).toEqual([archive(daysAgo(3))])
  })

  it('asks although a clock that was ahead noted that it is too early', async () => {
    await publish(3)
    const aheadMs = nowMs + 365 * 24 * HOUR_MS
    await changeHistory(() => ({ days: {}, absent: { [daysAgo(3)]: aheadMs }, pause: { count: 1, untilMs: aheadMs, retryAtMs: aheadMs } }))
    await readPastDay(daysAgo(3))
    expect(await readDayEdition(daysAgo(3))).toBeDefined()
  })

  it('asks for no day to come', async () => {
    await expect(readPastDay(addDays(today, 2))).rejects.toThrow('still to come')
    expect(asked).toEqual([])
  })
})

describe('fillPastDays', () => {
  it('asks for the last seven days, one after the other with pauses, and not right after the start of the browser', async () => {
    await Promise.all(lastWeek.map((_, age) => publish(age + 1)))
    vi.spyOn(performance, 'now').mockReturnValueOnce(3000)
    await fillPastDays()
    expect(asked).toEqual(lastWeek.map(archive))
    expect(Object.keys((await readHistory()).days).sort()).toEqual([...lastWeek, today])
    expect(vi.mocked(wait).mock.calls.filter(([ms]) => ms >= 4000).length).toBe(7)
    expect(vi.mocked(wait).mock.calls[0]).toEqual([17_000])
  })

  it('goes on where it was ended, and asks for nothing once all is there', async () => {
    await Promise.all(lastWeek.map((_, age) => publish(age + 1)))
    for (const age of [7, 5, 4]) await readPastDay(daysAgo(age))
    asked.length = 0
    await fillPastDays()
    expect(asked).toEqual([6, 3, 2, 1].map((age) => archive(daysAgo(age))))
    asked.length = 0
    await fillPastDays()
    expect(asked).toEqual([])
  })

  it('passes over days without an edition, and stops at the first failure', async () => {
    web.set(archive(daysAgo(5)), () => new Response('', { status: 500 }))
    await fillPastDays()
    await fillPastDays()
    expect(asked).toEqual([7, 6, 5].map((age) => archive(daysAgo(age))))
  })

  it('goes on with the other days once a pause after a bad one is over', async () => {
    await Promise.all(lastWeek.map((_, age) => publish(age + 1)))
    web.set(archive(daysAgo(7)), () => new Response('', { status: 500 }))
    await fillPastDays()
    vi.setSystemTime(nowMs + HOUR_MS)
    await fillPastDays()
    expect(asked).toEqual([7, 6, 5, 4, 3, 2, 1, 7].map((age) => archive(daysAgo(age))))
  })

  it('takes no page that cannot be read for a day without an edition', async () => {
    for (const day of lastWeek) web.set(archive(day), () => new Response('<h1>Down for maintenance</h1><p>Back soon.</p>'))
    await fillPastDays()
    expect(asked).toHaveLength(1)
    expect(await readHistory()).toMatchObject({ absent: {}, pause: { count: 1 } })
    await expect(readPastDay(daysAgo(3))).rejects.toThrow('The report: The page shows')
  })

  it('passes over a day that is gone for good', async () => {
    await publish(6)
    web.set(archive(daysAgo(7)), () => new Response('', { status: 410 }))
    await fillPastDays()
    expect((await readHistory()).absent).toHaveProperty(daysAgo(7))
    expect((await readHistory()).days).toHaveProperty(daysAgo(6))
  })

  it('leaves a report alone that does not answer, or was switched off', async () => {
    const about = { id: 'inference-report', title: '', homepage: '', dueAtMs: 0 }
    await writeSource({ ...about, failure: { sinceMs: nowMs, atMs: nowMs, reason: '', count: 1 } })
    await fillPastDays()
    await writeSource(about)
    await fakeBrowser.storage.local.set({ 'setting:switchedSources': { 'inference-report': false } })
    await fillPastDays()
    expect(asked).toEqual([])
  })

  it('gives today’s boards the day they follow, and both days the change of version between them', async () => {
    await publish(0)
    await refresh({ everySource: true })
    const lower = (html: string) => html.replace(/<td>(\d\d)\.(\d)<\/td>/g, (_, whole: string, tenth: string) => `<td>${Number(whole) - 5}.${tenth}</td>`)
    await publish(1, lower)
    expect((await readComposed('catalogue'))?.leaderboards[0]?.previous?.asOf).not.toBe(daysAgo(1))
    await fillPastDays()
    expect((await readComposed('catalogue'))?.leaderboards[0]).toMatchObject({ asOf: today, previous: { asOf: daysAgo(1) } })
    expect((await readDayFigures(today))?.boards[0]?.breaksWith).toEqual({ asOf: daysAgo(1), reason: 'moved-together' })
  })
})
