import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sectionIds } from '../edition/edition.ts'
import { plainText } from '../text/plain-text.ts'
import { readOpml } from './read-opml.ts'
import { writeOpml } from './write-opml.ts'

const opml = (outlines: string) => `<?xml version="1.0"?><opml version="2.0"><head><title>Feeds</title></head><body>${outlines}</body></opml>`
const outline = (text: string, url: string) => `<outline type="rss" text="${text}" xmlUrl="${url}"/>`

describe('readOpml', () => {
  it('finds feeds in nested folders, and the section of the nearest folder that is called like one', () => {
    const file = opml(`
      <outline text="Tech"><outline text="news"><outline text="Sub">${outline('A', 'https://a.example/feed')}</outline></outline></outline>
      <outline title="AI Labs">${outline('B', 'https://b.example/feed')}</outline>
      ${outline('C', 'https://c.example/feed')}`)
    expect(readOpml(file)).toEqual({
      isCut: false,
      feeds: [
        { title: 'A', url: 'https://a.example/feed', section: 'wire' },
        { title: 'B', url: 'https://b.example/feed', section: 'labs' },
        { title: 'C', url: 'https://c.example/feed' },
      ],
    })
  })

  it('reads what other readers write: bare ampersands, other spellings, no title', () => {
    const file = '\ufeff<OPML><BODY><OUTLINE XMLURL="https://a.example/?a=1&b=2" HTMLURL="https://a.example/"/></BODY></OPML>'
    expect(readOpml(file).feeds).toEqual([
      { title: 'https://a.example/?a=1&b=2', url: 'https://a.example/?a=1&b=2', homepage: 'https://a.example/' },
    ])
  })

  it.each(['feed://a.example/feed', 'feed:https://a.example/feed'])('takes %s for the address that it is', (written) => {
    expect(readOpml(opml(outline('A', written))).feeds).toEqual([{ title: 'A', url: 'https://a.example/feed' }])
  })

  it('leaves an address of no web as it is, to be told so', () => {
    expect(readOpml(opml(outline('Trap', 'javascript:alert(1)'))).feeds[0]?.url).toBe('javascript:alert(1)')
  })

  it('decodes a title once and strips it of tricks', () => {
    expect(readOpml(opml(outline('&lt;b&gt; R&amp;amp;D \u202egpj.exe', 'https://a.example/feed'))).feeds[0]?.title).toBe('<b> R&amp;D gpj.exe')
  })

  it('expands no entities of the file’s own', () => {
    const bomb = `<!DOCTYPE opml [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${opml(outline('&b;', 'https://a.example/feed'))}`
    expect(readOpml(bomb).feeds[0]?.title).toBe('&b;')
  })

  it('reads a thousand of twenty thousand feeds, and says that there are more', () => {
    const { feeds, isCut } = readOpml(opml(outline('A', 'https://a.example/feed').repeat(20_000)))
    expect([feeds.length, isCut]).toEqual([1_000, true])
  })

  it.each([
    ['', 'no list of feeds'],
    ['<!doctype html><html><body>Log in</body></html>', 'no list of feeds'],
    ['{"feeds": []}', 'no list of feeds'],
    [`<opml><body>${'<outline text="a">'.repeat(100_000)}`, 'no list of feeds'],
    [`<!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd">]>${opml(outline('&x;', 'https://a.example/feed'))}`, 'no list of feeds'],
    [opml('<outline text="Empty"/>'), 'names no feeds'],
  ])('refuses %.40s', (file, words) => {
    expect(() => readOpml(file)).toThrow(words)
  })
})

describe('writeOpml', () => {
  const title = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }).map((text) => plainText(text, 120)).filter(Boolean)
  const address = fc.webUrl({ withQueryParameters: true, withFragments: false })
  const feed = fc.record({ title, url: address, homepage: address, section: fc.constantFrom(...sectionIds) })

  it('writes what is read back as it was, whatever titles and addresses hold', () => {
    fc.assert(
      fc.property(fc.array(feed, { minLength: 1, maxLength: 8 }), (feeds) => {
        const inOrder = sectionIds.flatMap((section) => feeds.filter((one) => one.section === section))
        expect(readOpml(writeOpml(feeds, 0)).feeds).toEqual(inOrder)
      }),
    )
  })

  it.each(['&amp; &lt; &#39; &apos;', `"quoted" and 'so'`, ']]><x>', 'a\u00a0b'])('keeps the title %s', (text) => {
    const written = writeOpml([{ title: text, url: 'https://a.example/?a=1&b=2', section: 'wire' }], 0)
    expect(readOpml(written).feeds[0]).toEqual({ title: plainText(text, 120), url: 'https://a.example/?a=1&b=2', section: 'wire' })
  })
})
