import { describe, expect, it } from 'vitest'
import { SourceError } from '../source/source.ts'
import { readFeed } from './read-feed.ts'

const page = { url: 'https://feed.example/dir/feed.xml' }
const rss = (items: string) => `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>${items}</channel></rss>`
const atom = (entries: string, attributes = '') => `<feed xmlns="http://www.w3.org/2005/Atom"${attributes}>${entries}</feed>`
const titleOf = (body: string) => readFeed(body, page)[0]?.title
const urlOf = (body: string) => readFeed(body, page)[0]?.url

describe('readFeed reads every dialect', () => {
  const expected = { title: 'GPT-5.5', url: 'https://e.example/1', publishedAtMs: Date.UTC(2026, 3, 24, 10) }

  it.each([
    [
      'RSS 2.0',
      rss('<item><title>GPT-5.5</title><link>https://e.example/1</link><pubDate>Fri, 24 Apr 2026 10:00:00 GMT</pubDate></item>'),
    ],
    [
      'RSS 0.91 with a document type',
      '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://x.example/rss.dtd">' +
        rss('<item><title>GPT-5.5</title><link>https://e.example/1</link><pubDate>24 Apr 2026 10:00:00 GMT</pubDate></item>'),
    ],
    [
      'RSS 1.0',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:d="http://purl.org/dc/elements/1.1/"><channel><title>T</title></channel>
        <item><title>GPT-5.5</title><link>https://e.example/1</link><d:date>2026-04-24T10:00:00Z</d:date></item></rdf:RDF>`,
    ],
    [
      'Atom 1.0',
      atom('<entry><title>GPT-5.5</title><link href="https://e.example/1"/><published>2026-04-24T10:00:00Z</published></entry>'),
    ],
    [
      'Atom 0.3, prefixed',
      `<a:feed xmlns:a="http://purl.org/atom/ns#" version="0.3"><a:entry><a:title>GPT-5.5</a:title>
        <a:link rel="alternate" href="https://e.example/1"/><a:issued>2026-04-24T10:00:00Z</a:issued></a:entry></a:feed>`,
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'T',
        items: [{ id: '1', title: 'GPT-5.5', url: 'https://e.example/1', date_published: '2026-04-24T10:00:00Z' }],
      }),
    ],
  ])('%s', (_dialect, body) => {
    expect(readFeed(body, page)).toMatchObject([expected])
  })

  it('with authors, categories, summary and id', () => {
    const body = rss(
      `<item><title>x</title><guid isPermaLink="false">g1</guid><description>Short.</description>
      <author>a@e.example (Ada)</author><category><![CDATA[AI &amp; ML]]></category><category>AI &amp; ML</category></item>`,
    )
    expect(readFeed(body, page)[0]).toEqual({ title: 'x', id: 'g1', summary: 'Short.', authors: ['Ada'], categories: ['AI & ML'] })
  })
})

describe('readFeed keeps the language', () => {
  const entry = '<entry><title>x</title></entry>'

  it.each([
    ['of the feed', rss('<language>en_us</language><item><title>x</title></item>'), ['en-US']],
    ['of the feed, in another vocabulary', rss('<dc:language>ja</dc:language><item><title>x</title></item>'), ['ja']],
    ['of one entry', rss('<language>en</language><item><title>x</title><dc:language>fr</dc:language></item><item><title>y</title></item>'), ['fr', 'en']],
    ['that is in force', atom(`${entry}<entry xml:lang="de"><title>y</title></entry>${entry}`, ' xml:lang="zh-cn"'), ['zh-CN', 'de', 'zh-CN']],
    ['of JSON', JSON.stringify({ title: 'T', language: 'fr-ca', items: [{ id: '1', title: 'x' }, { id: '2', title: 'y', language: 'es' }] }), ['fr-CA', 'es']],
    ['not where nobody says it', atom(entry), [undefined]],
    ['not where it is none', rss('<language>English (US)"&gt;</language><item><title>x</title></item>'), [undefined]],
    ['not where it is taken back', atom(`<entry xml:lang=""><title>x</title></entry>`, ' xml:lang="de"'), [undefined]],
  ])('%s', (_what, body, languages) => {
    expect(readFeed(body, page).map(({ language }) => language)).toEqual(languages)
  })
})

