import { expect, it } from 'vitest'
import { readFixture } from '../fixtures/fixture.ts'
import type { Tab } from './browsers/browser.ts'
import { find, findAll, visibleText, waitForText } from './pages/accessible.ts'
import { readLocal, refreshAll, writeLocal } from './pages/extension-page.ts'
import { openPopup } from './pages/popup-page.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'

const visit = startVisit()
const reportPages = { 'inference-report': 'report/semantic.html', 'inference-report-tables': 'report/inference-report-tables.html' }

/** From now on the report prints a board on which Kimi passed GPT-5.4 and became cheaper. */
async function changeBoard(): Promise<void> {
  for (const [sourceId, path] of Object.entries(reportPages)) {
    const html = await readFixture(path, Date.now())
    const [rows, fourth, fifth] = /(<tr><td>4<\/td>.*GPT-5\.4<.*<\/tr>)\n(<tr><td>5<\/td>.*Kimi K2\.6.*<\/tr>)/.exec(html) ?? []
    if (rows === undefined || fourth === undefined || fifth === undefined) throw new Error(`${path} has no such rows`)
    const passed = fifth.replace('<td>5<', '<td>4<').replace('54.2', '56.9').replace('$1.71', '$1.50')
    visit.internet.setBody(sourceId, html.replace(rows, `${passed}\n${fourth.replace('<td>4<', '<td>5<')}`))
  }
}

/** Waits until what a page shows is noted as seen since then. */
async function waitUntilSeen(page: Tab, sinceMs: number): Promise<void> {
  await waitUntil('what is shown to be noted as seen', async () => {
    const look = (await readLocal(page, 'last-look')) as { value?: { atMs: number } } | undefined
    return look?.value !== undefined && look.value.atMs >= sinceMs
  })
}

/** The section's rows, each as one line. */
async function readChanges(page: Tab): Promise<string[]> {
  await find(page, { role: 'heading', name: 'Since you last looked' })
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('section[aria-label="Since you last looked"] li')].map(({ innerText }) => innerText.replace(/\s+/g, ' ')),
  )
}

it('says at a first opening that changes are told from now on, and then that there are none', async () => {
  const options = await visit.browser.open('options.html')
  await refreshAll(options)
  await options.close()
  const openedAtMs = Date.now()
  const popup = await openPopup(visit.browser)
  await waitForText(popup, 'From your next look on')
  await waitUntilSeen(popup, openedAtMs)
  await popup.reload()
  await waitForText(popup, 'Nothing changed since')
  await popup.close()
})

it('tells changed figures once: in the popup for as long as it is open, and not in the digest after it', async () => {
  await changeBoard()
  const options = await visit.browser.open('options.html')
  await refreshAll(options)
  await options.close()

  const openedAtMs = Date.now()
  const popup = await openPopup(visit.browser)
  const changes = await readChanges(popup)
  expect(changes).toContainEqual(expect.stringMatching(/^#4 Kimi K2\.6 .*↑ 1 place.*\+2\.7.*\$1\.71 → \$1\.50 blend/))
  expect(changes).toContainEqual(expect.stringMatching(/^#5 GPT-5\.4 .*↓ 1 place/))
  expect(changes).toHaveLength(2)
  await waitUntilSeen(popup, openedAtMs)
  expect(await readChanges(popup)).toEqual(changes)

  // The board below names it as well.
  const [first] = await findAll(popup, { role: 'button', name: 'Kimi K2.6' })
  if (first) await popup.click(first)
  await find(popup, { role: 'dialog', name: 'Kimi K2.6' })
  await popup.close()

  const digest = await visit.browser.open('newtab.html?digest')
  await waitForText(digest, 'Nothing changed since')
  expect(await findAll(digest, { role: 'heading', name: 'Since you last looked' })).toEqual([])
  await digest.close()
})

it('takes a damaged note of the last look for none', async () => {
  const options = await visit.browser.open('options.html')
  await writeLocal(options, 'last-look', { version: 1, value: { atMs: 'once', boards: 7 } })
  await options.close()
  const popup = await openPopup(visit.browser)
  await waitForText(popup, 'From your next look on')
  expect(await visibleText(popup)).not.toContain('Since you last looked')
  await popup.close()
})
