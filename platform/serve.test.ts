import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { serve, type Handlers } from './serve.ts'

type Listener = (message: unknown, sender: { id?: string; url?: string; tab?: { id: number } }) => unknown

const PAGE = 'https://news.example/'
let say: Listener
const called: string[] = []

beforeEach(() => {
  fakeBrowser.reset()
  called.length = 0
  const handlers = new Proxy({}, { get: (_, name) => () => Promise.resolve(void called.push(String(name))) })
  const added = vi.spyOn(browser.runtime.onMessage, 'addListener')
  serve(handlers as Handlers)
  say = added.mock.calls[0]?.[0] as Listener
})
afterEach(() => vi.useRealTimers())

const own = () => ({ id: browser.runtime.id, url: browser.runtime.getURL('/options.html' as never) })
const inPage = () => ({ id: browser.runtime.id, url: PAGE })
const removeFeed = { name: 'removeFeed', args: { url: PAGE } }
const describeModel = { name: 'describeModel', args: { modelId: 'openai/gpt-5.5' } }

it('answers the extension’s own pages', async () => {
  await say(removeFeed, own())
  expect(called).toEqual(['removeFeed'])
})

it('answers what the script in a web page may ask, and lets it change no source', async () => {
  await say(describeModel, inPage())
  expect(say(removeFeed, inPage())).toBeUndefined()
  expect(say({ name: 'followCreator', args: { creator: 'OpenAI', isFollowed: true } }, inPage())).toBeUndefined()
  expect(called).toEqual(['describeModel'])
})

it('answers no more of a tab that sends without end than a reader may ask for, and every other one', () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const isAnswered = (tabId: number) => say(describeModel, { ...inPage(), tab: { id: tabId } }) !== undefined
  const countAnswered = () => Array.from({ length: 10_000 }, () => isAnswered(1)).filter(Boolean).length
  expect(countAnswered()).toBeLessThan(500)
  expect([isAnswered(1), isAnswered(2)]).toEqual([false, true])
  expect(say(removeFeed, own())).toBeDefined()
  vi.advanceTimersByTime(1_000)
  expect(isAnswered(1)).toBe(true)
  expect(countAnswered()).toBeLessThan(50)
})

it.each([
  ['another extension', describeModel, { id: 'another', url: PAGE }],
  ['nobody', removeFeed, { id: browser.runtime.id }],
  ['a page with an address that only begins like ours', removeFeed, { id: browser.runtime.id, url: 'https://options.html.example/' }],
])('is silent to %s', (_who, message, sender) => {
  expect(say(message, sender)).toBeUndefined()
  expect(called).toEqual([])
})

it.each([['nonsense'], [null], [{ name: 'constructor', args: {} }], [{ name: 'formatDisk', args: {} }]])('is silent to %j', (message) => {
  expect(say(message, own())).toBeUndefined()
})

it('answers arguments of another shape with an error, not with the deed', async () => {
  expect(await say({ name: 'removeFeed', args: { url: 7 } }, own())).toHaveProperty('error')
  expect(called).toEqual([])
})
