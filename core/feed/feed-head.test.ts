import { describe, expect, it } from 'vitest'
import { readFeedHead } from './feed-head.ts'

const url = 'https://lab.example/feed.xml'

describe('readFeedHead', () => {
  it.each([
    [
      'RSS',
      `<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>The Lab &amp;amp; friends</title>
       <atom:link rel="self" href="https://lab.example/feed.xml"/><image><title>Logo</title><link>https://cdn.example/</link></image>
       <link>https://lab.example/news</link><item><title>One</title></item></channel></rss>`,
    ],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="/feed.xml"/><title type="html"><![CDATA[The <b>Lab</b> & friends]]></title>
       <link href="/news"/><entry><title>One</title></entry></feed>`,
    ],
    [
      'RDF',
      `<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel rdf:about="x">
       <title>The Lab &#38; friends</title><link>https://lab.example/news</link></channel><item><title>One</title></item></rdf:RDF>`,
    ],
    ['JSON Feed', `{"version":"https://jsonfeed.org/version/1.1","title":"The Lab & friends","home_page_url":"https://lab.example/news","items":[]}`],
  ])('reads title and page of %s', (_dialect, body) => {
    expect(readFeedHead(body, url)).toEqual({ title: 'The Lab & friends', homepage: 'https://lab.example/news' })
  })

  it('takes no entry’s title for the feed’s', () => {
    expect(readFeedHead('<rss><channel><item><title>One</title><link>https://lab.example/1</link></item><title>Late</title></channel></rss>', url)).toEqual({})
  })

  it('links to the web only, and knows nothing of what is no feed', () => {
    expect(readFeedHead('<rss><channel><title>A</title><link>javascript:alert(1)</link></channel></rss>', url)).toEqual({ title: 'A' })
    expect(readFeedHead('{"title": 5', url)).toEqual({})
    expect(readFeedHead('', url)).toEqual({})
  })
})
