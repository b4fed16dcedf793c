import { describe, expect, it } from 'vitest'
import { readFeed, readFeedAbout } from './read-feed.ts'

const page = { url: 'https://feed.example/dir/feed.xml' }
const spaces = 'xmlns:a="http://www.w3.org/2005/Atom" xmlns:m="http://search.yahoo.com/mrss/" xmlns:i="http://www.itunes.com/dtds/podcast-1.0.dtd"'
const rss = (inside: string, attributes = '') => `<rss version="2.0" ${spaces} ${attributes}><channel>${inside}</channel></rss>`
const atom = (inside: string, attributes = '') => `<feed xmlns="http://www.w3.org/2005/Atom" ${spaces} ${attributes}>${inside}</feed>`
const atom03 = (inside: string) => `<feed version="0.3" xmlns="http://purl.org/atom/ns#">${inside}</feed>`
const rdf = (inside: string) =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">${inside}</rdf:RDF>`
const titleAndUrl = (body: string) => readFeed(body, page).map(({ title, url }) => [title, url])
const mine = [['Mine', 'https://e.example/1']]

describe('an entry is not named by what stands beside its title', () => {
  it.each([
    ['the feed it was taken from', rss('<item><source url="https://o.example/f">Other</source><title>Mine</title><link>https://e.example/1</link></item>')],
    [
      'the Atom feed it was taken from',
      atom('<entry><source><title>Other</title><link href="https://o.example/"/></source><title>Mine</title><link href="https://e.example/1"/></entry>'),
    ],
    [
      'the feed’s picture and search box',
      rss(
        `<image><title>Logo</title><link>https://o.example/</link></image><textInput><title>Find</title><link>https://o.example/</link></textInput>
        <item><title>Mine</title><link>https://e.example/1</link></item>`,
      ),
    ],
    [
      'those of RSS 1.0, which stand beside the channel',
      rdf(
        `<channel><title>T</title></channel><image><title>Logo</title><link>https://o.example/</link></image>
        <item><title>Mine</title><link>https://e.example/1</link></item>`,
      ),
    ],
    ['its recording', rss('<item><i:title>Other</i:title><title>Mine</title><link>https://e.example/1</link></item>')],
    ['its film', rss('<item><m:title>Other</m:title><title>Mine</title><link>https://e.example/1</link></item>')],
    ['its picture', atom('<entry><image><title>Other</title></image><title>Mine</title><link href="https://e.example/1"/></entry>')],
  ])('%s', (_what, body) => {
    expect(titleAndUrl(body)).toEqual(mine)
  })

  it('but by the film’s title where it has no other, never by a picture’s', () => {
    const film = '<m:group><m:title>Mine</m:title></m:group><link>https://e.example/1</link>'
    expect(titleAndUrl(rss(`<item>${film}</item>`))).toEqual(mine)
    const portrait = '<m:content><m:title>Ada, who wrote it</m:title></m:content><description>Mine</description><link>https://e.example/1</link>'
    expect(titleAndUrl(rss(`<item>${portrait}</item>`))).toEqual(mine)
  })
})

describe('an entry’s address is found where feeds put it', () => {
  it.each([
    ['as text in Atom', atom('<entry><title>Mine</title><link>https://e.example/1</link></entry>')],
    ['as an attribute in RSS', rss('<item><title>Mine</title><link href="https://e.example/1"/></item>')],
    ['in an Atom link in RSS', rss('<item><title>Mine</title><a:link href="https://e.example/1"/></item>')],
    ['with a relation written out', atom('<entry><title>Mine</title><link rel="http://www.iana.org/assignments/relation/alternate" href="https://e.example/1"/></entry>')],
    ['in what an RSS 1.0 item is about', rdf('<item rdf:about="https://e.example/1"><dc:title>Mine</dc:title></item>')],
    ['before what the item is about', rdf('<item rdf:about="https://e.example/about"><title>Mine</title><link>https://e.example/1</link></item>')],
    ['in an item of CDF', '<CHANNEL BASE="https://e.example/"><ITEM HREF="/1"><TITLE>Mine</TITLE></ITEM></CHANNEL>'],
    ['in an entry by itself', '<entry xmlns="http://www.w3.org/2005/Atom"><title>Mine</title><link href="https://e.example/1"/></entry>'],
    ['with a base of RSS', rss('<link>https://o.example/</link><item><title>Mine</title><link>1</link></item>', 'xml:base="https://e.example/"')],
    ['after a document type of HTML', `<!DOCTYPE html>${rss('<item><title>Mine</title><link>https://e.example/1</link></item>')}`],
    ['in JSON without a title', '{"version":"https://jsonfeed.org/version/1.1","items":[{"title":"Mine","url":"https://e.example/1"}]}'],
  ])('%s', (_where, body) => {
    expect(titleAndUrl(body)).toEqual(mine)
  })

  it('keeps broken references of its address', () => {
    const urlOf = (link: string) => readFeed(rss(`<item><title>x</title><link>${link}</link></item>`), page)[0]?.url
    expect(urlOf('https://e.example/?a=1&b=2')).toBe('https://e.example/?a=1&b=2')
    expect(urlOf('https://e.example/?a=1&copy=2&amp;c=3')).toBe('https://e.example/?a=1&copy=2&c=3')
    expect(urlOf('<![CDATA[https://e.example/?a=1&b=2]]>')).toBe('https://e.example/?a=1&b=2')
  })
})

