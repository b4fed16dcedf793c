import { browser } from 'wxt/browser'

/** Chromium's own new tab page, which an extension that overrides `chrome://newtab` may still open by its inner name. */
const CHROMIUM_NEW_TAB = 'chrome://new-tab-page'

/** Whether new tabs are ours to fill: the lite build leaves them to the browser. */
export function isNewTabOurs(): boolean {
  return browser.runtime.getManifest().chrome_url_overrides?.newtab !== undefined
}

/** In the tab that asks, wherever the reader is by then. @returns false where the browser does not let an extension open its own new tab page (Firefox) */
export async function openBrowsersNewTab(): Promise<boolean> {
  try {
    const { id } = await browser.tabs.getCurrent() ?? {}
    if (id === undefined) return false
    await browser.tabs.update(id, { url: CHROMIUM_NEW_TAB })
    return true
  } catch (error) {
    console.info('This browser keeps its new tab page to itself.', error)
    return false
  }
}
