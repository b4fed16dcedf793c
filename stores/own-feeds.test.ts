import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { FeedLook } from '../core/feed/feed-look.ts'
import { mayAskHost, requestHosts, unallowedOf } from '../platform/host-permissions.ts'
import { send } from '../platform/send.ts'
import { watchPermissions } from '../platform/watch-permissions.ts'
import { useOwnFeeds } from './own-feeds.ts'

vi.mock('../platform/send.ts', () => ({ send: vi.fn() }))
vi.mock('../platform/host-permissions.ts', () => ({ requestHosts: vi.fn(), mayAskHost: vi.fn(), mayReachSources: vi.fn(), unallowedOf: vi.fn(), unreachableOf: vi.fn() }))
vi.mock('../platform/watch-permissions.ts', () => ({ watchPermissions: vi.fn() }))

const found: FeedLook = { kind: 'feed', feed: { url: 'https://lab.example/feed', title: 'The Lab', newest: [], isKnown: false } }
const wish = { url: 'https://lab.example/feed', title: 'The Lab', section: 'labs' as const }
const nothing = { added: [], switchedOn: [], knownCount: 0, refused: [] }

/** What the background answers, by message. */
let answers: Record<string, unknown>
const sent = (name: string) => vi.mocked(send).mock.calls.filter(([sentName]) => sentName === name).map(([, args]) => args)

beforeEach(() => {
  fakeBrowser.reset()
  setActivePinia(createPinia())
  answers = { lookForFeeds: found, addFeeds: { ...nothing, added: [wish] } }
  vi.mocked(send).mockImplementation(((name: string) => Promise.resolve(answers[name] ?? null)) as never)
  vi.mocked(requestHosts).mockResolvedValue(true)
  vi.mocked(mayAskHost).mockResolvedValue(true)
  vi.mocked(unallowedOf).mockResolvedValue(new Set())
  vi.mocked(watchPermissions).mockReturnValue(() => undefined)
})

describe('useOwnFeeds', () => {
  it('asks the browser for the host within the click, and looks only when it is allowed', async () => {
    const store = useOwnFeeds()
    const looking = store.lookAt('lab.example')
    expect(requestHosts).toHaveBeenCalledExactlyOnceWith(['https://lab.example/'])
    expect(store.isLooking).toBe(true)
    await looking
    expect(sent('lookForFeeds')).toEqual([{ url: 'https://lab.example/' }])
    expect(store.look).toEqual(found)

    vi.mocked(requestHosts).mockResolvedValue(false)
    await store.lookAt('other.example')
    expect(sent('lookForFeeds')).toHaveLength(1)
    expect(store.look).toMatchObject({ kind: 'refused', reason: expect.stringContaining('other.example') })
  })

  it('asks nobody about an address that is refused', async () => {
    const store = useOwnFeeds()
    await store.lookAt('https://127.0.0.1/feed')
    expect(requestHosts).not.toHaveBeenCalled()
    expect(store.look).toMatchObject({ kind: 'refused', reason: expect.stringContaining('own network') })
  })

  it('tells what was added, and gives back hosts that led there only', async () => {
    const store = useOwnFeeds()
    answers.lookForFeeds = { kind: 'choice', feeds: [{ url: 'https://feeds.example/lab', title: '' }] }
    await store.lookAt('lab.example')
    answers.lookForFeeds = found
    await store.open('https://feeds.example/lab')
    await store.add(wish)
    expect(sent('addFeeds')).toEqual([{ feeds: [wish] }])
    expect(sent('leaveFeeds')).toEqual([{ urls: ['https://lab.example/', 'https://feeds.example/lab'] }])
    expect(store.told).toContain('The Lab')
    expect(store.look).toBeUndefined()
  })

  it.each([
    [{ ...nothing, refused: [{ title: 'The Lab', reason: 'No more than 200.' }] }, undefined, 'No more than 200.'],
    [{ ...nothing, knownCount: 1 }, 'there already', undefined],
    [{ ...nothing, switchedOn: ['lab'] }, 'switched on now', undefined],
  ])('says what became of the wish otherwise', async (plan, told, reason) => {
    answers.addFeeds = plan
    const store = useOwnFeeds()
    await store.add(wish)
    expect(store.told ?? '').toContain(told ?? '')
    if (reason) expect(store.look).toEqual({ kind: 'refused', reason })
  })

  it('gives hosts back after a refusal and after "cancel"', async () => {
    const store = useOwnFeeds()
    answers.lookForFeeds = { kind: 'refused', reason: 'This page names no feed.' }
    await store.lookAt('none.example')
    expect(sent('leaveFeeds')).toEqual([{ urls: ['https://none.example/'] }])
    answers.lookForFeeds = found
    await store.lookAt('lab.example')
    await store.cancel()
    expect(sent('leaveFeeds')[1]).toEqual({ urls: ['https://lab.example/'] })
    expect(store.look).toBeUndefined()
  })

  it('says when the background does not answer', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    vi.mocked(send).mockRejectedValue(new Error('Could not establish connection'))
    const store = useOwnFeeds()
    await store.lookAt('lab.example')
    expect(store.error).toContain('did not work')
    expect(store.isLooking).toBe(false)
  })
})
