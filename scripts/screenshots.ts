import { copyFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { inferenceReport } from '../catalog/sources/inference-report.ts'
import { sourceUrls } from '../catalog/sources/index.ts'
import { addDays, dayOf, startOfDayMs } from '../core/day/day.ts'
import type { Browser, ColorScheme, Tab } from '../tests/e2e/browsers/browser.ts'
import { launch } from '../tests/e2e/browsers/launch.ts'
import { clickOn, find, waitForText } from '../tests/e2e/pages/accessible.ts'
import { ARTICLE_URL, hoverMark, waitForMarks } from '../tests/e2e/pages/article-page.ts'
import { refreshAll } from '../tests/e2e/pages/extension-page.ts'
import { popupSize } from '../tests/e2e/pages/popup-page.ts'
import { readFixture } from '../tests/fixtures/fixture.ts'
import { emptyBodies } from '../tests/internet/empty-bodies.ts'
import { startInternet, type Internet } from '../tests/internet/internet.ts'
import { ensureBrowsers } from './ensure-browser.ts'
import { savePicture } from './save-picture.ts'
import { takeReading } from './take-reading.ts'
import { runScript, step } from './step.ts'

const ROOT = join(import.meta.dirname, '..')
const TAKEN = join(ROOT, '.output', 'screenshots')
const DOCS = join(ROOT, 'docs', 'screenshots')
const DAY_MS = 86_400_000
const { values: options } = parseArgs({ options: { docs: { type: 'boolean', default: false } } })

const digest = { page: 'newtab', widths: [360, 768, 1280, 1920], height: 900 }
const surfaces = [
  { page: 'popup', widths: [popupSize.width], height: popupSize.height },
  digest,
  { page: 'options', widths: [1000], height: 900 },
]
/** With the card of a name open; `button` is its last one. */
const marked = [
  { name: 'article', address: ARTICLE_URL, width: 1000, button: 'Open in digest' },
  { name: 'newtab-card', address: 'newtab.html', width: 1280, button: 'All figures' },
]
/** With holes between them, as a calendar has them. */
const pastDays = [9, 8, 5, 2, 3].map((age) => addDays(dayOf(Date.now()), -age))
const schemes: ColorScheme[] = ['light', 'dark']

interface State {
  ageMs: number
  /** Before the extension is installed. */
  prepare: (internet: Internet) => Promise<void> | void
  /** Once it has a page open. */
  reach: (page: Tab, internet: Internet) => Promise<void>
}
const asInstalled = () => Promise.resolve()
const states: Record<string, State> = {
  full: { ageMs: 0, prepare: publishPastDays, reach: refreshAll },
  'first-run': { ageMs: 0, prepare: (internet) => internet.fail('*', { kind: 'reset' }), reach: refreshAll },
  loading: { ageMs: 0, prepare: (internet) => internet.fail('*', { kind: 'silence' }), reach: asInstalled },
  error: {
    ageMs: 3 * DAY_MS,
    prepare: () => undefined,
    async reach(page, internet) {
      await refreshAll(page)
      internet.fail('*', { kind: 'status', status: 503 })
      await refreshAll(page)
    },
  },
  composed: { ageMs: 0, prepare: (internet) => internet.fail('inference-report', { kind: 'status', status: 404 }), reach: refreshAll },
  empty: {
    ageMs: 0,
    prepare: (internet) => {
      for (const [sourceId, body] of Object.entries(emptyBodies)) internet.setBody(sourceId, body)
    },
    reach: refreshAll,
  },
}

async function takeAll(): Promise<void> {
  await rm(TAKEN, { recursive: true, force: true })
  await mkdir(TAKEN, { recursive: true })
  const [chromium] = await step('Finding a browser', () => ensureBrowsers(['chromium']))
  for (const [name, state] of Object.entries(states)) {
    await step(`State: ${name}`, async () => {
      const internet = await startInternet(Date.now() - state.ageMs)
      await state.prepare(internet)
      const browser = await launch('chromium', { executablePath: chromium?.path ?? '', internet })
      try {
        const page = await browser.open('popup.html')
        await state.reach(page, internet)
        await page.close()
        await takeSurfaces(browser, name)
        if (name === 'full') await takeOpened(browser)
        if (name === 'full' && options.docs) await takeForDocs(browser)
      } finally {
        await browser.close()
        await internet.close()
      }
    })
  }
}

async function takeOpened(browser: Browser): Promise<void> {
  await takeMarked(browser)
  await takeReading(browser, take)
  await takePastDays(browser)
  await takeCustomising(browser)
  await takeSearch(browser)
}

async function takeSurfaces(browser: Browser, state: string): Promise<void> {
  for (const { page, widths, height } of surfaces) {
    const tab = await browser.open('about:blank')
    for (const scheme of schemes) {
      await tab.setColorScheme(scheme)
      for (const width of widths) {
        await tab.setViewport({ width, height })
        await tab.goto(page === 'newtab' ? 'newtab.html' : `${page}.html`)
        await take(tab, `${page}-${width}-${state}-${scheme}`, { isWholePage: page !== 'popup' })
      }
    }
    await tab.close()
  }
}

/** The digest with the panel beside it. */
async function takeCustomising(browser: Browser): Promise<void> {
  const tab = await browser.open('newtab.html?digest')
  for (const scheme of schemes) {
    await tab.setColorScheme(scheme)
    for (const width of digest.widths) {
      await tab.setViewport({ width, height: digest.height })
      await tab.goto('newtab.html?digest')
      await clickOn(tab, { role: 'button', name: 'Customise' })
      await find(tab, { role: 'textbox', name: 'Categories of arXiv' })
      await take(tab, `newtab-${width}-customise-${scheme}`)
    }
  }
  await tab.close()
}

/** What is asked, and what shows that it is answered. */
const searches = {
  scope: { query: '', answer: 'kept here' },
  results: { query: 'opus', answer: 'searched.' },
  near: { query: 'antropic', answer: 'These come close.' },
  nothing: { query: 'hal 9000', answer: 'Try fewer of them' },
}

async function takeSearch(browser: Browser): Promise<void> {
  const tab = await browser.open('about:blank')
  for (const scheme of schemes) {
    await tab.setColorScheme(scheme)
    for (const width of digest.widths) {
      await tab.setViewport({ width, height: digest.height })
      for (const [name, { query, answer }] of Object.entries(searches)) {
        await tab.goto('newtab.html')
        await waitForText(tab, 'Artificial Analysis')
        await tab.press('/')
        await tab.type(query)
        await waitForText(tab, answer)
        await take(tab, `search-${width}-${name}-${scheme}`)
      }
    }
  }
  await tab.close()
}

async function takeMarked(browser: Browser): Promise<void> {
  for (const { name, address, width, button } of marked) {
    const tab = await browser.open(address)
    await tab.setViewport({ width, height: 760 })
    for (const scheme of schemes) {
      await tab.setColorScheme(scheme)
      await waitForMarks(tab)
      await hoverMark(tab, 'Claude Opus 4.7', button)
      await take(tab, `${name}-full-${scheme}`)
    }
    await tab.close()
  }
}

async function publishPastDays(internet: Internet): Promise<void> {
  for (const day of pastDays) {
    const [url = ''] = sourceUrls(inferenceReport, { today: day })
    internet.publish(url, { contentType: 'text/html; charset=utf-8', body: await readFixture('report/semantic.html', startOfDayMs(day)) })
  }
}

/** A past day, and the calendar over it. */
async function takePastDays(browser: Browser): Promise<void> {
  const tab = await browser.open('about:blank')
  for (const day of pastDays) {
    await tab.goto(`newtab.html#/${day}`)
    await find(tab, { role: 'table', name: 'Intelligence Index' })
  }
  for (const scheme of schemes) {
    await tab.setColorScheme(scheme)
    for (const width of digest.widths) {
      await tab.setViewport({ width, height: digest.height })
      await take(tab, `past-day-${width}-${scheme}`, { isWholePage: true })
      await clickOn(tab, { role: 'button', name: 'Calendar' })
      await find(tab, { role: 'dialog', name: 'Editions by day' })
      await take(tab, `calendar-${width}-${scheme}`)
      await tab.press('Escape')
    }
  }
  await tab.close()
}

/** What README shows: one picture of each surface, as much of it as a window holds. */
async function takeForDocs(browser: Browser): Promise<void> {
  await mkdir(DOCS, { recursive: true })
  for (const { page, widths, height } of surfaces) {
    const tab = await browser.open(`${page}.html`)
    await tab.setColorScheme('light')
    await tab.setViewport({ width: widths.length > 1 ? 1280 : (widths[0] ?? 1280), height })
    await savePicture(tab, join(DOCS, `${page}.png`))
    await tab.close()
  }
  for (const scheme of schemes) await copyFile(join(TAKEN, `article-full-${scheme}.png`), join(DOCS, `article-${scheme}.png`))
}

function take(tab: Tab, name: string, size: { isWholePage?: boolean } = {}): Promise<void> {
  return savePicture(tab, join(TAKEN, `${name}.png`), size)
}

await runScript(takeAll, 'The pictures are of the release build: npm run build:chrome')
