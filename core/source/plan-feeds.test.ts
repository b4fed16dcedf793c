import { describe, expect, it } from 'vitest'
import { MOST_OWN_FEEDS, planFeeds } from './plan-feeds.ts'

const held = {
  ownFeeds: [{ url: 'https://mine.example/feed', title: 'Mine', section: 'wire' as const }],
  builtIn: [
    { id: 'on', url: 'https://on.example/feed', isOn: true },
    { id: 'off', url: 'https://off.example/feed', isOn: false },
  ],
}
const strict = { isHttpAllowed: false }
const plan = (...urls: string[]) => planFeeds(urls.map((url) => ({ url, title: url })), held, strict)

describe('planFeeds', () => {
  it('adds what is new, to the wire where no section is wished', () => {
    const wishes = [
      { url: 'https://lab.example/feed', title: 'Lab', section: 'labs' as const, homepage: 'https://lab.example/' },
      { url: 'https://news.example/feed', title: 'News' },
    ]
    expect(planFeeds(wishes, held, strict)).toEqual({
      added: [wishes[0], { ...wishes[1], section: 'wire' }],
      switchedOn: [],
      knownCount: 0,
      refused: [],
    })
  })

  it('notices what is already there, however it is spelled, and what is wished twice', () => {
    const { added, knownCount } = plan('http://www.mine.example/feed', 'https://www.mine.example/feed/', 'https://on.example/feed', 'https://a.example/x', 'https://a.example/x/')
    expect([added.map(({ url }) => url), knownCount]).toEqual([['https://a.example/x'], 4])
  })

  it('switches a built-in source on instead of adding it once more', () => {
    expect(plan('https://off.example/feed', 'https://www.off.example/feed')).toMatchObject({ added: [], switchedOn: ['off'], knownCount: 1 })
  })

  it('says why a feed cannot be had', () => {
    const { refused } = plan('javascript:alert(1)', 'https://localhost/feed', 'nonsense', 'http://plain.example/feed')
    expect(refused.map(({ title }) => title)).toEqual(['javascript:alert(1)', 'https://localhost/feed', 'nonsense', 'http://plain.example/feed'])
    expect(refused.every(({ reason }) => reason.endsWith('.'))).toBe(true)
  })

  it('keeps to its bound', () => {
    const { added, refused } = plan(...Array.from({ length: MOST_OWN_FEEDS + 5 }, (_, index) => `https://${index}.example/feed`))
    expect([added.length, refused.length]).toEqual([MOST_OWN_FEEDS - 1, 6])
    expect(refused[0]?.reason).toContain('No more than 200')
  })
})