describe('a relative address', () => {
  it('is relative to what the server says the feed’s own address is', () => {
    const relative = atom('<entry><title>x</title><link href="1"/></entry>')
    const urlAt = (contentLocation?: string) => readFeed(relative, { ...page, contentLocation })[0]?.url
    expect(urlAt('https://e.example/blog/')).toBe('https://e.example/blog/1')
    expect(urlAt('/blog/feed')).toBe('https://feed.example/blog/1')
    expect(urlAt('javascript:alert(1)')).toBe('https://feed.example/dir/1')
  })
})

describe('a text of Atom is read as its type says', () => {
  it.each([
    ['packed', atom03('<entry><title type="text/html" mode="base64">RmFzdCAmYW1wOyA8Yj5jaGVhcDwvYj4=</title></entry>')],
    ['packed, in version 1.0', atom('<entry><title type="application/octet-stream">RmFzdCAmYW1wOyA8Yj5jaGVhcDwvYj4=</title></entry>')],
    ['escaped', atom03('<entry><title type="text/html" mode="escaped">Fast &amp;amp; &lt;b&gt;cheap&lt;/b&gt;</title></entry>')],
    ['inline', atom03('<entry><title type="application/xhtml+xml" mode="xml"><div>Fast &amp; <b>cheap</b></div></title></entry>')],
    ['with references HTML knows', atom('<entry><title>Fast &amp; cheap</title></entry>')],
  ])('%s', (_how, body) => {
    expect(readFeed(body, page)[0]?.title).toBe('Fast & cheap')
  })

  it('a packed picture is none', () => {
    expect(readFeed(atom('<entry><title>x</title><summary type="image/png">iVBORw0KGgo=</summary></entry>'), page)[0]).not.toHaveProperty('summary')
  })

  it('with the references of old Windows texts', () => {
    expect(readFeed(atom('<entry><title>Don&#146;t &eacute;&Mu;&uArr;</title></entry>'), page)[0]?.title).toBe('Don’t éΜ⇑')
  })
})

describe('JSON Feed', () => {
  it('keeps what is an item among what is none', () => {
    const body = '{"version":"https://jsonfeed.org/version/1.1","items":[null,1,"x",[],{},false,{"id":"ok","title":"kept"}]}'
    expect(readFeed(body, page)).toEqual([{ title: 'kept', id: 'ok', authors: [], categories: [] }])
  })
})

describe('readFeedAbout', () => {
  const about = { title: 'The Feed & Co', url: 'https://e.example/' }

  it.each([
    ['RSS', rss('<title>The Feed &amp;amp; Co</title><link>https://e.example/</link><image><title>Logo</title></image><item><title>x</title></item>')],
    ['RSS 1.0', rdf('<channel><title>The Feed &amp;amp; Co</title><link>https://e.example/</link></channel><item><title>x</title></item>')],
    ['Atom', atom('<title>The Feed &amp; Co</title><link rel="self" href="https://o.example/"/><link href="https://e.example/"/><entry><title>x</title></entry>')],
    ['CDF', '<CHANNEL HREF="https://e.example/"><TITLE>The Feed &amp; Co</TITLE></CHANNEL>'],
    ['JSON Feed', '{"version":"https://jsonfeed.org/version/1.1","title":"The Feed & Co","home_page_url":"https://e.example/","items":[]}'],
  ])('reads title and page of %s', (_dialect, body) => {
    expect(readFeedAbout(body, page)).toEqual(about)
  })

  it('leaves unknown what a feed does not say', () => {
    expect(readFeedAbout(rss('<item><title>x</title></item>'), page)).toEqual({})
    expect(readFeedAbout('{"version":"https://jsonfeed.org/version/1.1","items":[]}', page)).toEqual({})
    expect(readFeedAbout(rss('<title>A</title><link>javascript:alert(1)</link>'), page)).toEqual({ title: 'A' })
  })
})
