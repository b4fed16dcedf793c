import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { writeSourceSettings } from '../../platform/source-settings.ts'
import { lookForFeeds } from './look-for-feeds.ts'

const feed = (title: string) => `<rss version="2.0"><channel><title>${title}</title><link>https://lab.example/</link>
  <item><title>Old</title><link>https://lab.example/1</link><pubDate>Wed, 22 Apr 2026 08:00:00 GMT</pubDate></item>
  <item><title>New</title><link>https://lab.example/2</link><pubDate>Fri, 24 Apr 2026 08:00:00 GMT</pubDate></item></channel></rss>`
const page = (...links: string[]) =>
  `<!doctype html><title>Lab</title>${links.map((href) => `<link rel="alternate" type="application/rss+xml" href="${href}">`).join('')}`

/** What each address answers; anything else is 404. Where it leads elsewhere, from there. */
let web: Record<string, { body: string; leadsTo?: string } | 'dead'>
let allowedHosts: string[]

beforeEach(() => {
  fakeBrowser.reset()
  web = {}
  allowedHosts = ['lab.example']
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation((({ origins = [] }: { origins?: string[] }) =>
    Promise.resolve(origins.every((origin) => allowedHosts.some((host) => origin === `*://${host}/*`)))) as never)
  vi.stubGlobal('fetch', (url: string) => {
    const answer = web[url]
    if (answer === 'dead') return Promise.reject(new TypeError('Failed to fetch'))
    const response = new Response(answer?.body ?? 'nothing', { status: answer ? 200 : 404 })
    if (answer?.leadsTo) Object.defineProperty(response, 'url', { value: answer.leadsTo })
    return Promise.resolve(response)
  })
})

describe('lookForFeeds', () => {
  it('shows a feed with its title and newest stories', async () => {
    web['https://lab.example/feed'] = { body: feed('The Lab') }
    expect(await lookForFeeds('https://lab.example/feed')).toEqual({
      kind: 'feed',
      feed: {
        url: 'https://lab.example/feed',
        title: 'The Lab',
        homepage: 'https://lab.example/',
        newest: [
          { title: 'New', publishedAtMs: Date.parse('2026-04-24T08:00:00Z') },
          { title: 'Old', publishedAtMs: Date.parse('2026-04-22T08:00:00Z') },
        ],
        isKnown: false,
      },
    })
  })

  it('follows a page to the only feed it names', async () => {
    web['https://lab.example/'] = { body: page('/feed') }
    web['https://lab.example/feed'] = { body: feed('The Lab') }
    expect(await lookForFeeds('https://lab.example/')).toMatchObject({ kind: 'feed', feed: { url: 'https://lab.example/feed' } })
  })

  it('lets the reader choose among several, or allow the host of one that lies elsewhere', async () => {
    web['https://lab.example/'] = { body: page('/feed', '/comments') }
    web['https://lab.example/blog'] = { body: page('https://feeds.example/lab') }
    const urlsOf = async (url: string) => {
      const look = await lookForFeeds(url)
      return look.kind === 'choice' ? look.feeds.map((one) => one.url) : look
    }
    expect(await urlsOf('https://lab.example/')).toEqual(['https://lab.example/feed', 'https://lab.example/comments'])
    expect(await urlsOf('https://lab.example/blog')).toEqual(['https://feeds.example/lab'])
  })

  it('asks no host that was not allowed', async () => {
    web['https://other.example/feed'] = { body: feed('Other') }
    expect(await lookForFeeds('https://other.example/feed')).toEqual({ kind: 'unallowed', url: 'https://other.example/feed' })
  })

  it('takes nothing from another host until that is allowed, and never from a private one', async () => {
    web['https://lab.example/moved'] = { body: feed('Moved'), leadsTo: 'https://new.example/feed' }
    expect(await lookForFeeds('https://lab.example/moved')).toEqual({ kind: 'unallowed', url: 'https://new.example/feed' })
    allowedHosts.push('new.example')
    expect(await lookForFeeds('https://lab.example/moved')).toMatchObject({ kind: 'feed', feed: { url: 'https://new.example/feed' } })

    web['https://lab.example/router'] = { body: feed('Router'), leadsTo: 'http://192.168.1.1/feed' }
    expect(await lookForFeeds('https://lab.example/router')).toEqual({ kind: 'refused', reason: expect.stringContaining('own network') })
  })

  it('reads what is not encrypted only where that is allowed and asked for', async () => {
    web['https://lab.example/plain'] = { body: feed('Plain'), leadsTo: 'http://lab.example/plain' }
    expect(await lookForFeeds('https://lab.example/plain')).toMatchObject({ kind: 'refused', reason: expect.stringContaining('not encrypted') })
    await writeSourceSettings({ isHttpAllowed: true })
    expect(await lookForFeeds('https://lab.example/plain')).toMatchObject({ kind: 'refused' })
    web['http://lab.example/plain'] = { body: feed('Plain') }
    expect(await lookForFeeds('http://lab.example/plain')).toMatchObject({ kind: 'feed' })
  })

  it('never offers a feed in a private network', async () => {
    web['https://lab.example/'] = { body: page('https://10.0.0.8/feed', 'http://localhost/feed') }
    expect(await lookForFeeds('https://lab.example/')).toMatchObject({ kind: 'refused', reason: expect.stringContaining('names no feed') })
  })

  it('notices a feed the reader has', async () => {
    web['https://lab.example/feed'] = { body: feed('The Lab') }
    await writeSourceSettings({ ownFeeds: [{ url: 'https://www.lab.example/feed/', title: 'Lab', section: 'wire' }] })
    expect(await lookForFeeds('https://lab.example/feed')).toMatchObject({ feed: { isKnown: true } })
  })

  it.each([
    ['https://lab.example/none', 'nothing at this address'],
    ['https://lab.example/page', 'names no feed'],
    ['https://lab.example/text', 'not a feed'],
    ['https://lab.example/empty', 'empty'],
  ])('says why %s is no feed', async (url, words) => {
    web['https://lab.example/page'] = { body: page() }
    web['https://lab.example/text'] = { body: 'Hello.' }
    web['https://lab.example/empty'] = { body: '' }
    expect(await lookForFeeds(url)).toMatchObject({ kind: 'refused', reason: expect.stringContaining(words) })
  })

  it('offers the other name of a site that cannot be reached', async () => {
    web['https://lab.example/feed'] = 'dead'
    expect(await lookForFeeds('https://lab.example/feed')).toEqual({
      kind: 'refused',
      reason: 'Could not be reached.',
      insteadUrl: 'https://www.lab.example/feed',
    })
  })
})
