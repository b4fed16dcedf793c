import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { findBrowser } from '../../scripts/find-browser.ts'
import type { Browser, Tab } from './browsers/browser.ts'
import { blankPath, launch } from './browsers/launch.ts'
import { visibleText } from './pages/accessible.ts'
import { waitForMarks } from './pages/article-page.ts'
import { publishSuite, SUITE_URL } from './pages/publish-suite.ts'
import { waitForEnd } from './pages/suite-page.ts'
import { readPrinted } from './printed.ts'
import { startVisit } from './visit.ts'

const visit = startVisit()
let without: Browser
beforeAll(async () => {
  await publishSuite(visit.internet)
  const executablePath = findBrowser(inject('browserName'))?.path ?? ''
  without = await launch(inject('browserName'), { executablePath, internet: visit.internet, extensionPath: blankPath })
})
afterAll(() => without.close())

const pages = ['clipboard', 'live-regions', 'form-fields', 'layout', 'rtl', 'vertical', 'print-and-find']

it.each(pages)('%s reads, prints and is read aloud as without the extension', async (page) => {
  const { beside, alone, close } = await openTwice(page)
  const theirs = await portray(alone)
  expect(theirs.printed.characters).toBeGreaterThan(0)
  expect(await portray(beside)).toEqual(theirs)
  await close()
})

it('copies the same text and the same markup', async () => {
  const { beside, alone, close } = await openTwice('clipboard')
  const theirs = await copyAll(alone)
  expect(theirs.text).toContain('Claude Opus 4.7')
  expect(await copyAll(beside)).toEqual(theirs)
  await close()
})

async function openTwice(page: string) {
  const url = `${SUITE_URL}${page}.html`
  const [beside, alone] = await Promise.all([visit.browser.open(url), without.open(`${url}?unmarked`)])
  await Promise.all([beside, alone].map(waitForEnd))
  await waitForMarks(beside)
  return { beside, alone, close: () => Promise.all([beside, alone].map((tab) => tab.close())) }
}

async function portray(tab: Tab) {
  const tree = await tab.readAccessibilityTree()
  const printed = readPrinted(await tab.print())
  const text = await visibleText(tab)
  await tab.press('Control+a')
  const selected = await tab.evaluate(() => String(getSelection()))
  return { text, selected, printed, tree }
}

/** Selects everything and copies it by the keyboard, and pastes it into the page's own field. */
async function copyAll(tab: Tab): Promise<{ text: string; html: string }> {
  await tab.press('Control+a')
  await tab.press('Control+c')
  await tab.evaluate(() => document.querySelector('textarea')?.focus())
  await tab.press('Control+v')
  return tab.evaluate(() => (window as unknown as { pasted: Promise<{ text: string; html: string }> }).pasted)
}
