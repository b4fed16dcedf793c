import { browser } from 'wxt/browser'
import { say } from '../core/language/say.ts'
import { pageCommands } from './messages.ts'

/** One command of the manifest and the keys that the browser has for it now. */
export interface Shortcut {
  command: string
  description: string
  /** As the browser writes it, `Alt+Shift+J` or `⌥⇧J`; empty when no key is set. */
  keys: string
}

/** Where the keys are changed, in words: no page may link there. */
export function shortcutSettingsPlace(): string {
  return import.meta.env.BROWSER === 'firefox' ? say('omnibox.shortcutSettings', { page: 'about:addons' }) : 'chrome://extensions/shortcuts'
}

/** In the order in which a reader meets them; the browser has an order of its own, and commands of its own. */
const order = [...pageCommands, 'toggle-site']

export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll()
  return order.flatMap((name) => {
    const command = commands.find((one) => one.name === name)
    return command ? [{ command: name, description: command.description ?? name, keys: command.shortcut ?? '' }] : []
  })
}

export async function openShortcutSettings(): Promise<void> {
  // Missing in Chromium, and in the types.
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> }
  if (commands.openShortcutSettings) await commands.openShortcutSettings()
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}
