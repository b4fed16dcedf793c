import { browser } from 'wxt/browser'

/** Opens the digest in a new tab, at the card of a model. */
export async function openDigest(modelId: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/newtab.html?digest&model=${encodeURIComponent(modelId)}`) })
}
