import 'fake-indexeddb/auto'
import { clear, set } from 'idb-keyval'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { sources } from '../../catalog/sources/index.ts'
import type { Edition, Story } from '../../core/edition/edition.ts'
import { readDayEdition, readDayFigures, readHistory } from '../../platform/history.ts'
import { readComposed, writeSource } from '../../platform/store.ts'
import { snapshotJson } from '../../scripts/snapshot.ts'
import { fillDisk } from '../../tests/fake-disk.ts'
import { compose, composeIfStale } from './compose.ts'

const HOUR_MS = 3_600_000
const morningMs = Date.parse('2026-04-24T08:00:00Z')
const things = ['Harbours', 'Orchards', 'Violins', 'Glaciers', 'Bakeries', 'Tractors']

const story = (title: string, hours: number): Story => ({
  id: `https://news.example/${title}`,
  title,
  url: `https://news.example/${title}`,
  source: 'TechCrunch',
  publishedAtMs: Date.now() - hours * HOUR_MS,
  summary: `${title} are learning to think for themselves, at last.`,
})
const report = (date: string): Edition => ({
  date,
  origin: 'report',
  url: `https://inference.report/archive/${date}`,
  editorial: { paragraphs: ['Once.'] },
  sections: [{ id: 'wire', stories: [{ id: 'printed', title: 'Printed' }] }],
  boards: [{ id: 'swe-rebench', asOf: date, url: 'https://inference.report/', rows: [{ rank: 1, name: 'GLM-5', score: 62.8 }] }],
})

/** As if the source had just answered. */
function give(id: string, data: unknown): Promise<void> {
  const about = { id, title: id, homepage: '', dueAtMs: 0, fetchedAtMs: Date.now() }
  return writeSource(about, { data, url: `https://${id}.example/`, fetchedAtMs: Date.now() })
}
const wire = async () => (await readComposed('edition'))?.sections.find(({ id }) => id === 'wire')?.stories ?? []

beforeEach(async () => {
  vi.useFakeTimers({ now: morningMs, toFake: ['Date'] })
  fakeBrowser.reset()
  await clear()
  const snapshot = snapshotJson()
  vi.stubGlobal('fetch', async () => new Response(snapshot))
})
afterEach(() => vi.useRealTimers())

describe('an edition composed here', () => {
  it('stands in when the report has none for today, and the last one of the report stays within reach', async () => {
    await give('inference-report', report('2026-04-23'))
    await give('techcrunch', things.map((thing) => story(thing, 2)))
    await compose()
    const edition = await readComposed('edition')
    expect(edition).toMatchObject({ date: '2026-04-24', origin: 'composed', lastReport: { date: '2026-04-23' } })
    expect(edition?.boards[0]?.asOf).toBe('2026-04-23')
    expect(edition?.lead?.[0]).toMatchObject({ source: 'TechCrunch' })
    expect(await readDayEdition('2026-04-24')).toEqual(edition)
    expect(await readDayEdition('2026-04-23')).toEqual(report('2026-04-23'))
  })

  it('gives way to the report’s own once that is there', async () => {
    await give('techcrunch', things.map((thing) => story(thing, 2)))
    await compose()
    await give('inference-report', report('2026-04-24'))
    await composeIfStale()
    expect(await readComposed('edition')).toMatchObject({ date: '2026-04-24', origin: 'report', editorial: { paragraphs: ['Once.'] } })
    expect((await wire()).map(({ title }) => title)).toEqual(['Printed', ...[...things].sort()])
    expect((await readHistory()).days['2026-04-24']?.edition?.origin).toBe('report')
  })

  it('does not replace yesterday’s edition early in the day, and folds what that has told once it does', async () => {
    await give('techcrunch', things.map((thing) => story(thing, 2)))
    await compose()
    vi.setSystemTime(Date.parse('2026-04-25T00:30:00Z'))
    await give('techcrunch', [...things.map((thing) => story(thing, 20)), story('Lighthouses', 0)])
    await compose()
    expect(await readComposed('edition')).toMatchObject({ date: '2026-04-24' })

    vi.setSystemTime(Date.parse('2026-04-25T07:00:00Z'))
    const fresh = ['Lighthouses', 'Meadows', 'Canyons', 'Potters', 'Saddles'].map((thing) => story(thing, 1))
    await give('techcrunch', [...things.map((thing) => story(thing, 23)), ...fresh])
    await compose()
    expect(await readComposed('edition')).toMatchObject({ date: '2026-04-25', origin: 'composed' })
    const since = (await wire()).map(({ continuesSince }) => continuesSince)
    expect(since).toEqual([...fresh.map(() => undefined), ...things.map(() => '2026-04-24')])
  })

  it('goes with what it says of models when every source of news is switched off', async () => {
    await give('techcrunch', [...things.map((thing) => story(thing, 2)), story('GPT-5.5', 1)])
    await compose()
    expect(await readComposed('passages')).toHaveProperty(['openai/gpt-5.5'])
    const news = sources.filter(({ yields }) => yields === 'edition' || yields === 'stories')
    await fakeBrowser.storage.local.set({ 'setting:switchedSources': Object.fromEntries(news.map(({ id }) => [id, false])) })
    await compose()
    expect(await readComposed('edition')).toBeUndefined()
    expect(await readComposed('passages')).toBeUndefined()
  })

  it('orders papers by the reader’s own focus', async () => {
    const paper = (title: string, category: string) => ({ ...story(title, 2), paper: { authors: [], category } })
    await fakeBrowser.storage.local.set({ 'setting:paperFocus': { categories: ['cs.RO'], words: [] } })
    await give('arxiv', [paper('On chance', 'stat.ML'), paper('On legs', 'cs.RO')])
    await compose()
    const papers = (await readComposed('edition'))?.sections.find(({ id }) => id === 'papers')?.stories
    expect(papers?.map(({ title }) => title)).toEqual(['On legs', 'On chance'])
  })
})