describe('readFeed turns markup into plain text, once', () => {
  it.each([
    ['escaped', rss('<item><title>Fast &amp;amp; &lt;b&gt;cheap&lt;/b&gt;</title></item>')],
    ['CDATA', rss('<item><title><![CDATA[Fast &amp; <b>cheap</b>]]></title></item>')],
    ['left naked', rss('<item><title>Fast &amp; <b>cheap</b></title></item>')],
    ['XHTML', atom('<entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Fast &amp; <b>cheap</b></div></title></entry>')],
    ['Atom’s html', atom('<entry><title type="html">Fast &amp;amp; &lt;b&gt;cheap&lt;/b&gt;</title></entry>')],
    ['Atom’s text', atom('<entry><title>Fast &amp; cheap</title></entry>')],
  ])('%s', (_how, body) => {
    expect(titleOf(body)).toBe('Fast & cheap')
  })

  it.each([
    ['escaped twice', rss('<item><title>The lab&amp;amp;#8217;s &amp;lt;i&amp;gt;new&amp;lt;/i&amp;gt; R&amp;amp;amp;D</title></item>')],
    ['references escaped twice', rss('<item><title><![CDATA[The lab&amp;#8217;s new R&amp;amp;D]]></title></item>')],
    ['called text', atom('<entry><title>The lab&amp;#8217;s &lt;i&gt;new&lt;/i&gt; R&amp;amp;D</title></entry>')],
    ['HTML where JSON has text', JSON.stringify({ title: 'T', items: [{ id: '1', title: 'The lab&#8217;s <i>new</i> R&amp;D' }] })],
  ])('and what is still markup then, a second time: %s', (_how, body) => {
    expect(titleOf(body)).toBe('The lab’s new R&D')
  })

  it('keeps markup that is the subject', () => {
    expect(titleOf(atom('<entry><title type="text">Why &lt;b&gt; is back</title></entry>'))).toBe('Why <b> is back')
    expect(titleOf(rss('<item><title>Why &amp;lt;b&amp;gt; is back</title></item>'))).toBe('Why <b> is back')
    expect(titleOf(rss('<item><title>The &lt;think&gt; tag</title></item>'))).toBe('The <think> tag')
  })

  it('lets no script and no control character through', () => {
    const item = readFeed(rss('<item><title>a&lt;script&gt;alert(1)&lt;/script&gt;&#x202e;b&#0;</title></item>'), page)[0]
    expect(item?.title).toBe('a b\uFFFD')
  })
})

describe('readFeed resolves links, and only to the web', () => {
  it('against xml:base, level by level', () => {
    const entry = '<entry xml:base="b/"><title>x</title><link href="c"/></entry>'
    expect(urlOf(atom(entry, ' xml:base="https://e.example/a/"'))).toBe('https://e.example/a/b/c')
  })

  it('against the feed’s own link, else the address of the feed', () => {
    expect(urlOf(rss('<link>https://e.example/blog/</link><item><title>x</title><link>/1</link></item>'))).toBe('https://e.example/1')
    expect(urlOf(rss('<item><title>x</title><link>1</link></item>'))).toBe('https://feed.example/dir/1')
  })

  it('taking the page among many links', () => {
    const links = '<link rel="self" href="/s"/><link rel="enclosure" href="/e.mp3"/><link rel="alternate" href="/page"/>'
    expect(urlOf(atom(`<entry><title>x</title>${links}</entry>`))).toBe('https://feed.example/page')
  })

  it('taking a permanent guid where there is no link', () => {
    expect(urlOf(rss('<item><title>x</title><guid>https://e.example/1</guid></item>'))).toBe('https://e.example/1')
    expect(urlOf(rss('<item><title>x</title><guid isPermaLink="false">https://e.example/1</guid></item>'))).toBeUndefined()
  })

  it.each([
    ['an address that is escaped twice', rss('<item><title>x</title><link><![CDATA[https://e.example/?a=1&amp;b=2]]></link></item>')],
    ['the page behind Google’s own', atom('<entry><title>x</title><link href="https://www.google.com/url?rct=j&amp;url=https://e.example/%3Fa%3D1%26b%3D2&amp;ct=ga"/></entry>')],
    ['the id of an entry of JSON that has no other', JSON.stringify({ title: 'T', items: [{ id: 'https://e.example/?a=1&b=2', title: 'x' }] })],
  ])('taking %s', (_what, body) => {
    expect(urlOf(body)).toBe('https://e.example/?a=1&b=2')
  })

  it.each([['javascript:alert(1)'], ['data:text/html,x'], ['file:///etc/passwd'], ['java&#10;script:alert(1)']])('not to %s', (link) => {
    expect(urlOf(rss(`<item><title>x</title><link>${link}</link></item>`))).toBeUndefined()
  })

  it('not against a base that is no address', () => {
    expect(urlOf(atom('<entry><title>x</title><link href="y"/></entry>', ' xml:base="javascript:alert(1)//"'))).toBeUndefined()
  })
})

