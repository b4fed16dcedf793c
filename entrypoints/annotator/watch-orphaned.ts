import { browser } from 'wxt/browser'

const LOOK_EVERY_MS = 500

/**
 * Aborts `controller` once the extension was updated, switched off or removed: the script lives on, cut off from everything.
 * No event tells it, and those which claim to can be forged by the page.
 */
export function watchOrphaned(controller: AbortController): void {
  const timer = setInterval(() => {
    if (browser.runtime?.id === undefined) controller.abort()
  }, LOOK_EVERY_MS)
  controller.signal.addEventListener('abort', () => clearInterval(timer))
}
