import { beforeEach, expect, it, vi } from 'vitest'
import { siteOf, waitForHost } from './host-pace.ts'

let nowMs = 0
const waits: number[] = []
vi.mock('./wait.ts', () => ({
  wait: (ms: number) => {
    waits.push(ms)
    return Promise.resolve()
  },
}))
beforeEach(() => {
  nowMs += 1_000_000
  waits.length = 0
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs)
})

it('lets a second pass between requests to a host, and none between hosts', async () => {
  await waitForHost('https://a.example/1')
  await waitForHost('https://b.example/')
  expect(waits).toEqual([])
  nowMs += 500
  await waitForHost('https://a.example/2')
  await waitForHost('https://a.example/3')
  expect(waits).toEqual([500, 1_500])
})

it('takes arXiv’s machines for one, which wants three seconds', async () => {
  await waitForHost('https://rss.arxiv.org/')
  await waitForHost('https://export.arxiv.org/')
  expect(waits).toEqual([3_000])
  expect(siteOf('https://rss.arxiv.org/')).toBe(siteOf('https://export.arxiv.org/'))
})
