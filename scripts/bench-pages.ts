import { access, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCanary, type Canary } from '../tests/bench/canary.ts'
import { buildContender, contenders, type Contender } from '../tests/bench/pages/contenders.ts'
import { launchWith, type BenchBrowser } from '../tests/bench/pages/launch.ts'
import type { BenchPage } from '../tests/bench/pages/page.ts'
import { judgePages, printPage, type PageResult, type Runs } from '../tests/bench/pages/page-report.ts'
import { benchPages as allPages } from '../tests/bench/pages/pages.ts'
import { servePages, type PageServer } from '../tests/bench/pages/serve-pages.ts'
import { measureCost, measureSight } from '../tests/bench/pages/visit.ts'
import { believedNames } from '../tests/bench/plain-writings.ts'
import { plantableNames } from '../tests/bench/plantable-names.ts'
import { printDrift, printVerdicts } from '../tests/bench/report.ts'
import { shippedIndex } from '../tests/bench/shipped-index.ts'
import { waitUntil } from '../tests/e2e/wait-until.ts'
import { findBrowser } from './find-browser.ts'
import { StepError } from './step.ts'

const RELEASE = join(import.meta.dirname, '../.output/chrome-mv3')
const SIGHT_ROUNDS = 3

export interface PageOptions {
  rounds: number
  page: string | undefined
  only: string[] | undefined
}
interface Entry {
  contender: Contender
  browser: BenchBrowser
}

/** What the release build costs on pages, in one run beside others that do the same and one that does nothing. */
export async function benchPages({ rounds, page, only }: PageOptions): Promise<void> {
  const index = shippedIndex()
  const pages = [...allPages(plantableNames(index))].filter(([name]) => page === undefined || name === page || name.startsWith(`${page}-`))
  const chosen = contenders.filter(({ id }) => only === undefined || only.includes(id))
  if (pages.length === 0 || !chosen.some(({ role }) => role === 'baseline')) {
    throw new StepError('There is nothing to measure, or nothing to measure it against.', `Contenders: ${contenders.map(({ id }) => id).join(', ')}; “blank” must be one.`)
  }
  await access(RELEASE).catch(() => {
    throw new StepError('There is no build to measure.', 'Run: npm run build:chrome')
  })
  const server = await servePages()
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  const entries: Entry[] = []
  try {
    for (const contender of chosen) entries.push({ contender, browser: await start(contender, believedNames(index), folder, server) })
    const canary = startCanary()
    const results: PageResult[] = []
    for (const [, make] of pages) {
      const result = await measurePage(make(), entries, rounds, server, canary)
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

async function start({ id, role }: Contender, names: readonly string[], folder: string, server: PageServer): Promise<BenchBrowser> {
  const found = findBrowser('chromium')
  if (!found) throw new StepError('There is no Chromium on this machine.', 'npm test would say what to do.')
  const isOurs = role === 'ours'
  const path = isOurs ? RELEASE : join(folder, id)
  if (!isOurs) await buildContender(id, names, RELEASE, path)
  const browser = await launchWith(path, found.path, server.port)
  if (isOurs) await waitForNames(browser, server)
  return browser
}

/** Newly installed, the extension makes its index first. */
async function waitForNames({ context }: BenchBrowser, server: PageServer): Promise<void> {
  const url = server.put('first', '<!doctype html><p>Is Claude Opus 4.7 better than GPT-5.5?')
  const tab = await context.newPage()
  await waitUntil('the first mark', async () => {
    await tab.goto(url)
    await tab.waitForTimeout(500)
    return tab.evaluate(() => CSS.highlights.size > 0)
  })
  await tab.close()
}

/** Contenders take turns, and who begins changes. */
async function measurePage(page: BenchPage, entries: readonly Entry[], rounds: number, server: PageServer, canary: Canary): Promise<PageResult> {
  const url = server.put(page.name, page.html)
  const runs: Runs[] = entries.map(({ contender }) => ({ contender, costs: [], sights: [] }))
  for (let round = 0; round < rounds; round++) {
    canary.look()
    for (let turn = 0; turn < entries.length; turn++) {
      const at = (round + turn) % entries.length
      const entry = entries[at]
      const run = runs[at]
      if (!entry || !run) continue
      // The first visit warms up.
      if (round === 0) await measureCost(entry.browser, page, url)
      run.costs.push(await measureCost(entry.browser, page, url))
      if (page.names.length > 0 && round < SIGHT_ROUNDS && (entry.contender.role === 'ours' || entry.contender.role === 'rival')) {
        run.sights.push(await measureSight(entry.browser, page, url))
      }
    }
  }
  return { page, runs }
}
