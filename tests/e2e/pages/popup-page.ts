import type polyfill from 'webextension-polyfill'
import type { Browser, Tab } from '../browsers/browser.ts'
import { waitUntil } from '../wait-until.ts'
import { clickOn, find, findAll } from './accessible.ts'
import { readProgress } from './extension-page.ts'

/** As wide as `entrypoints/popup` makes it, and as high as browsers let it be. */
export const popupSize = { width: 440, height: 600 }

/** The popup's page in a tab of the popup's size. */
export async function openPopup(browser: Browser): Promise<Tab> {
  const popup = await browser.open('popup.html')
  await popup.setViewport(popupSize)
  return popup
}

/** As by a click on the toolbar: the popup is told when a tab shows this site. */
export async function letPopupSee(browser: Browser, host: string): Promise<void> {
  await browser.allowHost(host)
  if (browser.name !== 'chromium') return
  // Chromium goes by the answer once it has been asked.
  const popup = await openPopup(browser)
  await popup.evaluate((origin: string) => {
    const { chrome } = globalThis as unknown as { chrome: typeof polyfill }
    return chrome.permissions.request({ origins: [origin] })
  }, `*://${host}/*`)
  await popup.close()
}

/** Presses the refresh button, after any refresh that is still running, and waits until every source has answered or failed. */
export async function refresh(popup: Tab): Promise<void> {
  // While one runs, the button counts its sources.
  await waitUntil('the running refresh to end', async () => (await readProgress(popup))?.isRunning !== true)
  await find(popup, { role: 'button', name: 'Refresh' })
  const beforeMs = (await readProgress(popup))?.updatedAtMs ?? 0
  await clickOn(popup, { role: 'button', name: 'Refresh' })
  await waitUntil('the refresh to end', async () => {
    const progress = await readProgress(popup)
    return progress && !progress.isRunning && progress.updatedAtMs > beforeMs
  })
  // Its own question is answered a little later: a background that were ended before would leave the popup without an answer.
  await find(popup, { role: 'button', name: 'Refresh' })
}

/** By a popup that is closed again: from then on no first round changes what is shown. */
export async function refreshByPopup(browser: Browser): Promise<void> {
  const popup = await openPopup(browser)
  await refresh(popup)
  await popup.close()
}

/** Chooses a board by its tab and reads its rows, each as one line of its cells. */
export async function readBoard(popup: Tab, name: string): Promise<string[]> {
  await clickOn(popup, { role: 'tab', name })
  await waitUntil(`${name} to be chosen`, async () => (await find(popup, { role: 'tab', name })).isChecked)
  const rows = await findAll(popup, { role: 'row', name: '' })
  return rows.map(({ text }) => text.replace(/\s+/g, ' ').trim())
}
