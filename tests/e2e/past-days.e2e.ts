import { beforeAll, expect, it } from 'vitest'
import { inferenceReport } from '../../catalog/sources/inference-report.ts'
import { sourceUrls } from '../../catalog/sources/index.ts'
import { addDays, dayOf, startOfDayMs } from '../../core/day/day.ts'
import { formatDay, formatWeekday } from '../../core/figure/format-time.ts'
import { readFixture } from '../fixtures/fixture.ts'
import type { Tab } from './browsers/browser.ts'
import { clickOn, waitForText } from './pages/accessible.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'

const visit = startVisit()
const today = dayOf(Date.now())
const [yesterday, before] = [addDays(today, -1), addDays(today, -2)]

/** Days of which the report has an edition; it has none of any other. */
beforeAll(async () => {
  for (const day of [yesterday, before]) {
    const [url = ''] = sourceUrls(inferenceReport, { today: day })
    visit.internet.publish(url, { contentType: 'text/html; charset=utf-8', body: await readFixture('report/semantic.html', startOfDayMs(day)) })
  }
})

const addressOf = (tab: Tab) => tab.evaluate(() => location.hash)

it('has an address for each day, which fetches that day and outlives a reload', async () => {
  const digest = await visit.browser.open(`newtab.html#/${before}`)
  await waitForText(digest, formatWeekday(before))
  await digest.goto(`newtab.html#/${before}`)
  await waitForText(digest, formatWeekday(before))
  await digest.close()
})

it('goes from day to day by keyboard, and back with the browser', async () => {
  const digest = await visit.browser.open(`newtab.html#/${yesterday}`)
  await waitForText(digest, formatWeekday(yesterday))
  await waitForText(digest, `← ${formatDay(before)}`)
  await digest.press('Shift+ArrowLeft')
  await waitForText(digest, formatWeekday(before))
  await waitForText(digest, `${formatDay(yesterday)} →`)
  await digest.press('Shift+ArrowRight')
  await waitForText(digest, formatWeekday(yesterday))
  await digest.evaluate(() => history.back())
  await waitForText(digest, formatWeekday(before))
  await clickOn(digest, { role: 'link', name: 'The newest edition' })
  await waitUntil('the newest edition’s address', async () => (await addressOf(digest)) === '#/')
  await digest.close()
})

it('says of a day that the report has no edition, and leads on', async () => {
  const digest = await visit.browser.open('newtab.html#/2020-01-01')
  await waitForText(digest, 'The report has no edition for this day.')
  await waitForText(digest, 'The newest edition')
  expect(await addressOf(digest)).toBe('#/2020-01-01')
  await digest.close()
})

it('hands the shown day on as Markdown', async () => {
  const digest = await visit.browser.open(`newtab.html#/${before}`)
  await waitForText(digest, formatWeekday(before))
  await digest.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text: string) => void (document.title = text.slice(0, 60)) } })
  })
  await clickOn(digest, { role: 'button', name: 'Copy as Markdown' })
  await waitForText(digest, 'Copied')
  expect(await digest.evaluate(() => document.title)).toContain(formatDay(before, 'long'))
  await digest.close()
})
