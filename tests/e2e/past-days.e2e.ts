import * as v from 'valibot'
import { beforeAll, describe, expect, it } from 'vitest'
import { inferenceReport } from '../../catalog/sources/inference-report.ts'
import { sourceUrls } from '../../catalog/sources/index.ts'
import { addDays, dayOf, startOfDayMs } from '../../core/day/day.ts'
import { EditionSchema } from '../../core/edition/edition.ts'
import { formatDay, formatWeekday } from '../../core/figure/format-time.ts'
import { readFixture } from '../fixtures/fixture.ts'
import type { ColorScheme, Tab } from './browsers/browser.ts'
import { clickOn, find, findAll, findViolations, visibleText, waitForText } from './pages/accessible.ts'
import { pressTo, tabTo, waitForFocus } from './pages/by-keyboard.ts'
import { refreshByPopup } from './pages/popup-page.ts'
import { savedFile } from './pages/saved-file.ts'
import { readPrinted } from './printed.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'

const visit = startVisit()
const today = dayOf(Date.now())
const [yesterday, before] = [addDays(today, -1), addDays(today, -2)]

/** Days of which the report has an edition; it has none of any other. */
beforeAll(async () => {
  for (const day of [yesterday, before]) {
    const [url = ''] = sourceUrls(inferenceReport, { today: day })
    const body = await readFixture('report/semantic.html', startOfDayMs(day))
    // The oldest says something of GPT-5.5 that the others do not.
    visit.internet.publish(url, { contentType: 'text/html; charset=utf-8', body: day === before ? body.replace('third edition running', 'second edition running') : body })
  }
  await refreshByPopup(visit.browser)
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

it('says of a day that the report is asked, and then that it has no edition, and leads on', async () => {
  const { host } = new URL(inferenceReport.homepage)
  visit.internet.fail(host, { kind: 'delay', delayMs: 2_000 })
  const digest = await visit.browser.open('newtab.html#/2020-01-01')
  await waitForText(digest, 'Asking the report')
  await find(digest, { role: 'button', name: 'Customise' })
  await waitForText(digest, 'The report has no edition for this day.')
  visit.internet.heal()
  expect(await visibleText(digest)).toContain(formatWeekday('2020-01-01'))
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

it('saves the shown day whole, and prints it', async () => {
  const digest = await visit.browser.open(`newtab.html#/${before}`)
  await waitForText(digest, formatWeekday(before))
  const saved = v.parse(EditionSchema, JSON.parse(await savedFile(digest, 'Save as JSON')))
  expect(saved.date).toBe(before)
  expect(saved.editorial?.paragraphs[0]).toContain('second edition running')
  const { pages, characters } = readPrinted(await digest.print())
  expect(pages).toBeGreaterThan(0)
  expect(characters).toBeGreaterThan(saved.editorial?.paragraphs.join('').length ?? Infinity)
  await digest.close()
})

/** Opens a past day and its calendar, by keys. */
async function openCalendar(day: string): Promise<Tab> {
  const digest = await visit.browser.open(`newtab.html#/${day}`)
  await find(digest, { role: 'complementary', name: `Boards of ${formatDay(day, 'long')}` })
  await tabTo(digest, 'button', 'Calendar')
  await pressTo(digest, ['Enter'], 'link', formatWeekday(day))
  return digest
}

describe('the calendar', () => {
  it('leads by keyboard to a day, and gives the focus back', async () => {
    const digest = await openCalendar(before)
    await pressTo(digest, ['ArrowRight'], 'link', `${formatWeekday(yesterday)}: the report’s edition`)
    await pressTo(digest, ['ArrowRight', 'ArrowRight'], 'link', `${formatWeekday(today)}, today`)
    await pressTo(digest, ['ArrowLeft', 'Enter'], 'button', 'Calendar')
    await find(digest, { role: 'complementary', name: `Boards of ${formatDay(yesterday, 'long')}` })
    expect(await addressOf(digest)).toBe(`#/${yesterday}`)
    await digest.close()
  })

  it('closes at Escape, and turns no day below it', async () => {
    const digest = await openCalendar(yesterday)
    await digest.press('Shift+ArrowLeft')
    await pressTo(digest, ['PageUp', 'PageDown', 'Escape'], 'button', 'Calendar')
    expect(await findAll(digest, { role: 'dialog', name: '' })).toEqual([])
    expect(await addressOf(digest)).toBe(`#/${yesterday}`)
    await digest.close()
  })

  it('asks the report for a day that is not kept, and knows then that there is none', async () => {
    const wanted = addDays(yesterday, -13)
    const digest = await openCalendar(yesterday)
    await pressTo(digest, ['ArrowUp', 'ArrowUp', 'ArrowRight'], 'link', `${formatWeekday(wanted)}: not kept`)
    await pressTo(digest, ['Enter'], 'button', 'Calendar')
    await waitForText(digest, 'The report has no edition for this day.')
    await pressTo(digest, ['Enter'], 'link', `${formatWeekday(wanted)}: the report has none`)
    await digest.close()
  })

  it.each<ColorScheme>(['light', 'dark'])('has nothing that axe objects to, in %s colours', async (scheme) => {
    const digest = await openCalendar(before)
    await digest.setColorScheme(scheme)
    expect(await findViolations(digest)).toEqual([])
    await digest.press('Escape')
    await waitForFocus(digest, 'button', 'Calendar')
    expect(await findViolations(digest)).toEqual([])
    await digest.close()
  })
})

it('shows the boards of the day, and of no other', async () => {
  const digest = await visit.browser.open(`newtab.html#/${before}`)
  await find(digest, { role: 'complementary', name: `Boards of ${formatDay(before, 'long')}` })
  expect(await visibleText(digest)).toContain(`As of ${formatDay(before, 'long')}`)
  expect(await findAll(digest, { role: 'grid', name: '' })).toEqual([])
  expect(await findAll(digest, { role: 'combobox', name: '' })).toEqual([])
  await digest.press('Shift+ArrowRight')
  await find(digest, { role: 'complementary', name: `Boards of ${formatDay(yesterday, 'long')}` })
  expect(await visibleText(digest)).not.toContain(`As of ${formatDay(before, 'long')}`)
  await digest.goto('newtab.html#/2020-01-01')
  await waitForText(digest, 'No boards are kept of this day.')
  await digest.close()
})

it('keeps the figures of a past board beside each other where it is narrow', async () => {
  const digest = await visit.browser.open(`newtab.html#/${before}`)
  // Firefox makes no window that narrow.
  if (visit.browser.name === 'chromium') await digest.setViewport({ width: 360, height: 700 })
  await find(digest, { role: 'table', name: 'Intelligence Index' })
  expect(await digest.evaluate(() => [...document.querySelectorAll('.board .figure')].filter(({ clientWidth, scrollWidth }) => scrollWidth > clientWidth).map(({ textContent }) => textContent))).toEqual([])
  await digest.close()
})

it('tells in a model’s card what earlier editions said of it, each with its day, and since when they are kept', async () => {
  const digest = await visit.browser.open('newtab.html?digest&model=openai%2Fgpt-5.5')
  await find(digest, { role: 'dialog', name: 'GPT-5.5' })
  await waitForText(digest, 'second edition running')
  await find(digest, { role: 'link', name: formatDay(before, 'long') })
  await waitForText(digest, `editions are kept since ${formatDay(before, 'long')}.`)
  await digest.close()
})