describe('a price', () => {
  it('is of the day on which its source last said that it holds', async () => {
    const price = { inputUsdPerMillion: 5, outputUsdPerMillion: 30, sourceId: 'genai-prices', asOfMs: Date.now() }
    await give('genai-prices', [{ sourceId: 'genai-prices', key: 'gpt-5.5', creator: 'openai', price, priceBasis: 'first-party' }])
    await compose()
    const fetchedAtMs = Date.now()
    vi.setSystemTime(morningMs + 48 * HOUR_MS)
    await writeSource({ id: 'genai-prices', title: 'genai-prices', homepage: '', dueAtMs: 0, fetchedAtMs, checkedAtMs: Date.now() })
    await composeIfStale()
    const model = (await readComposed('catalogue'))?.models.find(({ id }) => id === 'openai/gpt-5.5')
    expect(model?.firstPartyPrice).toEqual({ ...price, asOfMs: Date.now() })
  })
})

describe('the history', () => {
  it('is written in the same step, with boards and prices, and a second time changes nothing', async () => {
    await give('inference-report', report('2026-04-24'))
    await compose()
    const before = [await readHistory(), await readDayEdition('2026-04-24'), await readDayFigures('2026-04-24'), await readComposed('catalogue')]
    const figures = await readDayFigures('2026-04-24')
    expect(figures?.boards.map(({ id }) => id)).toContain('swe-rebench')
    expect(figures?.priceLists.length).toBeGreaterThan(0)
    await compose()
    expect([await readHistory(), await readDayEdition('2026-04-24'), await readDayFigures('2026-04-24'), await readComposed('catalogue')]).toEqual(before)
  })

  it('remembers the boards that today’s follow, also when the catalogue was lost', async () => {
    vi.setSystemTime(morningMs + 24 * HOUR_MS)
    await give('inference-report', report('2026-04-25'))
    await compose()
    await set('catalogue', 'garbage')
    vi.setSystemTime(morningMs + 48 * HOUR_MS)
    await give('inference-report', report('2026-04-26'))
    await compose()
    const board = (await readComposed('catalogue'))?.leaderboards.find(({ id }) => id === 'swe-rebench')
    expect(board).toMatchObject({ asOf: '2026-04-26', previous: { asOf: '2026-04-25' } })
  })

  it('keeps what was told on a day whose report came late', async () => {
    await give('techcrunch', [story('Harbours', 2)])
    await compose()
    vi.setSystemTime(morningMs + 24 * HOUR_MS)
    await give('inference-report', report('2026-04-24'))
    await compose()
    expect(await readDayEdition('2026-04-24')).toMatchObject({ origin: 'report', sections: [{ id: 'wire', stories: [{ id: 'printed' }, { title: 'Harbours' }] }] })
  })

  it('that cannot be written keeps nobody from today’s edition', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    await give('inference-report', report('2026-04-24'))
    const heal = fillDisk((key) => key.startsWith('day:'))
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('QUOTA_BYTES'))
    await compose()
    heal()
    expect(await readComposed('edition')).toMatchObject({ date: '2026-04-24' })
    expect((await readHistory()).days).toEqual({})
  })
})
