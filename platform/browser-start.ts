import { browser } from 'wxt/browser'

const KEY = 'started-at'

/** When the browser started, or when we were first woken after that: kept in its memory, which ends with it but not with a background. */
export async function readBrowserStart(): Promise<number> {
  const stored = (await browser.storage.session.get(KEY))[KEY]
  if (typeof stored === 'number') return stored
  const nowMs = Date.now()
  await browser.storage.session.set({ [KEY]: nowMs })
  return nowMs
}

/** A reader who just installed us is not starting the browser, and waits for an edition. */
export async function skipBrowserStart(): Promise<void> {
  await browser.storage.session.set({ [KEY]: 0 })
}
