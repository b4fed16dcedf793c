import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia, type Pinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { setCompared } from '../platform/compared-models.ts'
import { send } from '../platform/send.ts'
import { readSettings } from '../platform/settings.ts'
import { useCompare } from './compare.ts'
import { useSettings } from './settings.ts'

vi.mock('../platform/send.ts', () => ({ send: vi.fn() }))

beforeEach(() => {
  fakeBrowser.reset()
  // The background, which takes one message after the other.
  vi.mocked(send).mockImplementation(((name: string, { modelId, isCompared }: { modelId: string; isCompared: boolean }) =>
    name === 'compare' ? setCompared(modelId, isCompared) : Promise.reject(new Error(name))) as never)
})

/** A page of the extension, once it has read what is stored. */
async function openWindow(pinia: Pinia = createPinia()) {
  setActivePinia(pinia)
  const compare = useCompare()
  await useSettings().firstRead
  return compare
}

describe('useCompare', () => {
  it('is the same in every window, and there again when one is opened anew', async () => {
    const [popup, digest] = [await openWindow(), await openWindow()]
    await popup.toggle('a')
    await digest.toggle('b')
    await flushPromises()
    expect([popup.members, digest.members]).toEqual([['a', 'b'], ['a', 'b']])
    await popup.toggle('a')
    await flushPromises()
    expect((await openWindow()).members).toEqual(['b'])
  })

  it('loses nothing when five come at once from two windows: it keeps four and says so in the window of the fifth', async () => {
    const [popup, digest] = [await openWindow(), await openWindow()]
    await Promise.all([popup.toggle('a'), digest.toggle('b'), popup.toggle('c'), digest.toggle('d'), popup.toggle('e')])
    await flushPromises()
    expect((await readSettings()).comparedModels).toEqual(['a', 'b', 'c', 'd'])
    expect([popup.members, digest.members]).toEqual([['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd']])
    expect([popup.refusal, digest.refusal]).toEqual(['Four at most: remove one first', undefined])
  })

  it('takes its word back once there is room', async () => {
    const store = await openWindow()
    for (const id of ['a', 'b', 'c', 'd', 'e']) await store.toggle(id)
    expect(store.refusal).toBeDefined()
    await store.remove('b')
    await flushPromises()
    expect(store.refusal).toBeUndefined()
    await store.toggle('e', true)
    await flushPromises()
    expect(store.members).toEqual(['a', 'c', 'd', 'e'])
  })

  it('is emptied, but for what came meanwhile elsewhere', async () => {
    const store = await openWindow()
    await Promise.all([store.toggle('a'), store.toggle('b')])
    await flushPromises()
    const clearing = store.clear()
    await Promise.all([clearing, setCompared('c', true)])
    expect((await readSettings()).comparedModels).toEqual(['c'])
  })

  it('says when the background does not answer, and stays as it is', async () => {
    const store = await openWindow()
    await store.toggle('a')
    await flushPromises()
    vi.spyOn(console, 'error').mockReturnValue()
    vi.mocked(send).mockRejectedValue(new Error('Nobody answers compare'))
    await store.toggle('b')
    expect(store.error).toContain('did not work')
    expect([store.members, store.refusal]).toEqual([['a'], undefined])
  })
})
