import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { FrameExcerpts } from '../core/check/excerpt.ts'
import { readComposed } from '../platform/store.ts'
import { fakePort, type FakePort } from '../tests/fake-port.ts'
import { checkedCatalogue } from '../tests/fixtures/check/catalogue.ts'
import { usePageCheck } from './page-check.ts'
import { usePageMentions } from './page-mentions.ts'

vi.mock('../platform/store.ts', () => ({ readComposed: vi.fn() }))

let port: FakePort
beforeEach(() => {
  vi.useFakeTimers()
  fakeBrowser.reset()
  setActivePinia(createPinia())
  vi.mocked(readComposed).mockImplementation((name) => Promise.resolve((name === 'catalogue' ? checkedCatalogue() : undefined) as never))
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7, url: 'https://news.example/' }] as never)
  vi.spyOn(fakeBrowser.tabs, 'connect').mockImplementation(() => (port = fakePort()) as never)
})
afterEach(() => vi.useRealTimers())

/** A page of these frames, each of which names a model. */
async function over(...frames: string[]) {
  const [page, check] = [usePageMentions(), usePageCheck()]
  await page.firstRead
  await flushPromises()
  for (const frame of frames) port.say({ frame, isTop: frame === 'top', mentions: [{ key: '1', modelId: 'anthropic/claude-opus-4.7', name: 'Claude Opus 4.7', figures: '', count: 1 }] })
  return {
    check,
    told: () => check.findings.map(({ verdict, claim, frame, key }) => [verdict, claim.figure, frame, key]),
  }
}
function excerpts(frame: string, ...texts: string[]): FrameExcerpts {
  const names = [{ key: '#0', modelId: 'anthropic/claude-opus-4.7', start: 0, end: 15 }]
  return { frame, lines: texts.map((text) => ({ text, names })), rows: [], isWhole: true }
}
const right = 'Claude Opus 4.7 scores 57.3 on the Intelligence Index.'
const wrong = 'Claude Opus 4.7 costs $7 per million input tokens.'

describe('usePageCheck', () => {
  it('asks nothing of a page by itself', async () => {
    const { check } = await over('top')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(port.postMessage).not.toHaveBeenCalled()
    expect(check.state).toBe('idle')
  })

  it('puts what the page says beside the tables, with source, basis and day', async () => {
    const { check, told } = await over('top')
    check.start()
    expect(check.state).toBe('reading')
    expect(port.postMessage).toHaveBeenCalledExactlyOnceWith({ check: true })
    port.say(excerpts('top', right, wrong))
    expect(told()).toEqual([['agrees', '57.3', 'top', '#0'], ['differs', '$7', 'top', '#0']])
    expect(check.findings[0]).toMatchObject({ model: 'Claude Opus 4.7', quantity: 'AA Index', table: { figure: '57.3', url: 'https://tables.example/' } })
    expect(check.findings[0]?.table?.detail).toContain('version 4.1, 6 May 2026')
    expect(check.findings[1]?.table?.detail).toContain('first-party price, genai-prices, 6 May 2026')
    expect(check.tableDays).toBe('6 May 2026')
  })

  it('waits for every frame that names a model, and lists what they say together, the same words once', async () => {
    const { check, told } = await over('top', 'in')
    check.start()
    port.say(excerpts('in', right))
    expect(check.state).toBe('reading')
    port.say(excerpts('top', right, wrong))
    expect(check.state).toBe('done')
    expect(told()).toEqual([['agrees', '57.3', 'top', '#0'], ['differs', '$7', 'top', '#0']])
    expect(check.isWhole).toBe(true)
  })

  it('says that a part is missing when a frame does not answer, or names too many', async () => {
    const { check } = await over('top', 'in')
    check.start()
    port.say(excerpts('top', right))
    await vi.advanceTimersByTimeAsync(4_000)
    expect([check.state, check.findings.length, check.isWhole]).toEqual(['done', 1, false])
    check.start()
    port.say({ ...excerpts('top', right), isWhole: false })
    port.say(excerpts('in'))
    expect([check.state, check.isWhole]).toEqual(['done', false])
  })

  it('says that the page went away, and can check again', async () => {
    const { check } = await over('top')
    check.start()
    port.leave()
    expect([check.state, check.findings]).toEqual(['gone', []])
    check.start()
    expect(check.state).toBe('gone')
    await vi.advanceTimersByTimeAsync(700)
    port.say({ frame: 'next', isTop: true, mentions: [{ key: '1', name: 'Claude Opus 4.7', figures: '', count: 1 }] })
    check.start()
    port.say(excerpts('next', right))
    expect([check.state, check.findings.length]).toEqual(['done', 1])
  })

  it('forgets what it found when the page goes later: its places are gone', async () => {
    const { check } = await over('top')
    check.start()
    port.say(excerpts('top', right))
    port.leave()
    expect([check.state, check.findings]).toEqual(['gone', []])
  })

  it('leaves aside what is no such answer', async () => {
    const { check } = await over('top')
    check.start()
    port.say({ frame: 'top', lines: 'many' })
    port.say('hello')
    expect(check.state).toBe('reading')
  })
})
