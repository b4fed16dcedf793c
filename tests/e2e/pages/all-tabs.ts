import type polyfill from 'webextension-polyfill'
import type { FrameMentions } from '../../../core/mention/page-mention.ts'
import type { PageCommand } from '../../../platform/messages.ts'
import type { Tab } from '../browsers/browser.ts'
import { waitUntil } from '../wait-until.ts'

/**
 * Lets the page that was looked at before be looked at again, as it is when a key of the browser is pressed or the popup opens: a card goes
 * with its tab, and Firefox brings to the front who is asked something. The driver of Chromium has all tabs shown.
 */
async function stepBack(extensionPage: Tab): Promise<void> {
  await extensionPage.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: typeof polyfill; chrome: typeof polyfill }
    const { tabs } = browser ?? chrome
    const own = await tabs.getCurrent()
    const others = (await tabs.query({ currentWindow: true })).filter(({ id }) => id !== own.id)
    const [last] = others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
    await tabs.update(last?.id ?? -1, { active: true })
    if (!navigator.userAgent.includes('Firefox')) return
    await new Promise<void>((resolve) => {
      const look = () => document.visibilityState === 'hidden' && resolve()
      document.addEventListener('visibilitychange', look)
      look()
    })
  })
}

/** From a page of the extension: presses a key of the browser for whichever tab listens. */
export async function sendCommand(extensionPage: Tab, command: PageCommand): Promise<void> {
  await stepBack(extensionPage)
  return extensionPage.evaluate(async (command: string) => {
    const { browser, chrome } = globalThis as unknown as { browser?: typeof polyfill; chrome: typeof polyfill }
    const { tabs } = browser ?? chrome
    const message = { name: 'pageCommand', args: { command } }
    await Promise.allSettled((await tabs.query({})).map(({ id }) => tabs.sendMessage(id ?? -1, message)))
  }, command)
}

/** From a page of the extension, as the popup does it: what the first tab that answers names, once one does; `key` is shown there. */
export async function askForMentions(extensionPage: Tab, key?: string): Promise<FrameMentions> {
  await stepBack(extensionPage)
  return waitUntil('a page that tells what it names', () => extensionPage.evaluate(askAllTabs, key))
}

/** @returns nothing where no tab listens yet */
async function askAllTabs(key: string | undefined): Promise<FrameMentions | undefined> {
  const { browser, chrome } = globalThis as unknown as { browser?: typeof polyfill; chrome: typeof polyfill }
  const { tabs } = browser ?? chrome
  const all = await tabs.query({})
  return new Promise((resolve) => {
    let listening = all.length
    for (const { id } of all) {
      const port = tabs.connect(id ?? -1, { name: 'page-mentions' })
      port.onDisconnect.addListener(() => {
        void (browser ?? chrome).runtime.lastError
        listening -= 1
        if (listening === 0) resolve(undefined)
      })
      port.onMessage.addListener((message) => {
        const answer = message as FrameMentions
        if (answer.mentions.length === 0) return
        if (key !== undefined) port.postMessage({ show: { frame: answer.frame, key } })
        resolve(answer)
      })
    }
  })
}
