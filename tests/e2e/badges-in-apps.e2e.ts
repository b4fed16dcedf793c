import { readFile } from 'node:fs/promises'
import { beforeAll, expect, it } from 'vitest'
import { waitForNoCard } from './pages/card-page.ts'
import { writeLocal } from './pages/extension-page.ts'
import { publishSuite, SUITE_URL } from './pages/publish-suite.ts'
import { openSuitePage, settle, waitForEnd } from './pages/suite-page.ts'
import { ROUNDS, ROWS, rowAt } from './pages/suite/apps/rows.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'

const visit = startVisit()
beforeAll(async () => {
  await publishSuite(visit.internet)
  // A root by a name of its own, which nobody can know to be React's.
  const source = await readFile(new URL('pages/suite/react-table.html', import.meta.url), 'utf8')
  visit.internet.publish(`${SUITE_URL}react-rows.html`, { contentType: 'text/html; charset=utf-8', body: source.replaceAll('root', 'rows') })
})

const writeBadgeSites = async (sites: string[]) => {
  const options = await visit.browser.open('options.html')
  await writeLocal(options, 'setting:badgeSites', sites)
  await options.close()
}

it.each(['react-table.html', 'vue-table.html'])('%s keeps its rows to itself, with a badge and a card beside them', async (file) => {
  await writeBadgeSites(['pages.example'])
  const tab = await openSuitePage(visit.browser, { file })
  const { fail, errors } = await settle(tab, { marked: ['GPT-5.5'], card: 'GPT-5.5' })
  expect({ fail, errors }).toEqual({ fail: [], errors: [] })
  await waitUntil('the badge', () => tab.evaluate(() => document.querySelector('body > p')?.childElementCount === 1))
  await tab.close()
})

it('lets React draw rows with badges in them, and leaves them as React knows them', async () => {
  await writeBadgeSites(['pages.example'])
  const tab = await openSuitePage(visit.browser, { file: 'react-rows.html' })
  await waitForEnd(tab)
  await settle(tab, { marked: ['GPT-5.5'], card: 'GPT-5.5' })
  await waitUntil('a badge in a row', () => tab.evaluate(() => [...document.querySelectorAll('#rows td *')].some(({ localName }) => localName.includes('-'))))
  const written = Array.from({ length: ROWS }, (_, row) => rowAt(row, ROUNDS)).map(({ name, score, isShort }) => `${name} ${score}${isShort ? '' : `and ${name}`}`)
  expect(await tab.evaluate(() => Array.from(document.querySelectorAll('#rows tr'), ({ textContent }) => textContent))).toEqual(written)
  await tab.moveMouse({ x: 2, y: 2 })
  await waitForNoCard(tab)
  await writeBadgeSites([])
  await waitUntil('the badges to go', () => tab.evaluate(() => ![...document.querySelectorAll('body *')].some(({ localName }) => localName.includes('-'))))
  const { fail, errors } = await settle(tab, { marked: ['GPT-5.5'] })
  expect({ fail, errors }).toEqual({ fail: [], errors: [] })
  await tab.close()
})