describe('readFeed salvages', () => {
  it.each([
    ['a bare ampersand', rss('<item><title>R&D at AT&T</title></item>'), 'R&D at AT&T'],
    ['an entity XML does not know', rss('<item><title>caf&eacute;&nbsp;&mdash; open</title></item>'), 'café — open'],
    ['a prefix nobody declared', rss('<item><dc:creator>x</dc:creator><title>kept</title></item>'), 'kept'],
    ['a vocabulary at a wrong address', '<feed xmlns="http://wrong.example/"><entry><title>kept</title></entry></feed>', 'kept'],
    ['a byte order mark and blank lines', `\uFEFF\n\n ${rss('<item><title>kept</title></item>')}`, 'kept'],
    ['a warning printed before the feed', `<br />\nWarning: x<br />\n${rss('<item><title>kept</title></item>')}`, 'kept'],
    ['an item that is never closed', rss('<item><title>kept</title><item><title>two</title></item>'), 'kept'],
    ['elements closed in the wrong order', rss('<item><description><p><b>x</p></b></description><title>kept</title></item>'), 'kept'],
    ['an entry without a title', rss('<item><description>It says this.</description></item>'), 'It says this.'],
    ['an entry that is only a link', rss('<item><link>https://e.example/1</link></item>'), 'e.example/1'],
  ])('%s', (_what, body, title) => {
    expect(titleOf(body)).toBe(title)
  })

  it('the whole entries of a feed that broke off', () => {
    const whole = rss('<item><title>one</title></item><item><title>two</title></item>')
    const broken = whole.slice(0, whole.indexOf('two') + 2)
    expect(readFeed(broken, page).map(({ title }) => title)).toEqual(['one'])
  })

  it('a date that says nothing, as none', () => {
    expect(readFeed(rss('<item><title>x</title><pubDate>soon</pubDate></item>'), page)[0]).not.toHaveProperty('publishedAtMs')
  })

  it.each([
    ['RSS', rss('<item><title>x</title><pubDate>soon</pubDate><dc:date>2026-04-24T10:00:00Z</dc:date></item>')],
    ['Atom', atom('<entry><title>x</title><published>0001-01-01T00:00:00Z</published><updated>2026-04-24T10:00:00Z</updated></entry>')],
    ['JSON', '{"title":"T","items":[{"id":"1","title":"x","date_published":"soon","date_modified":"2026-04-24T10:00:00Z"}]}'],
  ])('the date of an entry that has a better one beside: %s', (_dialect, body) => {
    expect(readFeed(body, page)[0]?.publishedAtMs).toBe(Date.UTC(2026, 3, 24, 10))
  })
})

describe('readFeed refuses', () => {
  it.each([
    ['nothing', '', 'The answer is empty.'],
    ['blank lines', ' \n', 'The answer is empty.'],
    ['a web page', '<!DOCTYPE html><title>Sign in to the Wi-Fi</title><p>rss', 'Answered with a web page instead of a feed.'],
    ['XHTML', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>', 'Answered with a web page instead of a feed.'],
    ['other XML', '<opml version="2.0"><body/></opml>', 'The answer is not a feed.'],
    ['words', 'Too many requests', 'The answer is not a feed.'],
    ['other JSON', '{"error":"gone"}', 'The answer no longer has the shape we know.'],
    ['a feed cut before its first entry', '<rss><channel><item><title>on', 'The feed broke off before its first entry.'],
    ['nesting without end', `<rss><channel><item>${'<a>'.repeat(500_000)}`, 'The feed is nested too deeply to be read.'],
  ])('%s, with a sentence', (_what, body, sentence) => {
    expect(() => readFeed(body, page)).toThrow(new SourceError(sentence))
  })

  it('but takes a feed without entries for what it is', () => {
    expect(readFeed(rss(''), page)).toEqual([])
    expect(readFeed(atom(''), page)).toEqual([])
    expect(readFeed('{"version":"https://jsonfeed.org/version/1","title":"T","items":[]}', page)).toEqual([])
  })
})

describe('readFeed bears hostile feeds', () => {
  it('expands no entities', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;"><!ENTITY xxe SYSTEM "file:///etc/passwd">]>'
    expect(titleOf(bomb + rss('<item><title>&b;&xxe;</title></item>'))).toBe('&b;&xxe;')
  })

  it('bounds texts and the number of entries', () => {
    const items = readFeed(rss(`<item><title>${'W'.repeat(1_000_000)}</title></item>`.concat('<item><title>x</title></item>'.repeat(5_000))), page)
    expect(items[0]?.title.length).toBeLessThanOrEqual(300)
    expect(items).toHaveLength(300)
  })

  it('changes no prototype', () => {
    readFeed(rss('<item><__proto__><polluted>1</polluted></__proto__><title __proto__="x">a</title></item>'), page)
    expect({}).not.toHaveProperty('polluted')
  })
})
