import { browser } from 'wxt/browser'
import type { Frame } from './serve.ts'

/** Only where the manifest asks for `scripting`: in Firefox, which ends content scripts without telling them. */
export async function dressFrame({ tabId, frameId }: Frame, css: string): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId, frameIds: [frameId] }, css, origin: 'USER' })
}
