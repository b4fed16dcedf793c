import { basename } from 'node:path'
import type { Browser, BrowserName } from '../../tests/e2e/browsers/browser.ts'
import { blankPath, buildPath, launch } from '../../tests/e2e/browsers/launch.ts'
import { startInternet } from '../../tests/internet/internet.ts'
import { contentTypeOf } from '../../tests/internet/site.ts'
import { ensureBrowsers } from '../ensure-browser.ts'
import type { InstalledBrowser } from '../find-browser.ts'
import { printRows } from './print-rows.ts'
import type { ManifestEntry } from './read-manifest.ts'
import { visitPage, type Seen } from './visit-page.ts'

const HOST = 'https://conformance.example/'
const columns = ['page', 'fails', 'errors', 'csp', 'top nodes', 'longest task', 'with a blank one']

interface Comparison {
  file: string
  ours: Seen
  blank: Seen
}

/** Every page in both browsers, beside our release build and beside an extension that does nothing. */
export async function checkPages(pages: readonly ManifestEntry[]): Promise<string[]> {
  const names: BrowserName[] = ['chromium', 'firefox']
  const failures: string[] = []
  for (const browser of await ensureBrowsers(names)) {
    const ours = await visitAll(browser, buildPath(browser.name), pages)
    const blank = await visitAll(browser, blankPath, pages)
    const comparisons = pages.flatMap(({ file }, at) => {
      const [ourSeen, blankSeen] = [ours[at], blank[at]]
      return ourSeen && blankSeen ? [{ file, ours: ourSeen, blank: blankSeen }] : []
    })
    printTable(browser.title, comparisons)
    failures.push(...comparisons.flatMap((one) => disturbances(one).map((line) => `${browser.name} ${one.file}: ${line}`)))
  }
  return failures
}

async function visitAll({ name, path }: InstalledBrowser, extensionPath: string, pages: readonly ManifestEntry[]): Promise<Seen[]> {
  const internet = await startInternet()
  for (const { file, bytes, headers } of pages) {
    internet.publish(HOST + basename(file), { contentType: contentTypeOf(file), body: textOf(bytes), headers })
  }
  const browser: Browser = await launch(name, { executablePath: path, internet, extensionPath })
  const seen: Seen[] = []
  try {
    for (const { file, bytes } of pages) seen.push(await visitPage(browser, HOST + basename(file), textOf(bytes).includes('facts.done')))
  } finally {
    await browser.close()
    await internet.close()
  }
  return seen
}

/** What is worse beside us than beside an extension that does nothing. One unpaired run says nothing about time, so that is only printed. */
function disturbances({ ours, blank }: Comparison): string[] {
  return [
    ...without(ours.fail, blank.fail).map((said) => `says “${said}”`),
    ...without(ours.errors, blank.errors).map((said) => `error “${said}”`),
    ...without(ours.csp, blank.csp).map((said) => `policy “${said}”`),
    ...(extraTopNodes(ours, blank) > 1 ? [`${extraTopNodes(ours, blank)} nodes beside the body`] : []),
  ]
}

function extraTopNodes(ours: Seen, blank: Seen): number {
  return Math.max(0, (ours.topNodes ?? 0) - (blank.topNodes ?? ours.topNodes ?? 0))
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

function without(ours: readonly string[], blank: readonly string[]): string[] {
  return ours.filter((said) => !blank.includes(said))
}

function printTable(title: string, comparisons: readonly Comparison[]): void {
  const rows = comparisons.map(({ file, ours, blank }) => [
    basename(file),
    ...[ours.fail, ours.errors, ours.csp].map((said, which) => String(without(said, [blank.fail, blank.errors, blank.csp][which] ?? []).length)),
    String(extraTopNodes(ours, blank)),
    ...[ours, blank].map(({ longestTaskMs }) => (longestTaskMs === undefined ? 'not told' : `${longestTaskMs} ms`)),
  ])
  printRows(title, [columns, ...rows])
  const disturbed = comparisons.filter((one) => disturbances(one).length > 0).length
  console.log(`  ${comparisons.length} pages, ${disturbed} disturbed\n`)
}
