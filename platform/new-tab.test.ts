import { expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { openBrowsersNewTab } from './new-tab.ts'

it('gives the browser’s page to the tab that asks, and not to the one in front', async () => {
  const update = vi.spyOn(browser.tabs, 'update').mockImplementation(async () => undefined as never)
  vi.spyOn(browser.tabs, 'getCurrent').mockImplementation(async () => ({ id: 7 }) as never)
  expect(await openBrowsersNewTab()).toBe(true)
  expect(update).toHaveBeenCalledWith(7, { url: 'chrome://new-tab-page' })
})
