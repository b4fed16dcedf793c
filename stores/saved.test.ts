import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Story } from '../core/edition/edition.ts'
import { MOST_SAVED, savedFrom } from '../core/reading/saved-story.ts'
import { saveStory } from '../platform/saved-stories.ts'
import { useSaved } from './saved.ts'

const DAY = '2026-04-24'
const story = (name: string): Story => ({ id: `https://news.example/${name}`, title: name, url: `https://news.example/${name}` })
async function openPage() {
  setActivePinia(createPinia())
  const saved = useSaved()
  await saved.firstRead
  return saved
}
const titles = (saved: Awaited<ReturnType<typeof openPage>>) => saved.stories?.map(({ title }) => title)

beforeEach(() => fakeBrowser.reset())

describe('useSaved', () => {
  it('saves a story and takes it back, for the next page too', async () => {
    const saved = await openPage()
    expect(await saved.toggle(story('a'), DAY)).toBe('saved')
    await flushPromises()
    expect([saved.isSaved(story('a')), saved.isSaved(story('b'))]).toEqual([true, false])
    const next = await openPage()
    expect(next.stories).toMatchObject([{ title: 'a', url: 'https://news.example/a', day: DAY }])
    expect(await next.toggle(story('a'), DAY)).toBe('removed')
    await flushPromises()
    expect(titles(await openPage())).toEqual([])
  })

  it('knows a story that another report has come to tell, and removes it under its first name', async () => {
    const saved = await openPage()
    await saved.toggle(story('a'), DAY)
    await flushPromises()
    const retold = { ...story('b'), alsoIn: [{ title: 'a', url: 'https://news.example/a?utm_source=feed' }] }
    expect(saved.isSaved(retold)).toBe(true)
    expect(await saved.toggle(retold, DAY)).toBe('removed')
    await flushPromises()
    expect(titles(saved)).toEqual([])
  })

  it('hears what is saved in another window, and loses nothing of two that save at once', async () => {
    const saved = await openPage()
    await Promise.all(['a', 'b', 'c'].map((name, at) => saveStory(savedFrom(story(name), DAY, at))))
    await flushPromises()
    expect(titles(saved)).toEqual(['c', 'b', 'a'])
  })

  it('puts a removed story back where it was', async () => {
    const saved = await openPage()
    for (const [at, name] of ['a', 'b'].entries()) await saveStory(savedFrom(story(name), DAY, at))
    const first = savedFrom(story('a'), DAY, 0)
    await saved.remove(first)
    expect(await saved.keep(first)).toBe('saved')
    await flushPromises()
    expect(titles(saved)).toEqual(['b', 'a'])
  })

  it('says when there is room for no more, and keeps what there is', async () => {
    await fakeBrowser.storage.local.set({ 'saved-stories': Array.from({ length: MOST_SAVED }, (_, at) => savedFrom(story(`s${at}`), DAY, at)) })
    const saved = await openPage()
    expect(await saved.toggle(story('one more'), DAY)).toBe('full')
    expect(saved.stories).toHaveLength(MOST_SAVED)
    expect(saved.refusal).toContain('500 stories are saved already')
    await saved.remove(story('s7'))
    expect(saved.refusal).toBeUndefined()
  })

  it('says when the browser could not keep it', async () => {
    const saved = await openPage()
    vi.spyOn(console, 'error').mockReturnValue()
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QuotaExceededError'))
    expect(await saved.toggle(story('a'), DAY)).toBe('failed')
    expect(saved.isSaved(story('a'))).toBe(false)
    expect(saved.refusal).toContain('could not keep this')
  })
})
