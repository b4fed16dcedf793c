import type { Browser, BrowserName, LaunchOptions } from './browser.ts'
import { launchChromium } from './chromium.ts'
import { launchFirefox } from './firefox.ts'

/** Where `wxt build` leaves the release build for this browser. */
export function buildPath(name: BrowserName): string {
  const folder = name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3'
  return new URL(`../../../.output/${folder}`, import.meta.url).pathname
}

/** An extension that does nothing, to compare with. */
export const blankPath = new URL('../../fixtures/blank-extension', import.meta.url).pathname

/** Starts a browser with our release build, or with another extension in its place. */
export function launch(name: BrowserName, options: Omit<LaunchOptions, 'extensionPath'> & { extensionPath?: string }): Promise<Browser> {
  const start = name === 'chromium' ? launchChromium : launchFirefox
  return start({ ...options, extensionPath: options.extensionPath ?? buildPath(name) })
}
