import { browser, type Browser } from 'wxt/browser'

/** Where the browser wants what was chosen in its address bar. */
export type Disposition = `${Browser.omnibox.OnInputEnteredDisposition}`

/** Opens the digest, at the card of a model if one is given. */
export async function openDigest(modelId?: string, disposition: Disposition = 'newForegroundTab'): Promise<void> {
  const at = modelId === undefined ? '' : `&model=${encodeURIComponent(modelId)}`
  const url = browser.runtime.getURL(`/newtab.html?digest${at}`)
  if (disposition === 'currentTab') await browser.tabs.update({ url })
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' })
}
