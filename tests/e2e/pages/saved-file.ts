import type { Tab } from '../browsers/browser.ts'
import { waitUntil } from '../wait-until.ts'
import { clickOn } from './accessible.ts'

/** Presses a button and reads the file that it hands out. */
export async function savedFile(tab: Tab, button: string): Promise<string> {
  await tab.evaluate(() => {
    const page = window as unknown as { saved: Blob | undefined }
    page.saved = undefined
    const create = URL.createObjectURL.bind(URL)
    URL.createObjectURL = (blob: Blob) => {
      page.saved = blob
      return create(blob)
    }
  })
  await clickOn(tab, { role: 'button', name: button })
  return waitUntil('the saved file', () => tab.evaluate(() => (window as unknown as { saved?: Blob }).saved?.text()))
}
