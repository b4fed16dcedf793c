import { beforeAll, describe, expect, it } from 'vitest'
import { publishSuite } from './pages/publish-suite.ts'
import { openSuitePage, settle, type Said } from './pages/suite-page.ts'
import { suitePages } from './pages/suite-pages.ts'
import { startVisit } from './visit.ts'

/** A million nodes take a slow machine more than a minute. */
const PATIENCE_MS = 120_000

const visit = startVisit()
beforeAll(() => publishSuite(visit.internet))

describe('a page is not disturbed', () => {
  it.each(suitePages)('$file: $title', async (page) => {
    const tab = await openSuitePage(visit.browser, page)
    const { fail, errors, marks } = await settle(tab, page)
    const unmarked = page.marked.filter((name) => !marks.includes(name))
    expect({ fail, errors, unmarked }).toEqual({ fail: [], errors: [], unmarked: [] })
    await tab.close()
  }, PATIENCE_MS)
})

it('a page says so when it is disturbed', async () => {
  const page = { file: 'layout.html', marked: [] }
  const tab = await openSuitePage(visit.browser, page)
  await settle(tab, page)
  const { fail } = await tab.evaluate(disturb)
  for (const said of ['childList', 'attributes', 'a box of', 'foreign elements beside the body', 'an open shadow root', '1 messages']) {
    expect(fail).toContainEqual(expect.stringContaining(said))
  }
  await tab.close()
})

it('finds other names for the highlights in every load', async () => {
  const page = { file: 'layout.html', marked: ['GPT-5.5'] }
  const loads = await Promise.all([0, 1].map(() => openSuitePage(visit.browser, page)))
  const names = await Promise.all(
    loads.map(async (tab) => {
      await settle(tab, page)
      return tab.evaluate(() => [...CSS.highlights.keys()])
    }),
  )
  expect(names.flat().length).toBeGreaterThan(1)
  expect(new Set(names.flat()).size).toBe(names.flat().length)
})

/** What a careless annotator does. */
async function disturb(): Promise<Said> {
  const place = document.querySelector('.fit')
  const wrapped = document.createElement('span')
  wrapped.append(...(place?.childNodes ?? []))
  place?.append(wrapped, ' 57.3')
  place?.setAttribute('data-model', 'claude')
  for (const mode of ['open', 'closed'] as const) {
    const host = document.createElement('div')
    host.attachShadow({ mode })
    document.documentElement.append(host)
  }
  postMessage('an id', '*')
  await new Promise((resolve) => addEventListener('message', resolve, { once: true }))
  return (window as unknown as { __check: () => Said }).__check()
}
