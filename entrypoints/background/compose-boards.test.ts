import 'fake-indexeddb/auto'
import { clear } from 'idb-keyval'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { sources, sourceUrls } from '../../catalog/sources/index.ts'
import { addDays, dayOf } from '../../core/day/day.ts'
import type { Edition } from '../../core/edition/edition.ts'
import type { ModelFacts } from '../../core/model/model.ts'
import type { ParseContext } from '../../core/source/source.ts'
import { readComposed, writeSource } from '../../platform/store.ts'
import { snapshotJson } from '../../scripts/snapshot.ts'
import { readFixture } from '../../tests/fixtures/fixture.ts'
import { fixtureOfSource } from '../../tests/internet/fixture-of-source.ts'
import { sampleContext } from '../../tests/internet/site.ts'
import { compose } from './compose.ts'

const nowMs = Date.now()
const today = dayOf(nowMs)

beforeEach(async () => {
  fakeBrowser.reset()
  await clear()
  const snapshot = snapshotJson()
  vi.stubGlobal('fetch', async () => new Response(snapshot))
})

/** Holds what a source's fixture gives, as if it had just answered; or this instead. */
async function hold(id: string, data?: unknown, atMs = nowMs): Promise<void> {
  const source = sources.find((candidate) => candidate.id === id)
  if (!source) throw new Error(`No source is called ${id}`)
  const [url = ''] = sourceUrls(source, await sampleContext(atMs))
  const page: ParseContext = { url, fetchedAtMs: atMs }
  const read = data ?? source.parse(await readFixture((await fixtureOfSource(id)) ?? '', atMs), page)
  await writeSource({ id, title: id, homepage: url, dueAtMs: 0, fetchedAtMs: atMs }, { data: read, url, fetchedAtMs: atMs })
}

async function composed() {
  await compose()
  const { leaderboards = [], models = [] } = (await readComposed('catalogue')) ?? {}
  const board = (id: string) => leaderboards.find((candidate) => candidate.id === id)
  return { board, models, edition: await readComposed('edition') }
}
const storiesIn = (edition: Edition | undefined, section: string) => edition?.sections.find(({ id }) => id === section)?.stories.map(({ title }) => title) ?? []

describe('boards', () => {
  it('come from the report and from sources of their own, each row with its model', async () => {
    for (const id of ['inference-report', 'lmarena-text', 'openrouter-usage', 'openrouter']) await hold(id)
    const { board } = await composed()
    expect(board('intelligence-index')).toMatchObject({ asOf: today, rows: { length: 5 } })
    expect(board('lmarena-text')?.rows[1]).toMatchObject({ name: 'gpt-5.5-high', modelId: 'openai/gpt-5.5', variant: 'high' })
    expect(board('openrouter-usage')?.rows[0]).toMatchObject({ modelId: 'anthropic/claude-opus-4.7', variant: '20260416' })
  })

  it('are those of the full tables where the report’s page has them', async () => {
    for (const id of ['inference-report', 'inference-report-tables']) await hold(id)
    const { board } = await composed()
    expect(board('intelligence-index')).toMatchObject({ asOf: today, rows: { length: 8 } })
    expect(board('swe-rebench')).toMatchObject({ asOf: today, rows: { length: 7 } })
  })

  it('stay those that were shown when the report’s copy is damaged, or the report is switched off', async () => {
    await hold('inference-report')
    await composed()
    await hold('inference-report', { damaged: true })
    expect((await composed()).board('intelligence-index')).toMatchObject({ asOf: today, rows: [{ name: 'GPT-5.5', score: 60.9 }, {}, {}, {}, {}] })
    await browser.storage.local.set({ 'setting:switchedSources': { 'inference-report': false } })
    expect((await composed()).board('swe-rebench')?.asOf).toBe(today)
  })

  it('lose a row that the report took back on the same day', async () => {
    await hold('inference-report')
    const { edition } = await composed()
    const corrected = { ...edition, boards: edition?.boards.map((board) => ({ ...board, rows: board.rows.filter(({ rank }) => rank !== 2) })) }
    await hold('inference-report', corrected)
    expect((await composed()).board('intelligence-index')?.rows.map(({ rank }) => rank)).toEqual([1, 3, 4, 5])
  })

  it('keep the day they follow, though they are composed again from what is stored', async () => {
    await hold('inference-report', undefined, nowMs - 86_400_000)
    await composed()
    await hold('inference-report')
    await composed()
    await hold('inference-report', { damaged: true })
    expect((await composed()).board('intelligence-index')).toMatchObject({ asOf: today, previous: { asOf: addDays(today, -1) } })
  })
})

describe('the report’s further pages', () => {
  it('continue its sections, though their stories bear no hour', async () => {
    for (const id of ['inference-report', 'inference-report-feeds', 'inference-report-labs', 'inference-report-papers']) await hold(id)
    const { edition } = await composed()
    expect(['labs', 'wire', 'papers'].map((section) => storiesIn(edition, section).length)).toEqual([6, 8, 6])
    expect(storiesIn(edition, 'wire').at(-1)).toBe('Kimi K2.6 fits on a stick, says vendor of very large sticks')
  })

  it('of yesterday take no part in today’s edition', async () => {
    for (const id of ['inference-report-feeds', 'inference-report-tables']) await hold(id, undefined, nowMs - 86_400_000)
    await hold('inference-report')
    const { edition, board } = await composed()
    expect(storiesIn(edition, 'wire')).toHaveLength(5)
    expect(board('intelligence-index')?.rows).toHaveLength(5)
  })
})

describe('prices', () => {
  it('of a source that is trusted less never stand before those that ship with the extension', async () => {
    await browser.storage.local.set({ 'setting:switchedSources': { litellm: true } })
    const claim = (key: string): ModelFacts => ({
      sourceId: 'litellm', key, creator: 'openai', priceBasis: 'first-party', price: { inputUsdPerMillion: 99, sourceId: 'litellm', asOfMs: nowMs },
    })
    await hold('litellm', [claim('gpt-5.4'), claim('gpt-9.9')])
    const { models } = await composed()
    const sourceOf = (modelId: string) => models.find(({ id }) => id === modelId)?.firstPartyPrice?.sourceId
    expect(['openai/gpt-5.4', 'openai/gpt-9.9'].map(sourceOf)).toEqual(['genai-prices', 'litellm'])
  })
})
