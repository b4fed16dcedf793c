import { browser } from 'wxt/browser'
import { pageCommands, type PageCommand } from './messages.ts'

/** Calls back with what a person asks of this page by a key of the browser. @returns a function that stops watching */
export function watchPageCommands(onCommand: (command: PageCommand) => void): () => void {
  const listener = (message: unknown): undefined => {
    const { name, args } = (message ?? {}) as { name?: unknown; args?: { command?: unknown } }
    const command = name === 'pageCommand' ? pageCommands.find((known) => known === args?.command) : undefined
    if (command) onCommand(command)
  }
  const { onMessage } = browser.runtime
  onMessage.addListener(listener)
  return () => onMessage.removeListener(listener)
}
