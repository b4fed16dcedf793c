import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { launchWith, type BenchBrowser } from '../tests/bench/pages/launch.ts'
import { startTrace } from '../tests/bench/pages/trace.ts'
import { fixed, printTable, printVerdicts } from '../tests/bench/report.ts'
import { readRecordedBodies } from '../tests/bench/refresh/recorded-bodies.ts'
import { readWorkerThread, type WorkerThread } from '../tests/bench/refresh/worker-thread.ts'
import { waitUntil } from '../tests/e2e/wait-until.ts'
import { startInternet, type Internet } from '../tests/internet/internet.ts'
import { findBrowser } from './find-browser.ts'
import { StepError } from './step.ts'

const RELEASE = join(import.meta.dirname, '../.output/chrome-mv3')
const KB = 1000
const bars = { coldMs: 1_500, steadyMs: 150, steadyBytes: 30 * KB, blockedMs: 50 }

interface Measured extends WorkerThread {
  requestCount: number
  unchangedCount: number
  sentBytes: number
}

/** What refreshes cost the background of the release build: one of everything, and those behind it that hear "unchanged" from all. */
export async function benchRefresh({ recorded, rounds }: { recorded: string | undefined; rounds: number }): Promise<void> {
  const found = findBrowser('chromium')
  if (!found) throw new StepError('There is no Chromium on this machine.', 'npm test would say what to do.')
  await access(RELEASE).catch(() => {
    throw new StepError('There is no build to measure.', 'Run: npm run build:chrome')
  })
  const bodies = recorded === undefined ? new Map<string, string>() : await readRecordedBodies(recorded)
  const internet = await startInternet()
  const browser = await launchWith(RELEASE, found.path, internet.port)
  try {
    const page = await openOptions(browser)
    for (const [sourceId, body] of bodies) internet.setBody(sourceId, body)
    const colds: Measured[] = []
    for (let round = 0; round < rounds; round++) {
      await forgetEverything(page, [...bodies.keys()])
      await stopBackground(browser, page)
      colds.push(await measure(browser, page, internet))
    }
    await switchBack(page)
    await refresh(page)
    const steadies: Measured[] = []
    for (let round = 0; round < rounds; round++) {
      await stopBackground(browser, page)
      steadies.push(await measure(browser, page, internet))
    }
    print(colds, steadies, bodies.size)
  } finally {
    await browser.context.close()
    await internet.close()
  }
}

async function openOptions({ context, control }: BenchBrowser): Promise<Page> {
  const worker = await waitUntil('the background to start', async () => {
    const { targetInfos } = await control.send('Target.getTargets')
    return targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'))
  })
  const page = await context.newPage()
  await page.goto(new URL('/options.html', worker.url).href)
  await refresh(page)
  return page
}

/** As if newly installed, with these sources on. */
async function forgetEverything(page: Page, sourceIds: readonly string[]): Promise<void> {
  await page.evaluate(`(async () => {
    const database = await new Promise((resolve) => { const opened = indexedDB.open('keyval-store'); opened.onsuccess = () => resolve(opened.result) })
    const transaction = database.transaction('keyval', 'readwrite')
    transaction.objectStore('keyval').clear()
    await new Promise((resolve) => { transaction.oncomplete = resolve })
    database.close()
    await chrome.storage.local.clear()
    await chrome.storage.local.set({ 'setting:switchedSources': ${JSON.stringify(Object.fromEntries(sourceIds.map((id) => [id, true])))} })
  })()`)
}

/** So that the next refresh begins with reading the script, as the first after a start does. */
async function stopBackground({ context }: BenchBrowser, page: Page): Promise<void> {
  const session = await context.newCDPSession(page)
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await session.detach()
}

async function switchBack(page: Page): Promise<void> {
  await page.evaluate(`chrome.storage.local.remove('setting:switchedSources')`)
}

async function refresh(page: Page): Promise<void> {
  await page.evaluate(`chrome.runtime.sendMessage({ name: 'refresh', args: { everySource: true } })`)
}

async function measure(browser: BenchBrowser, page: Page, internet: Internet): Promise<Measured> {
  const from = internet.requests.length
  const endTrace = await startTrace(browser)
  await refresh(page)
  const thread = readWorkerThread(await endTrace())
  const asked = internet.requests.slice(from)
  return {
    ...thread,
    requestCount: asked.length,
    unchangedCount: asked.filter(({ status }) => status === 304).length,
    sentBytes: asked.reduce((total, { sentBytes = 0 }) => total + sentBytes, 0),
  }
}

function print(colds: readonly Measured[], steadies: readonly Measured[], recordedCount: number): void {
  console.log(`Refresh of everything, ${recordedCount} answers as recorded, the rest as in the fixtures; and with nothing new`)
  const rowOf = (title: string, { requestCount, unchangedCount, sentBytes, busyMs, tasksMs }: Measured) => [
    ...[title, String(requestCount), String(unchangedCount), fixed(sentBytes / KB), fixed(busyMs)],
    tasksMs.slice(0, 5).map((ms) => fixed(ms)).join(' '),
  ]
  printTable([
    ['', 'requests', 'unchanged', 'kB', 'CPU ms', 'longest tasks'],
    ...colds.map((measured, round) => rowOf(`cold ${round + 1}`, measured)),
    ...steadies.map((measured, round) => rowOf(`steady ${round + 1}`, measured)),
  ])
  const [coldMs, steadyMs] = [colds, steadies].map((all) => Math.max(...all.map(({ busyMs }) => busyMs)))
  const steadyBytes = Math.max(...steadies.map(({ sentBytes }) => sentBytes))
  const blockedMs = Math.max(...[...colds, ...steadies].map(({ tasksMs: [longest = 0] }) => longest))
  printVerdicts([
    { bar: `a cold refresh ≤ ${bars.coldMs} ms of CPU`, measured: `${fixed(coldMs)} ms`, isHeld: (coldMs ?? Infinity) <= bars.coldMs },
    { bar: `a steady one ≤ ${bars.steadyMs} ms of CPU`, measured: `${fixed(steadyMs)} ms`, isHeld: (steadyMs ?? Infinity) <= bars.steadyMs },
    { bar: `a steady one ≤ ${bars.steadyBytes / KB} kB`, measured: `${fixed(steadyBytes / KB)} kB`, isHeld: steadyBytes <= bars.steadyBytes },
    { bar: `no task that makes a message wait > ${bars.blockedMs} ms`, measured: `${fixed(blockedMs)} ms`, isHeld: blockedMs <= bars.blockedMs },
  ])
}
