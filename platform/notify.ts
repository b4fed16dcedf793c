import { browser } from 'wxt/browser'
import type { Notice } from '../core/follow/notice.ts'

/**
 * Notifications of the system. The permission is optional, so that installing asks for nothing; without it `browser.notifications` is
 * not there, and it appears in running pages and backgrounds in the moment the reader allows it. `registration.showNotification` would
 * do in Chrome, but Firefox's background is a page, not a service worker; and a click on what this shows wakes either.
 */
const PERMISSION = { permissions: ['notifications'] } satisfies Parameters<typeof browser.permissions.contains>[0]

/** The id of a notification is all that is left when its background was ended: it says what a click is to open. */
const ID = 'follow:'

/** Whether the browser lets us. */
export async function mayNotify(): Promise<boolean> {
  return browser.permissions.contains(PERMISSION)
}

/** Asks the reader. Call from a click or a key, before anything is awaited: browsers open the question for a person's doing only. */
export async function requestNotifying(): Promise<boolean> {
  return browser.permissions.request(PERMISSION)
}

export async function giveBackNotifying(): Promise<void> {
  await browser.permissions.remove(PERMISSION)
}

/** Shows a notice without a sound, where the browser knows such: Firefox takes no such wish, and leaves it to the system. */
export async function notify({ title, message, modelId = '' }: Notice): Promise<void> {
  await notifications()?.create(ID + modelId, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title,
    message,
    ...(import.meta.env.BROWSER !== 'firefox' && { silent: true }),
  })
}

/** Call once, synchronously, while the background starts. */
export function serveNotifying({ onAllowed, onClick }: { onAllowed: () => void; onClick: (modelId?: string) => void }): void {
  const listen = (id: string) => {
    if (!id.startsWith(ID)) return
    void notifications()?.clear(id)
    onClick(id.slice(ID.length) || undefined)
  }
  notifications()?.onClicked.addListener(listen)
  browser.permissions.onAdded.addListener(({ permissions = [] }) => {
    if (!permissions.includes('notifications')) return
    // A background that was running did not have it when it started. Adding the same listener twice adds it once.
    notifications()?.onClicked.addListener(listen)
    onAllowed()
  })
}

function notifications(): typeof browser.notifications | undefined {
  return browser.notifications
}
