import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readSettings, writeSetting } from '../platform/settings.ts'
import { useDigestParts } from './digest-parts.ts'
import { useSettings } from './settings.ts'

beforeEach(async () => {
  fakeBrowser.reset()
  setActivePinia(createPinia())
})

async function open() {
  const parts = useDigestParts()
  await useSettings().firstRead
  return parts
}

describe('useDigestParts', () => {
  it('keeps every move of keys pressed faster than the browser writes', async () => {
    const parts = await open()
    await Promise.all([parts.move('trending', -1), parts.move('trending', -1), parts.move('trending', -1)])
    expect(parts.reading).toEqual(['editorial', 'trending', 'labs', 'wire', 'papers'])
    expect((await readSettings()).digestOrder.slice(0, 2)).toEqual(['editorial', 'trending'])
  })

  it('leaves out what is hidden, and gives it back in its place', async () => {
    const parts = await open()
    await Promise.all([parts.setShown('labs', false), parts.setShown('picture', false)])
    expect(parts.reading).toEqual(['editorial', 'wire', 'papers', 'trending'])
    expect(parts.figures).toEqual(['since', 'lookup', 'boards'])
    await parts.setShown('labs', true)
    expect(parts.reading).toEqual(['editorial', 'labs', 'wire', 'papers', 'trending'])
  })

  it('goes by what another window chose', async () => {
    const parts = await open()
    await writeSetting('digestHidden', ['editorial'])
    await vi.waitFor(() => expect(parts.reading[0]).toBe('labs'))
  })

  it('shows everything where what is kept is damaged', async () => {
    await fakeBrowser.storage.local.set({ 'setting:digestOrder': 'papers', 'setting:digestHidden': [1, 2] })
    const parts = await open()
    expect([parts.reading.length, parts.figures.length]).toEqual([5, 4])
  })
})
