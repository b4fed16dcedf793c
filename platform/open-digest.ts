import { browser } from 'wxt/browser'

/** Opens the digest in a new tab, at the card of a model if one is given. */
export async function openDigest(modelId?: string): Promise<void> {
  const at = modelId === undefined ? '' : `&model=${encodeURIComponent(modelId)}`
  await browser.tabs.create({ url: browser.runtime.getURL(`/newtab.html?digest${at}`) })
}
