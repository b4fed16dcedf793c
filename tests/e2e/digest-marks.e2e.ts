import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { inferenceReport } from '../../catalog/sources/inference-report.ts'
import { sourceUrls } from '../../catalog/sources/index.ts'
import { addDays, dayOf, startOfDayMs } from '../../core/day/day.ts'
import { formatWeekday } from '../../core/figure/format-time.ts'
import { readFixture } from '../fixtures/fixture.ts'
import type { Tab } from './browsers/browser.ts'
import { waitForText } from './pages/accessible.ts'
import { sendCommand } from './pages/all-tabs.ts'
import { hoverMark, readCard, readMarks, waitForMarks } from './pages/article-page.ts'
import { enterCard, findInCard, waitForNoCard } from './pages/card-page.ts'
import { boxesToRead, groundsOfFirstMark, isDialogOpen, linkedMark, markBefore, placesOfMarks } from './pages/digest-page.ts'
import { refreshAll, writeLocal } from './pages/extension-page.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'

const visit = startVisit()
const yesterday = addDays(dayOf(Date.now()), -1)
const SENTENCE = ' holds first place'
let options: Tab
let digest: Tab

beforeAll(async () => {
  const [url = ''] = sourceUrls(inferenceReport, { today: yesterday })
  const body = (await readFixture('report/semantic.html', startOfDayMs(yesterday))).replace(`GPT-5.5${SENTENCE}`, `GLM-5.1${SENTENCE}`)
  visit.internet.publish(url, { contentType: 'text/html; charset=utf-8', body })
  options = await visit.browser.open('options.html')
  await refreshAll(options)
})
beforeEach(async () => {
  digest = await visit.browser.open('newtab.html?digest')
  await digest.setViewport({ width: 1280, height: 800 })
  await waitForMarks(digest)
})
afterEach(() => digest.close())

async function openCardByKey(part: string): Promise<void> {
  await sendCommand(options, 'open-card')
  await waitUntil(`the card that says “${part}”`, async () => (await readCard(digest)).includes(part))
}

it('marks names in the editorial and in stories, and none beside what is to be read', async () => {
  const { editorial, stories, elsewhere } = await placesOfMarks(digest)
  expect(editorial).toEqual(expect.arrayContaining(['GPT-5.5', 'Claude Opus 4.7', 'Kimi K2.6', 'GLM-5']))
  expect(stories.length).toBeGreaterThan(3)
  expect(elsewhere).toEqual([])
})

it('paints no ground behind the names of the editorial where colours are forced', async () => {
  await digest.forceColors(true)
  await waitForMarks(digest)
  const { marked, beside } = await groundsOfFirstMark(digest)
  expect(marked).toBe(beside)
  await digest.forceColors(false)
})

it('opens a card with score and price on rest, which Escape closes', async () => {
  const card = await hoverMark(digest, 'GPT-5.5', '#1')
  expect(card).toContain('60.9')
  expect(card).toContain('$11.25')
  expect(await digest.readNotes()).toEqual([])
  await digest.press('Escape')
  await waitForNoCard(digest)
})

it('opens the dialog of this page from the card, and gives the focus back to where it was before both', async () => {
  await enterCard(digest, 'GPT-5.5', 'All figures')
  await waitUntil('the dialog', async () => {
    if (await isDialogOpen(digest)) return true
    const place = await findInCard(digest, 'All figures')
    if (place) await digest.click(place)
    return false
  })
  await waitForNoCard(digest)
  await digest.press('Escape')
  await waitUntil('the dialog to close', async () => !(await isDialogOpen(digest)))

  await digest.evaluate(() => document.querySelector<HTMLElement>('#reading a')?.focus())
  await openCardByKey('All figures')
  await digest.press('Shift+Tab')
  await digest.press('Enter')
  await waitUntil('the dialog', () => isDialogOpen(digest))
  await digest.press('Escape')
  await waitUntil('the link to have the focus', () => digest.evaluate(() => document.activeElement === document.querySelector('#reading a')))
})

it('goes from name to name by keys of the browser', async () => {
  await sendCommand(options, 'next-mention')
  await sendCommand(options, 'next-mention')
  await openCardByKey('57.8 · #2')
  await digest.press('Escape')
  await waitUntil('the card to go', async () => !(await readCard(digest)).includes('All figures'))
})

it('leaves a link to the reader whose name is marked', async () => {
  const { place, url } = await linkedMark(digest)
  await digest.evaluate(() => {
    document.addEventListener('click', (event) => {
      event.preventDefault()
      document.title = (event.target as Element).closest('a')?.href ?? ''
    })
  })
  await digest.click(place)
  expect(await digest.evaluate(() => document.title)).toBe(url)
})

it('follows the reader to a past day and back', async () => {
  const goTo = (hash: string) => digest.evaluate((hash: string) => void (location.hash = hash), hash)
  expect(await markBefore(digest, SENTENCE)).toBe('GPT-5.5')
  await goTo(`#/${yesterday}`)
  await waitForText(digest, formatWeekday(yesterday))
  await waitUntil('the mark of that day', async () => (await markBefore(digest, SENTENCE)) === 'GLM-5.1')
  await goTo('#/')
  await waitUntil('the mark of today', async () => (await markBefore(digest, SENTENCE)) === 'GPT-5.5')
})

it('obeys the switch for marks, at once, and moves nothing', async () => {
  const before = await boxesToRead(digest)
  await writeLocal(options, 'setting:areMarksOn', false)
  await waitUntil('the marks to go', async () => (await readMarks(digest)).length === 0)
  expect(await boxesToRead(digest)).toEqual(before)
  await writeLocal(options, 'setting:areMarksOn', true)
  await waitForMarks(digest)
  expect(await boxesToRead(digest)).toEqual(before)
})
