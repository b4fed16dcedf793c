import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Story } from '../core/edition/edition.ts'
import { noteRead } from '../platform/reading.ts'
import { send } from '../platform/send.ts'
import { useReading } from './reading.ts'

vi.mock('../platform/send.ts', () => ({ send: vi.fn() }))

const story = (name: string): Story => ({ id: name, title: name, url: `https://news.example/${name}` })
async function openPage() {
  setActivePinia(createPinia())
  const reading = useReading()
  await reading.firstRead
  return reading
}

beforeEach(() => {
  fakeBrowser.reset()
  // As the background does it.
  vi.mocked(send).mockImplementation(async (_name, args) => {
    const { storyIds, isRead } = args as { storyIds: string[]; isRead: boolean }
    await noteRead(storyIds, isRead)
    return null as never
  })
})

describe('useReading', () => {
  it('calls nothing unread before it knows', async () => {
    setActivePinia(createPinia())
    const reading = useReading()
    expect([reading.stateOf(story('a')), reading.unreadIn({ id: 'wire', stories: [story('a')] })]).toEqual([undefined, 0])
    await reading.firstRead
    expect(reading.stateOf(story('a'))).toBe('unread')
  })

  it('shows a story as read the moment it is opened, and asks for it to be kept before anything else', async () => {
    const reading = await openPage()
    const kept = reading.markRead(story('a'))
    expect(send).toHaveBeenCalledExactlyOnceWith('markRead', { storyIds: ['a'], isRead: true })
    expect(reading.stateOf(story('a'))).toBe('read')
    await kept
    expect((await openPage()).stateOf(story('a'))).toBe('read')
  })

  it('makes a story unread again, whichever of its reports was read', async () => {
    const reading = await openPage()
    const retold = { ...story('first'), alsoIn: [{ title: 'a', url: 'https://news.example/a' }] }
    await noteRead(['https://news.example/a', 'other'], true)
    await flushPromises()
    expect(reading.stateOf(retold)).toBe('read')
    const kept = reading.markUnread(retold)
    expect(reading.stateOf(retold)).toBe('unread')
    await kept
    const later = await openPage()
    expect([later.stateOf(retold), later.stateOf(story('other'))]).toEqual(['unread', 'read'])
  })

  it('hears what is read in another window', async () => {
    const reading = await openPage()
    await noteRead(['b'], true)
    await flushPromises()
    expect([reading.stateOf(story('a')), reading.stateOf(story('b'))]).toEqual(['unread', 'read'])
  })

  it('loses nothing of two windows that are read in at once', async () => {
    await Promise.all(['a', 'b', 'c'].map((id) => noteRead([id], true)))
    const reading = await openPage()
    expect(['a', 'b', 'c'].map((name) => reading.stateOf(story(name)))).toEqual(['read', 'read', 'read'])
  })

  it('counts what is new and unread of a section', async () => {
    const reading = await openPage()
    const stories = [story('a'), story('b'), { ...story('c'), continuesSince: '2026-04-23' }, { id: 'd', title: 'Nowhere to be opened' }]
    expect(reading.unreadIn({ id: 'wire', stories })).toBe(2)
    await reading.markRead(...stories)
    expect(reading.unreadIn({ id: 'wire', stories })).toBe(0)
  })

  it.each([['torn'], [{ version: 9, value: { saved: [] } }], [{ version: 1, value: { read: 'all' } }]])('takes %j for nothing read', async (damaged) => {
    await fakeBrowser.storage.local.set({ reading: damaged })
    const reading = await openPage()
    expect(reading.stateOf(story('a'))).toBe('unread')
    await reading.markRead(story('a'))
    expect((await openPage()).stateOf(story('a'))).toBe('read')
  })

  it('keeps what it shows when nobody can keep it', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    const reading = await openPage()
    vi.mocked(send).mockRejectedValue(new Error('Could not establish connection.'))
    await reading.markRead(story('a'))
    expect(reading.stateOf(story('a'))).toBe('read')
  })
})
