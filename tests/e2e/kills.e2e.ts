import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sources } from '../../catalog/sources/index.ts'
import { seededRandom } from '../bench/seeded-random.ts'
import { readFixture } from '../fixtures/fixture.ts'
import type { Json, Tab } from './browsers/browser.ts'
import { beginRefresh, forgetStored, readAllStored, readProgress, refreshAll, wake } from './pages/extension-page.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'

/** `KILLS=1000 npm run test:e2e -- kills` kills as often as one likes. */
const KILLS = Number(process.env['KILLS'] ?? 10)
/** Within this time of its beginning a refresh is killed. It takes longer. */
const MOST_MS = 3_000
const REFRESHES_MS = 60_000
/** As many requests a refresh has under way at most. */
const AT_ONCE = 4

const visit = startVisit()
let page: Tab
beforeAll(async () => {
  page = await visit.browser.open('options.html')
})
afterAll(() => page.close())

/** Another edition, and other news, than before. */
async function publish(round: number): Promise<void> {
  const nowMs = Date.now()
  const report = await readFixture('report/semantic.html', nowMs)
  visit.internet.setBody('inference-report', report.replace('<td>60.9</td>', `<td>${61 + (round % 30)}.5</td>`))
  const item = `<item><title>News of round ${round}</title><link>https://techcrunch.com/${round}</link><pubDate>${new Date(nowMs).toUTCString()}</pubDate></item>`
  visit.internet.setBody('techcrunch', `<rss version="2.0"><channel><title>TechCrunch</title>${item}</channel></rss>`)
}

type Stored = Record<string, { version: number; value: Record<string, Json> }>

/** Every record has its shape, the note on a source is of its copy, and no story stands twice in a section. */
function expectSound(stored: Stored): void {
  for (const [key, { version, value }] of Object.entries(stored)) {
    expect(version, key).toBe(1)
    if (!key.startsWith('copy:')) continue
    expect(stored[key.replace('copy:', 'health:')]?.value['fetchedAtMs'], key).toBe(value['fetchedAtMs'])
  }
  const sections = (stored['edition']?.value['sections'] ?? []) as { stories: { id: string }[] }[]
  for (const { stories } of sections) expect(new Set(stories.map(({ id }) => id)).size).toBe(stories.length)
}

/** What all records were made into, but for what depends on the past: the day that a board follows. */
async function composedOf(tab: Tab): Promise<unknown> {
  const { edition, catalogue } = (await readAllStored(tab)) as Stored
  const boards = (catalogue?.value['leaderboards'] ?? []) as Record<string, Json>[]
  const models = (catalogue?.value['models'] ?? []) as { id: string }[]
  return { edition: edition?.value, boards: boards.map((board) => ({ ...board, previous: undefined })), models: models.map(({ id }) => id) }
}

it(`loses, halves and doubles nothing in ${KILLS} kills at any moment of a refresh`, async () => {
  const random = seededRandom(KILLS)
  for (let round = 1; round <= KILLS; round++) {
    await publish(round)
    await beginRefresh(page)
    await pause(random.below(MOST_MS))
    await visit.browser.stopBackground()
    expectSound((await readAllStored(page)) as Stored)
  }
  await refreshAll(page)
  const survived = await composedOf(page)
  expect((await readProgress(page))?.isRunning).toBe(false)
  expectSound((await readAllStored(page)) as Stored)
  expect(JSON.stringify(survived)).toContain(`News of round ${KILLS}`)

  await forgetStored(page)
  await refreshAll(page)
  expect(survived).toEqual(await composedOf(page))
}, KILLS * 5_000 + 2 * REFRESHES_MS)

it('goes on with the next event, where a background was killed, with what that one had not asked', async () => {
  await publish(KILLS + 1)
  const from = visit.internet.requests.length
  const asked = () => visit.internet.requests.slice(from).flatMap(({ sourceId }) => sourceId ?? [])
  await beginRefresh(page)
  await waitUntil('some sources to be asked', () => Promise.resolve(asked().length > AT_ONCE))
  await visit.browser.stopBackground()
  await wake(page)
  await waitUntil('the refresh to end', async () => (await readProgress(page))?.isRunning === false, REFRESHES_MS)
  const onByDefault = sources.filter(({ isOnByDefault }) => isOnByDefault).map(({ id }) => id)
  expect([...new Set(asked())].sort()).toEqual(onByDefault.sort())
  // Only those that were being asked when the end came are asked again.
  expect(asked().length).toBeLessThanOrEqual(onByDefault.length + AT_ONCE)
}, 2 * REFRESHES_MS)
