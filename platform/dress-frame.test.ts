import { expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { dressFrame } from './dress-frame.ts'

it('dresses the frame that asks, and does not pretend to have dressed what is in no tab', async () => {
  const insertCSS = vi.spyOn(fakeBrowser.scripting, 'insertCSS').mockResolvedValue()
  await dressFrame({ tabId: 7, frameId: 2 }, 'i{}')
  expect(insertCSS).toHaveBeenCalledExactlyOnceWith({ target: { tabId: 7, frameIds: [2] }, css: 'i{}', origin: 'USER' })
  await expect(dressFrame(undefined, 'i{}')).rejects.toThrow('no frame')
})
