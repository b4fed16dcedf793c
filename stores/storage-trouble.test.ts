import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { noteTrouble, settleTrouble } from '../platform/storage-trouble.ts'
import { useStorageTrouble } from './storage-trouble.ts'

beforeEach(() => {
  fakeBrowser.reset()
  setActivePinia(createPinia())
})

describe('useStorageTrouble', () => {
  it('tells what the browser cannot keep, as long as it cannot', async () => {
    const store = useStorageTrouble()
    await flushPromises()
    expect(store.sentence).toBeUndefined()
    await noteTrouble('full', ['edition'])
    expect(store.sentence).toMatch(/^Storage is full/)
    await settleTrouble(['edition'])
    expect(store.sentence).toBeUndefined()
  })

  it('tells until the last of those is kept that were refused at once', async () => {
    const store = useStorageTrouble()
    await Promise.all(['edition', 'catalogue', 'prices'].map((key) => noteTrouble('full', [key])))
    await Promise.all(['edition', 'prices'].map((key) => settleTrouble([key])))
    expect(store.sentence).toMatch(/^Storage is full/)
    await settleTrouble(['catalogue'])
    expect(store.sentence).toBeUndefined()
  })

  it('knows of what was noted before the page opened', async () => {
    await noteTrouble('closed', ['edition'])
    const store = useStorageTrouble()
    await flushPromises()
    expect(store.sentence).toContain('does not open its storage')
  })
})
