import { browser } from 'wxt/browser'
import type { Frame } from './serve.ts'

/** @throws for what is in no tab, as a page in a sidebar. Only where the manifest asks for `scripting`: in Firefox, which ends content scripts without telling them. */
export async function dressFrame(frame: Frame | undefined, css: string): Promise<void> {
  if (!frame) throw new Error('There is no frame to dress')
  const { tabId, frameId } = frame
  await browser.scripting.insertCSS({ target: { tabId, frameIds: [frameId] }, css, origin: 'USER' })
}
