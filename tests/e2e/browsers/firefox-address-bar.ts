import type { AddressBar } from './browser.ts'
import type { MarionetteSession } from './marionette-session.ts'
import { waitUntil } from '../wait-until.ts'

const KEYWORD = 'ir'
/** Writes into the address bar of the window in front, as typing does, and waits for what comes below it. */
const WRITE = `
  const { gURLBar } = Services.wm.getMostRecentWindow('navigator:browser')
  gURLBar.focus()
  gURLBar.search(arguments[0])
  const { results } = await gURLBar.lastQueryContextPromise
`

/** Firefox's own address bar. */
export function firefoxAddressBar(session: MarionetteSession, origin: string): AddressBar {
  return {
    async suggestions(text) {
      const titles = await session.runInChrome(
        `${WRITE}
         gURLBar.view.close()
         return results.filter(({ payload, heuristic }) => payload.keyword === arguments[1] && !heuristic).map(({ payload }) => payload.title)`,
        [`${KEYWORD} ${text}`, KEYWORD],
      )
      return titles as string[]
    },
    async enter(text) {
      const handle = await session.windowOpenedBy('BrowserCommands.openTab()')
      await session.runInChrome(`${WRITE}; gURLBar.handleCommand()`, [`${KEYWORD} ${text}`])
      const url = await waitUntil('the digest', async () => {
        const current = String(await session.sendTo(handle, 'WebDriver:GetCurrentURL'))
        return current.startsWith(`${origin}/newtab.html?digest`) && current
      })
      await session.closeWindow(handle)
      return url.slice(origin.length)
    },
  }
}
