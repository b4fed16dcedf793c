import type polyfill from 'webextension-polyfill'
import type { FrameMentions } from '../../../core/mention/page-mention.ts'
import type { PageCommand } from '../../../platform/messages.ts'
import type { Tab } from '../browsers/browser.ts'

/** From a page of the extension: presses a key of the browser for whichever tab listens. */
export function sendCommand(extensionPage: Tab, command: PageCommand): Promise<void> {
  return extensionPage.evaluate(async (command: string) => {
    const { browser, chrome } = globalThis as unknown as { browser?: typeof polyfill; chrome: typeof polyfill }
    const { tabs } = browser ?? chrome
    const message = { name: 'pageCommand', args: { command } }
    await Promise.allSettled((await tabs.query({})).map(({ id }) => tabs.sendMessage(id ?? -1, message)))
  }, command)
}

/** From a page of the extension, as the popup does it: what the first tab that answers names; `key` is shown there. */
export function askForMentions(extensionPage: Tab, key?: string): Promise<FrameMentions> {
  return extensionPage.evaluate(async (key: string | undefined) => {
    const { browser, chrome } = globalThis as unknown as { browser?: typeof polyfill; chrome: typeof polyfill }
    const { tabs } = browser ?? chrome
    const all = await tabs.query({})
    return new Promise<FrameMentions>((resolve) => {
      for (const { id } of all) {
        const port = tabs.connect(id ?? -1, { name: 'page-mentions' })
        port.onDisconnect.addListener(() => void (browser ?? chrome).runtime.lastError)
        port.onMessage.addListener((message) => {
          const answer = message as FrameMentions
          if (answer.mentions.length === 0) return
          if (key !== undefined) port.postMessage({ show: { frame: answer.frame, key } })
          resolve(answer)
        })
      }
    })
  }, key)
}
