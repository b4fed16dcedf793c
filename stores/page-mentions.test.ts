import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { FrameMentions, PageMention } from '../core/mention/page-mention.ts'
import { noteStartedTogether } from '../platform/browser-start.ts'
import { fakePort, type FakePort } from '../tests/fake-port.ts'
import { usePageMentions } from './page-mentions.ts'

let ports: FakePort[]
const port = () => ports.at(-1) ?? fakePort()
beforeEach(() => {
  vi.useFakeTimers()
  fakeBrowser.reset()
  setActivePinia(createPinia())
  ports = []
  vi.spyOn(fakeBrowser.tabs, 'connect').mockImplementation(() => {
    ports.push(fakePort())
    return port() as never
  })
  inFront('https://news.example/')
})
afterEach(() => vi.useRealTimers())

function inFront(url: string): void {
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7, url }] as never)
}
async function open() {
  const store = usePageMentions()
  await store.firstRead
  return store
}
function mention(key: string, name: string, modelId?: string): PageMention {
  return { key, name, figures: modelId ? '60.2' : '', count: 1, ...(modelId !== undefined && { modelId }) }
}
const top: FrameMentions = { frame: 'top', isTop: true, mentions: [mention('1', 'GPT-5.5', 'openai/gpt-5.5'), mention('2', 'GPT-5.7')] }
const inner: FrameMentions = { frame: 'in', isTop: false, mentions: [mention('1', 'GLM-5', 'z-ai/glm-5'), mention('2', 'GPT-5.5', 'openai/gpt-5.5')] }

describe('usePageMentions', () => {
  it('lists what every frame names, the page itself first, each model once', async () => {
    const store = await open()
    expect(fakeBrowser.tabs.connect).toHaveBeenCalledWith(7, { name: 'page-mentions' })
    expect(store.mentions).toBeUndefined()
    port().say(inner)
    port().say(top)
    expect(store.mentions?.map(({ name, count, frame }) => [name, count, frame])).toEqual([
      ['GPT-5.5', 2, 'top'],
      ['GPT-5.7', 1, 'top'],
      ['GLM-5', 1, 'in'],
    ])
  })

  it('lists an effort with figures of its own beside the model', async () => {
    const store = await open()
    port().say(top)
    port().say({ ...inner, mentions: [mention('1', 'GPT-5.5 (low)', 'openai/gpt-5.5')] })
    expect(store.mentions?.map(({ name, count }) => [name, count])).toEqual([['GPT-5.5', 1], ['GPT-5.7', 1], ['GPT-5.5 (low)', 1]])
  })

  it('follows a frame whose names change', async () => {
    const store = await open()
    port().say(top)
    port().say({ ...top, mentions: [mention('9', 'GLM-5', 'z-ai/glm-5')] })
    expect(store.mentions?.map(({ name }) => name)).toEqual(['GLM-5'])
  })

  it('leaves aside what is no such list', async () => {
    const store = await open()
    port().say({ frame: 'top', isTop: true, mentions: [{ name: 1 }] })
    port().say('hello')
    expect(store.mentions).toBeUndefined()
  })

  it('asks the frame of a mention to show it', async () => {
    const store = await open()
    port().say(top)
    port().say(inner)
    store.mentions?.slice(-1).forEach(store.show)
    expect(port().postMessage).toHaveBeenCalledExactlyOnceWith({ show: { frame: 'in', key: '1' } })
  })

  it('takes a page where nobody answers as one without names, and goes on asking', async () => {
    const store = await open()
    port().leave()
    expect(store.mentions).toBeUndefined()
    await vi.advanceTimersByTimeAsync(700)
    expect(store.mentions).toEqual([])
    expect(ports.length).toBeGreaterThan(1)
    port().say(top)
    expect(store.mentions).toHaveLength(2)
  })

  it('forgets the names of a page that went', async () => {
    const store = await open()
    await vi.advanceTimersByTimeAsync(700)
    port().say(top)
    port().leave()
    expect(store.mentions).toEqual([])
  })

  it('waits for answers anew when told that the page will have others', async () => {
    const store = await open()
    await vi.advanceTimersByTimeAsync(700)
    expect(store.mentions).toEqual([])
    store.askAgain()
    expect(ports[0]?.disconnect).toHaveBeenCalled()
    expect(store.mentions).toBeUndefined()
    port().say(top)
    expect(store.mentions).toHaveLength(2)
  })

  it('asks for a site it is kept off within the click, and takes its page as one that must be reloaded once it is allowed', async () => {
    let hasChanged = (): void => undefined
    vi.spyOn(fakeBrowser.permissions.onAdded, 'addListener').mockImplementation((listener) => void (hasChanged = listener as never))
    const contains = vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(false as never)
    const request = vi.spyOn(fakeBrowser.permissions, 'request').mockResolvedValue(true as never)
    await noteStartedTogether()
    const store = await open()
    expect(store).toMatchObject({ tab: { kind: 'unallowed' }, mayBeOlder: false })
    void store.allow()
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://news.example/*'] })
    contains.mockResolvedValue(true as never)
    hasChanged()
    await vi.waitFor(() => expect(store).toMatchObject({ tab: { kind: 'web' }, mayBeOlder: true }))
  })

  it('knows that pages may be older than the extension, unless both came with the browser', async () => {
    expect((await open()).mayBeOlder).toBe(true)
    setActivePinia(createPinia())
    await noteStartedTogether()
    expect((await open()).mayBeOlder).toBe(false)
  })

  it('has nothing to ask of the extension’s own pages', async () => {
    inFront(fakeBrowser.runtime.getURL('/popup.html'))
    const store = await open()
    expect(store.tab?.kind).toBe('own')
    expect(ports).toEqual([])
  })
})
