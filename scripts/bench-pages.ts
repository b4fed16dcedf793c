import { access, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCanary } from '../tests/bench/canary.ts'
import { buildContender, contenders, type Contender } from '../tests/bench/pages/contenders.ts'
import { judgePages } from '../tests/bench/pages/judge-pages.ts'
import { launchWith, type BenchBrowser } from '../tests/bench/pages/launch.ts'
import { measureCost } from '../tests/bench/pages/measure-cost.ts'
import { measurePage, type Entry } from '../tests/bench/pages/measure-page.ts'
import type { PageResult } from '../tests/bench/pages/page-result.ts'
import { benchPages as allPages } from '../tests/bench/pages/pages.ts'
import { printLegend, printPage } from '../tests/bench/pages/print-page.ts'
import { servePages, type PageServer } from '../tests/bench/pages/serve-pages.ts'
import { believedNames } from '../tests/bench/plain-writings.ts'
import { plantableNames } from '../tests/bench/plantable-names.ts'
import { printDrift, printVerdicts } from '../tests/bench/report.ts'
import { shippedIndex } from '../tests/bench/shipped-index.ts'
import { waitUntil } from '../tests/e2e/wait-until.ts'
import { findBrowser } from './find-browser.ts'
import { StepError } from './step.ts'

const RELEASE = join(import.meta.dirname, '../.output/chrome-mv3')

export interface PageOptions {
  rounds: number
  /** Pages whose name is this or begins with it and a hyphen. */
  page: string | undefined
  only: readonly string[] | undefined
}

/** What the release build costs on pages, in one run beside others that do the same and one that does nothing. */
export async function benchPages({ rounds, page, only }: PageOptions): Promise<void> {
  const index = shippedIndex()
  const pages = [...allPages(plantableNames(index))].filter(([name]) => page === undefined || name === page || name.startsWith(`${page}-`))
  if (pages.length === 0) throw new StepError(`There is no page “${page ?? ''}”.`, `There are: ${[...allPages([]).keys()].join(', ')}`)
  const chosen = contenders.filter(({ id, role }) => only === undefined || role === 'baseline' || only.includes(id))
  await access(RELEASE).catch(() => {
    throw new StepError('There is no build to measure.', 'Run: npm run build:chrome')
  })
  const server = await servePages()
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  const entries: Entry[] = []
  try {
    await Promise.all(chosen.map(async (contender, at) => {
      entries[at] = { contender, browser: await start(contender, believedNames(index), folder, server) }
    }))
    printLegend()
    const canary = startCanary()
    const results: PageResult[] = []
    for (const [name, make] of pages) {
      const made = make()
      const result = await measurePage(made, server.put(name, made.html), entries, rounds, canary)
      printPage(result)
      results.push(result)
    }
    printVerdicts(judgePages(results))
    printDrift(canary.drift())
  } finally {
    for (const { browser } of entries) await browser.context.close()
    server.close()
    await rm(folder, { recursive: true })
  }
}

/** A browser with a contender that has seen a page before, as a first page is like no other. */
async function start({ id, role }: Contender, names: readonly string[], folder: string, server: PageServer): Promise<BenchBrowser> {
  const found = findBrowser('chromium')
  if (!found) throw new StepError('There is no Chromium on this machine.', 'npm test would say what to do.')
  const path = role === 'ours' ? RELEASE : join(folder, id)
  if (role !== 'ours') await buildContender(id, names, RELEASE, path)
  const browser = await launchWith(path, found.path, server.port)
  const first = allPages(['GPT-5.5']).get('ordinary-50-names')?.()
  if (!first) throw new Error('There is no first page')
  const url = server.put('first', first.html)
  if (role === 'ours') await waitForNames(browser, url)
  await measureCost(browser, first, url, false)
  return browser
}

/** Newly installed, the extension makes its index first; a page that is open hears of it. */
async function waitForNames({ context }: BenchBrowser, url: string): Promise<void> {
  const tab = await context.newPage()
  await tab.goto(url)
  await waitUntil('the first mark', () => tab.evaluate(() => CSS.highlights.size > 0), 60_000)
  await tab.close()
}
