import { browser } from 'wxt/browser'

const KEY = 'started-at'
const STARTED_TOGETHER_KEY = 'started-together'

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

/** Call when the browser says that it starts: we are there before its pages are. */
export async function noteStartedTogether(): Promise<void> {
  await browser.storage.session.set({ [STARTED_TOGETHER_KEY]: true })
}

/**
 * Whether pages may be open without our script: those that were there when we were installed, updated or switched on. Firefox lets us
 * into them by itself.
 */
export async function mayPagesBeOlder(): Promise<boolean> {
  if (import.meta.env.BROWSER === 'firefox') return false
  return (await browser.storage.session.get(STARTED_TOGETHER_KEY))[STARTED_TOGETHER_KEY] !== true
}
