import { browser } from 'wxt/browser'
import { coversPage } from '../../core/page/covers-page.ts'

const LOOK_EVERY_MS = 500

/**
 * Aborts `controller` once the extension was updated, switched off or removed (the script lives on, cut off from everything), or was
 * forbidden this page. No event tells the former, and those which claim to can be forged by the page.
 */
export function watchEnding(controller: AbortController): void {
  const look = () => {
    if (browser.runtime?.id === undefined) controller.abort()
  }
  const onMessage = (message: unknown): undefined => {
    const { name, args } = (message ?? {}) as { name?: unknown; args?: { origins?: unknown } }
    if (name === 'originsRemoved' && Array.isArray(args?.origins) && coversPage(args.origins, location.href)) controller.abort()
  }
  const timer = setInterval(look, LOOK_EVERY_MS)
  // A page that comes back from the browser's cache has slept through everything.
  addEventListener('pageshow', look, { signal: controller.signal })
  const { onMessage: messages } = browser.runtime
  messages.addListener(onMessage)
  controller.signal.addEventListener('abort', () => {
    messages.removeListener(onMessage)
    clearInterval(timer)
  })
}
