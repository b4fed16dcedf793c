import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { requestHosts } from '../platform/host-permissions.ts'
import { send } from '../platform/send.ts'
import { useFeedTransfer } from './feed-transfer.ts'

vi.mock('../platform/send.ts', () => ({ send: vi.fn() }))
vi.mock('../platform/host-permissions.ts', () => ({ requestHosts: vi.fn() }))

const wish = (host: string) => ({ url: `https://${host}/feed`, title: host })
const planOf = (...hosts: string[]) => ({ added: hosts.map((host) => ({ ...wish(host), section: 'wire' as const })), switchedOn: [], knownCount: 0, refused: [] })
const readAs = (...hosts: string[]) => ({ kind: 'read' as const, wishes: hosts.map(wish), plan: planOf(...hosts), isCut: false })
const file = new File(['<opml/>'], 'feeds.opml')

/** What the background answers, by message. */
let answers: Record<string, unknown>
const sent = (name: string) => vi.mocked(send).mock.calls.filter(([sentName]) => sentName === name).map(([, args]) => args)

beforeEach(() => {
  fakeBrowser.reset()
  setActivePinia(createPinia())
  answers = { reviewFeedList: readAs('a.example', 'b.example'), addFeeds: planOf('a.example', 'b.example') }
  vi.mocked(send).mockImplementation(((name: string) => Promise.resolve(answers[name])) as never)
  vi.mocked(requestHosts).mockResolvedValue(true)
})

describe('useFeedTransfer', () => {
  it('shows what is in a file before it adds anything', async () => {
    const store = useFeedTransfer()
    await store.pick(file)
    expect(sent('reviewFeedList')).toEqual([{ file: '<opml/>' }])
    expect(store.review).toMatchObject({ fileName: 'feeds.opml', plan: { added: [{ title: 'a.example' }, { title: 'b.example' }] } })
    expect(sent('addFeeds')).toEqual([])
  })

  it('asks for all hosts in one question within the click, then adds', async () => {
    const store = useFeedTransfer()
    await store.pick(file)
    const confirming = store.confirm()
    expect(requestHosts).toHaveBeenCalledExactlyOnceWith(['https://a.example/feed', 'https://b.example/feed'])
    await confirming
    expect(sent('addFeeds')).toEqual([{ feeds: [wish('a.example'), wish('b.example')] }])
    expect([store.told, store.review]).toEqual(['2 added.', undefined])
  })

  it('adds nothing without permission, and keeps the file for another try', async () => {
    const store = useFeedTransfer()
    await store.pick(file)
    vi.mocked(requestHosts).mockResolvedValue(false)
    await store.confirm()
    expect(sent('addFeeds')).toEqual([])
    expect(store.told).toContain('Nothing was added')
    expect(store.review?.fileName).toBe('feeds.opml')
  })

  it('asks for no host where built-in feeds are only switched on', async () => {
    answers.reviewFeedList = { ...readAs(), plan: { ...planOf(), switchedOn: ['techcrunch'] } }
    answers.addFeeds = { ...planOf(), switchedOn: ['techcrunch'] }
    const store = useFeedTransfer()
    await store.pick(file)
    await store.confirm()
    expect(requestHosts).not.toHaveBeenCalled()
    expect(store.told).toBe('1 built in and switched on.')
  })

  it('says why a file is refused, and does not even read one that is too large', async () => {
    const store = useFeedTransfer()
    await store.pick(new File(['x'.repeat(1024 * 1024 + 1)], 'big.opml'))
    expect(store.told).toContain('larger than 1 MB')
    expect(send).not.toHaveBeenCalled()
    answers.reviewFeedList = { kind: 'refused', reason: 'That is no list of feeds (OPML), or it is damaged.' }
    await store.pick(new File(['<html>'], 'page.html'))
    expect(store.told).toBe('page.html: That is no list of feeds (OPML), or it is damaged.')
    expect(store.review).toBeUndefined()
  })

  it('says when a list cannot be written', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    vi.mocked(send).mockRejectedValue(new Error('Nobody answers'))
    const store = useFeedTransfer()
    expect(await store.write()).toBeUndefined()
    expect(store.error).toContain('did not work')
  })
})
