import { copyFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, ColorScheme, Tab } from '../tests/e2e/browsers/browser.ts'
import { launch } from '../tests/e2e/browsers/launch.ts'
import { ARTICLE_URL, hoverMark, waitForMarks } from '../tests/e2e/pages/article-page.ts'
import { refreshAll } from '../tests/e2e/pages/extension-page.ts'
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

const surfaces = [
  { page: 'popup', widths: [380], height: 600 },
  { page: 'newtab', widths: [360, 768, 1280, 1920], height: 900 },
  { page: 'options', widths: [1000], height: 900 },
]
const schemes: ColorScheme[] = ['light', 'dark']

interface State {
  ageMs: number
  /** Before the extension is installed. */
  prepare: (internet: Internet) => void
  /** Once it has a page open. */
  reach: (page: Tab, internet: Internet) => Promise<void>
}
const asInstalled = () => Promise.resolve()
const states: Record<string, State> = {
  full: { ageMs: 0, prepare: () => undefined, reach: refreshAll },
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
      state.prepare(internet)
      const browser = await launch('chromium', { executablePath: chromium?.path ?? '', internet })
      try {
        const page = await browser.open('popup.html')
        await state.reach(page, internet)
        await page.close()
        await takeSurfaces(browser, name)
        if (name === 'full') await takeArticle(browser)
        if (name === 'full') await takeReading(browser, take)
        if (name === 'full' && options.docs) await takeForDocs(browser)
      } finally {
        await browser.close()
        await internet.close()
      }
    })
  }
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

async function takeArticle(browser: Browser): Promise<void> {
  const tab = await browser.open(ARTICLE_URL)
  await tab.setViewport({ width: 1000, height: 760 })
  for (const scheme of schemes) {
    await tab.setColorScheme(scheme)
    await waitForMarks(tab)
    await hoverMark(tab, 'Claude Opus 4.7', 'Open in digest')
    await take(tab, `article-full-${scheme}`)
  }
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
