import { browser } from 'wxt/browser'
import { logFailure } from './log-failure.ts'
import { pageCommands, type PageCommand, type PageCommandMessage } from './messages.ts'
import { toggleMarked } from './marked-sites.ts'
import { webHostOf } from './web-host.ts'

/** Answers the commands of the manifest. Call once, synchronously, while the background starts. */
export function serveCommands(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    const pageCommand = pageCommands.find((command) => command === name)
    if (pageCommand) void tellPage(tab?.id, pageCommand)
    // The address comes with the command: pressing its key is what opens the tab to us.
    const host = webHostOf(tab?.url)
    if (name === 'toggle-site' && host !== undefined) toggleMarked(host).catch(logFailure)
  })
}

async function tellPage(tabId: number | undefined, command: PageCommand): Promise<void> {
  if (tabId === undefined) return
  const message: PageCommandMessage = { name: 'pageCommand', args: { command } }
  try {
    await browser.tabs.sendMessage(tabId, message)
  } catch {
    // Nobody there to hear it: a page of the browser, or one that was open before the extension came. It has no marks to go to.
  }
}
