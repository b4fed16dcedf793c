import { browser } from 'wxt/browser'
import { onHostsTaken } from './host-permissions.ts'
import type { OriginsRemovedMessage } from './messages.ts'

/** Call once, synchronously, while the background starts: pages hear of permissions that were taken back. */
export function tellPagesOfLostPermissions(): void {
  onHostsTaken((origins) => void tellEveryTab({ name: 'originsRemoved', args: { origins } }))
}

async function tellEveryTab(message: OriginsRemovedMessage): Promise<void> {
  const tabs = await browser.tabs.query({})
  // Most tabs have nobody who listens, and that is no failure.
  await Promise.allSettled(tabs.map(({ id }) => id !== undefined && browser.tabs.sendMessage(id, message)))
}
