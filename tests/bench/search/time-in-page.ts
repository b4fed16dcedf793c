import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { findBrowser } from '../../../scripts/find-browser.ts'
import { StepError } from '../../../scripts/step.ts'
import type { Edition } from '../../../core/edition/edition.ts'
import { startInternet } from '../../internet/internet.ts'
import { launchWith } from '../pages/launch.ts'

const RELEASE = join(import.meta.dirname, '../../../.output/chrome-mv3')

/** Search in the built digest: how long its reader waits, for how long the page is held up, and what it takes of memory. */
export interface SearchInPage {
  firstResultMs: number
  readMs: number
  /** Of all pauses between two turns of the page's thread while days are read: the longest, and all but one in a hundred. */
  longestPauseMs: number
  usualPauseMs: number
  heldBytes: number
  /** For each keystroke, until the page shows something else. */
  keystrokesMs: number[]
}

/** Stores these editions in the built extension and searches them: first for something that is in them, while they are being read. */
export async function timeSearchInPage(editions: Iterable<Edition>, first: string, keystrokes: readonly string[]): Promise<SearchInPage> {
  const found = findBrowser('chromium')
  if (!found) throw new StepError('There is no Chromium on this machine.', 'npm test would say what to do.')
  const internet = await startInternet()
  internet.fail('*', { kind: 'silence' })
  const { context, extensionOrigin } = await launchWith(RELEASE, found.path, internet.port)
  try {
    const page = await context.newPage()
    await page.goto(`${extensionOrigin}/options.html`)
    let newest = ''
    for (const edition of editions) {
      if (edition.date > newest) newest = edition.date
      await page.evaluate(storeEdition, edition)
    }
    await page.goto(`${extensionOrigin}/newtab.html#/${newest}`)
    await page.locator('input[type=search]').waitFor()
    const session = await page.context().newCDPSession(page)
    const before = await heldBytes(session)
    const read = await page.evaluate(searchFirst, first)
    const after = await heldBytes(session)
    const keystrokesMs = await timeKeystrokes(page, keystrokes)
    return { ...read, heldBytes: after - before, keystrokesMs }
  } finally {
    await context.close()
    await internet.close()
  }
}

async function heldBytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number }
  return usedSize + backingStorageSize
}

async function storeEdition(value: Edition): Promise<void> {
  const opened = indexedDB.open('keyval-store')
  const database = await new Promise<IDBDatabase>((resolve) => (opened.onsuccess = () => resolve(opened.result)))
  const transaction = database.transaction('keyval', 'readwrite')
  transaction.objectStore('keyval').put({ version: 1, value }, `day:${value.date}:edition`)
  await new Promise((resolve) => (transaction.oncomplete = resolve))
  database.close()
}

/** Runs in the page: asks before anything is read, and waits until everything is. */
async function searchFirst(query: string): Promise<Omit<SearchInPage, 'heldBytes' | 'keystrokesMs'>> {
  const field = document.querySelector<HTMLInputElement>('input[type=search]')
  if (!field) throw new Error('There is no field')
  const pauses: number[] = []
  const turns = new MessageChannel()
  const startedAtMs = performance.now()
  let lastMs = startedAtMs
  let firstResultMs = NaN
  const isRead = () => /^All \d+ days/.test(document.querySelector('main .progress')?.textContent ?? '')
  return new Promise((resolve) => {
    turns.port1.onmessage = () => {
      const nowMs = performance.now()
      pauses.push(nowMs - lastMs)
      lastMs = nowMs
      if (Number.isNaN(firstResultMs) && document.querySelector('main .hit')) firstResultMs = nowMs - startedAtMs
      if (!isRead()) {
        turns.port2.postMessage(undefined)
        return
      }
      pauses.sort((a, b) => a - b)
      const [longestPauseMs = NaN, usualPauseMs = NaN] = [pauses.at(-1), pauses[Math.floor(pauses.length * 0.99)]]
      resolve({ firstResultMs, readMs: nowMs - startedAtMs, longestPauseMs, usualPauseMs })
    }
    turns.port2.postMessage(undefined)
    field.focus()
    field.value = query
    field.dispatchEvent(new Event('input'))
  })
}

async function timeKeystrokes(page: Page, keystrokes: readonly string[]): Promise<number[]> {
  const times: number[] = []
  for (const text of keystrokes) times.push(await page.evaluate(timeKeystroke, text))
  return times
}

async function timeKeystroke(text: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('input[type=search]')
  const panel = document.querySelector('main section')
  if (!field || !panel) throw new Error('There is no field')
  const startedAtMs = performance.now()
  const isShown = new Promise<number>((resolve) => {
    const changes = new MutationObserver(() => {
      changes.disconnect()
      resolve(performance.now() - startedAtMs)
    })
    changes.observe(panel, { childList: true, subtree: true, characterData: true })
    // What was found may be what was shown.
    setTimeout(() => resolve(NaN), 1000)
  })
  field.value = text
  field.dispatchEvent(new Event('input'))
  return isShown
}
