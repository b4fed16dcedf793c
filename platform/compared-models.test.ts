import { beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { setCompared } from './compared-models.ts'
import { readSettings } from './settings.ts'

beforeEach(() => fakeBrowser.reset())

const stored = async () => (await readSettings()).comparedModels

it('keeps every one of several that come at once, and the first four of five', async () => {
  const kept = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((id) => setCompared(id, true)))
  expect(kept).toEqual([true, true, true, true, false])
  expect(await stored()).toEqual(['a', 'b', 'c', 'd'])
  expect(await setCompared('b', false)).toBe(true)
  expect(await setCompared('e', true)).toBe(true)
  expect(await stored()).toEqual(['a', 'c', 'd', 'e'])
})

it('goes on after one that could not be kept', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QuotaExceededError'))
  await expect(setCompared('a', true)).rejects.toThrow('QuotaExceededError')
  expect(await setCompared('b', true)).toBe(true)
  expect(await stored()).toEqual(['b'])
})
