import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SourceError } from '../source/source.ts'
import { decodeBody } from '../text/decode-body.ts'
import { readFeed } from './read-feed.ts'
import { storiesOf } from './stories-of.ts'

const page = { url: 'https://feed.example/' }
const whole = [
  `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b">]><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title><item>
    <title><![CDATA[One & <b>two</b>]]></title><link>https://e.example/?a=1&amp;b=2</link><dc:creator>A</dc:creator><pubDate>24 Apr 2026</pubDate></item></channel></rss>`,
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://e.example/"><entry><title type="xhtml"><div>a &lt; b</div></title>
    <link href="x"/><author><name>A</name></author><content type="application/octet-stream">YWJj</content></entry></feed>`,
  '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":1,"title":"x","url":"/x","authors":[{"name":"A"}],"tags":["t"]}]}',
]

/** Feeds as they come when something on the way went wrong: pieces lost, doubled, swapped or replaced by others. */
const damaged = fc
  .tuple(fc.constantFrom(...whole), fc.array(fc.tuple(fc.nat(), fc.nat(40), fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...'<>&"\'[]{};:/\0'))), { maxLength: 8 }))
  .map(([feed, wounds]) =>
    wounds.reduce((text, [at, length, instead]) => {
      const start = at % (text.length + 1)
      return text.slice(0, start) + instead + text.slice(start + length)
    }, feed),
  )

function refusal(read: () => unknown): unknown {
  try {
    return void read()
  } catch (error) {
    return error
  }
}

describe('whatever comes instead of a feed', () => {
  it('is read, or refused with a sentence', () => {
    fc.assert(
      fc.property(damaged, (body) => {
        const error = refusal(() => readFeed(body, page))
        expect(error === undefined || error instanceof SourceError).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('leads nowhere but to the web, and shows no control characters', () => {
    fc.assert(
      fc.property(damaged, (body) => {
        if (refusal(() => readFeed(body, page)) !== undefined) return
        for (const { url, title } of storiesOf(readFeed(body, page), { name: 'N', fetchedAtMs: 0 })) {
          expect(url ?? 'https://').toMatch(/^https?:\/\//)
          // eslint-disable-next-line no-control-regex -- these are the very characters that must not come through
          expect(title).not.toMatch(/^$|[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('is decoded, whatever the bytes and whatever is said of them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (bytes, contentType) => {
        expect(decodeBody(bytes, contentType)).toBeTypeOf('string')
      }),
    )
  })
})
