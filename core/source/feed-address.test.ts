import { describe, expect, it } from 'vitest'
import { feedKey, readFeedAddress, refusalOf, twinAddress } from './feed-address.ts'

const strict = { isHttpAllowed: false }

describe('readFeedAddress', () => {
  it.each([
    ['example.com', 'https://example.com/'],
    ['  https://example.com/feed.xml#top ', 'https://example.com/feed.xml'],
    ['www.example.com/blog?format=rss', 'https://www.example.com/blog?format=rss'],
    ['bücher.example/feed', 'https://xn--bcher-kva.example/feed'],
    ['example.com:8443/feed', 'https://example.com:8443/feed'],
    ['feed://example.com/rss', 'https://example.com/rss'],
    ['feed:https://example.com/rss', 'https://example.com/rss'],
    ['web.example/web/https://example.com/feed', 'https://web.example/web/https://example.com/feed'],
    ['bridge.example/rss?of=https://example.com/', 'https://bridge.example/rss?of=https://example.com/'],
  ])('takes %s', (written, url) => {
    expect(readFeedAddress(written, strict)).toEqual({ url })
  })

  it.each([
    ['', 'not an address'],
    ['not a site', 'not an address'],
    ['openai', 'not an address'],
    ['javascript:alert(1)', 'not an address'],
    ['https://*.com/feed', 'not an address'],
    ['example..com', 'not an address'],
    ['ftp://example.com/feed', 'begin with https'],
    ['http://example.com/feed', 'not encrypted'],
    ['https://me:secret@example.com/feed', 'password'],
    ['localhost:3000', 'own network'],
    ['https://127.0.0.1/feed', 'own network'],
    ['http://192.168.1.1/feed', 'own network'],
    ['https://0x7f.1/feed', 'own network'],
    ['https://[::1]/feed', 'own network'],
    ['https://router.local/feed', 'own network'],
  ])('refuses “%s” with a sentence', (written, words) => {
    expect(readFeedAddress(written, strict)).toEqual({ refusal: expect.stringContaining(words) })
  })

  it('takes http once the reader allowed it, but never a private host', () => {
    expect(readFeedAddress('http://example.com/feed', { isHttpAllowed: true })).toEqual({ url: 'http://example.com/feed' })
    expect(refusalOf('http://10.0.0.8/feed', { isHttpAllowed: true })).toContain('own network')
  })
})

describe('feedKey', () => {
  it('is one for all spellings of one address', () => {
    const keys = ['https://example.com/feed/', 'http://www.example.com/feed', 'https://example.com/feed#x'].map(feedKey)
    expect(new Set(keys).size).toBe(1)
  })

  it('tells feeds of one site apart', () => {
    expect(feedKey('https://example.com/feed?cat=ai')).not.toBe(feedKey('https://example.com/feed'))
  })
})

describe('twinAddress', () => {
  it('adds or drops the www', () => {
    expect(twinAddress('https://example.com/feed')).toBe('https://www.example.com/feed')
    expect(twinAddress('https://www.example.com/feed')).toBe('https://example.com/feed')
    expect(twinAddress('https://example.co.uk/')).toBe('https://www.example.co.uk/')
  })

  it('knows no twin of other names and of numbers', () => {
    expect(['https://blog.example.com/', 'https://8.8.8.8/', 'https://[2001:db8::1]/'].map(twinAddress)).toEqual([undefined, undefined, undefined])
  })
})
