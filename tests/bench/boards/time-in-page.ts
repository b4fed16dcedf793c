import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { findBrowser } from '../../../scripts/find-browser.ts'
import { StepError } from '../../../scripts/step.ts'
import type { Catalogue } from '../../../core/model/model.ts'
import { startInternet } from '../../internet/internet.ts'
import { launchWith } from '../pages/launch.ts'

const RELEASE = join(import.meta.dirname, '../../../.output/chrome-mv3')

/** What a reader does to a board, and how long the page's scripts took each time, what Vue draws included. */
export interface PageAction {
  what: string
  /** With the rows that a board shows at first. */
  isAsOpened: boolean
  times: number[]
}

/** Opens the built popup on these models, and presses what sorts and filters: first with a few rows shown, then with all of them. */
export async function timeInPage(catalogue: Catalogue, rounds: number): Promise<PageAction[]> {
  const found = findBrowser('chromium')
  if (!found) throw new StepError('There is no Chromium on this machine.', 'npm test would say what to do.')
  const internet = await startInternet()
  const { context, extensionOrigin } = await launchWith(RELEASE, found.path, internet.port)
  try {
    const page = await context.newPage()
    await page.goto(`${extensionOrigin}/options.html`)
    await page.evaluate(`chrome.runtime.sendMessage({ name: 'refresh', args: { everySource: true } })`)
    internet.fail('*', { kind: 'silence' })
    await storeCatalogue(page, catalogue)
    await page.goto(`${extensionOrigin}/popup.html`)
    await page.getByRole('button', { name: /^Filter/ }).click()
    await page.getByRole('checkbox', { name: 'Open weights' }).waitFor()
    const few = await timePresses(page, rounds)
    const [showing] = await timeClicks(page, '.more button', 1)
    const all = await timePresses(page, rounds)
    return [
      ...few.map(({ what, times }) => ({ what: `${what}, first rows shown`, isAsOpened: true, times })),
      { what: 'showing all rows', isAsOpened: false, times: [showing ?? NaN] },
      ...all.map(({ what, times }) => ({ what: `${what}, all rows shown`, isAsOpened: false, times })),
    ]
  } finally {
    await context.close()
    await internet.close()
  }
}

async function timePresses(page: Page, rounds: number): Promise<Omit<PageAction, 'isAsOpened'>[]> {
  return [
    { what: 'sorting by price', times: await timeClicks(page, 'thead .price button', rounds) },
    { what: 'sorting by name', times: await timeClicks(page, 'thead .name button', rounds) },
    { what: 'filtering by open weights', times: await timeClicks(page, '.filter label:nth-of-type(3) input', rounds) },
  ]
}

function storeCatalogue(page: Page, catalogue: Catalogue): Promise<void> {
  return page.evaluate(async (value) => {
    const opened = indexedDB.open('keyval-store')
    const database = await new Promise<IDBDatabase>((resolve) => (opened.onsuccess = () => resolve(opened.result)))
    const transaction = database.transaction('keyval', 'readwrite')
    transaction.objectStore('keyval').put({ version: 1, value }, 'catalogue')
    await new Promise((resolve) => (transaction.oncomplete = resolve))
    database.close()
  }, catalogue)
}

/**
 * What the page's thread works from the press until Vue has nothing left to draw, without what the browser lays out for it. In time of
 * the processor, which other programs do not lengthen.
 */
async function timeClicks(page: Page, selector: string, rounds: number): Promise<number[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const before = await scriptMs(session)
    await page.evaluate(pressAndDraw, selector)
    times.push((await scriptMs(session)) - before)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
  }
  await session.detach()
  return times
}

async function pressAndDraw(selector: string): Promise<void> {
  const button = document.querySelector<HTMLElement>(selector)
  if (!button) throw new Error(`There is no ${selector}`)
  button.click()
  // All that a press sets going is done in promises that wait for nothing.
  for (let turn = 0; turn < 30; turn++) await Promise.resolve()
}

async function scriptMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0
  return (of('TaskDuration') - of('LayoutDuration') - of('RecalcStyleDuration')) * 1000
}
