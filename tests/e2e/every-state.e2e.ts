import { beforeAll, describe, expect, it } from 'vitest'
import { emptyBodies } from '../internet/empty-bodies.ts'
import type { Internet } from '../internet/internet.ts'
import type { ColorScheme, Tab } from './browsers/browser.ts'
import { find, findViolations } from './pages/accessible.ts'
import { refreshAll } from './pages/extension-page.ts'
import { startVisit } from './visit.ts'

interface State {
  /** Before the extension is installed. */
  prepare?: (internet: Internet) => void
  /** Once it has a page open. */
  reach?: (page: Tab, internet: Internet) => Promise<void>
}
const states: Record<string, State> = {
  'a first run without a network': { prepare: (internet) => internet.fail('*', { kind: 'reset' }), reach: refreshAll },
  'while all sources are silent': { prepare: (internet) => internet.fail('*', { kind: 'silence' }) },
  'an edition composed here': { prepare: (internet) => internet.fail('inference-report', { kind: 'status', status: 404 }), reach: refreshAll },
  'sources that have nothing': {
    prepare: (internet) => {
      for (const [sourceId, body] of Object.entries(emptyBodies)) internet.setBody(sourceId, body)
    },
    reach: refreshAll,
  },
  'sources that fail after they answered': {
    async reach(page, internet) {
      await refreshAll(page)
      internet.fail('*', { kind: 'status', status: 503 })
      await refreshAll(page)
    },
  },
}
const pages = ['popup.html', 'newtab.html?digest', 'options.html']
const schemes: ColorScheme[] = ['light', 'dark']

describe.each(Object.entries(states))('in %s', (_name, { prepare, reach }) => {
  const visit = startVisit(prepare)
  beforeAll(async () => {
    const popup = await visit.browser.open('popup.html')
    await reach?.(popup, visit.internet)
    await popup.close()
  })

  it.each(pages)('axe objects to nothing, light or dark: %s', async (address) => {
    const page = await visit.browser.open(address)
    for (const scheme of schemes) {
      await page.setColorScheme(scheme)
      await find(page, { role: 'main', name: '' })
      expect(await findViolations(page)).toEqual([])
    }
    await page.close()
  })
})
