import { describe, expect, it } from 'vitest'
import { htmlToText } from './html-to-text.ts'

const words = (html: string) => htmlToText(html).replace(/\s+/g, ' ').trim()

describe('htmlToText', () => {
  it('keeps the words and drops the markup', () => {
    expect(words('<p>Fast &amp; <b>cheap</b>, says <a href="https://e.example/?a=1&b=2">the maker</a></p>')).toBe(
      'Fast & cheap, says the maker',
    )
  })

  it('parts blocks, but not what stands inside a word', () => {
    expect(words('<p>One</p><p>Two</p>three<br>four')).toBe('One Two three four')
    expect(words('<b>G</b>PT-5.5')).toBe('GPT-5.5')
  })

  it('decodes once: what the author wrote as code stays text', () => {
    expect(words('Use &lt;b&gt;, never &amp;lt;b&amp;gt;')).toBe('Use <b>, never &lt;b&gt;')
  })

  it('takes for markup only what HTML knows', () => {
    expect(words('the <think> tag, Vec<T>, $x<y$ and 3 < 4')).toBe('the <think> tag, Vec<T>, $x<y$ and 3 < 4')
  })

  it('shows a document type that is none', () => {
    expect(words('<!DOCTYPE html>a <!DOCTYPE ~')).toBe('a <!DOCTYPE ~')
  })

  it('leaves scripts and styles out', () => {
    expect(words('a<script>alert(1)</script><style>b{}</style><svg onload=x><text>c</text></svg> d')).toBe('a d')
  })

  it('does not turn 10 to the 9th into 109', () => {
    expect(words('10<sup>9</sup> tokens')).toBe('10^9 tokens')
  })

  it('reads no further than is needed', () => {
    expect(htmlToText('<p>word</p>'.repeat(100_000), 1_000).length).toBeLessThan(5_000)
  })

  it('gives up on nesting that no writer means', () => {
    expect(words('<b>'.repeat(100_000) + 'deep')).toBe('')
  })
})
