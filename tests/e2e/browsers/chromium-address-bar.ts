import type { BrowserContext, Worker } from 'playwright-core'
import type { AddressBar } from './browser.ts'
import { waitUntil } from '../wait-until.ts'

interface Event<Args extends unknown[]> {
  dispatch: (...args: Args) => void
}
interface Omnibox {
  onInputChanged: Event<[text: string, suggest: (suggestions: { content: string; description: string }[]) => void]>
  onInputEntered: Event<[text: string, disposition: string]>
  setDefaultSuggestion: (suggestion: { description: string }) => Promise<void>
}

/** Nobody can type into Chromium's address bar by its protocol: what it would tell the background is told there. */
export function chromiumAddressBar(context: BrowserContext, origin: string): AddressBar {
  async function background(): Promise<Worker> {
    return waitUntil('the background', () => Promise.resolve(context.serviceWorkers().find((worker) => worker.url().startsWith(origin))))
  }
  return {
    async suggestions(text) {
      const worker = await background()
      return worker.evaluate(async (text) => {
        const { omnibox } = (globalThis as unknown as { chrome: { omnibox: Omnibox } }).chrome
        const suggestions = await new Promise<{ description: string }[]>((resolve) => omnibox.onInputChanged.dispatch(text, resolve))
        // The browser's own reader of such descriptions: it throws where one is not well-formed.
        for (const { description } of suggestions) await omnibox.setDefaultSuggestion({ description })
        return suggestions.map(({ description }) => description.replace(/<[^>]*>/g, ''))
      }, text)
    },
    async enter(text) {
      const worker = await background()
      const opened = context.waitForEvent('page')
      await worker.evaluate((text) => {
        const { omnibox } = (globalThis as unknown as { chrome: { omnibox: Omnibox } }).chrome
        omnibox.onInputEntered.dispatch(text, 'newForegroundTab')
      }, text)
      const page = await opened
      await page.waitForURL(`${origin}/**`)
      const url = page.url()
      await page.close()
      return url.slice(origin.length)
    },
  }
}
