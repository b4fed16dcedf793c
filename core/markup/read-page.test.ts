import { describe, expect, it } from 'vitest'
import { SourceError } from '../source/source.ts'
import { phrasesOf } from './phrase.ts'
import { readPage } from './read-page.ts'
import { resolveLink } from './resolve-link.ts'

const linesOf = (html: string) => readPage(html).lines.map(({ text }) => text)

describe('the lines of a page', () => {
  it('end at blocks and breaks, not at inline tags, comments or the source’s own lines', () => {
    expect(linesOf('<div>One <b>and\n the</b> sa<!-- -->me<p>Two<br>Three</div>Four<td>Five')).toEqual(['One and the same', 'Two', 'Three', 'Four', 'Five'])
  })

  it('glue and space words as the page does', () => {
    expect(linesOf('<p><span>T</span>he <i>end</i><i>ing</i>, gpt-<wbr>5&shy;.4 <span> x</span></p>')).toEqual(['The ending, gpt-5.4 x'])
  })

  it('leave out what nobody sees', () => {
    const hidden = '<script>a</script><style>b</style><template>c</template><svg><text>d</text></svg><p hidden>e</p><p style="display:none">f</p><noscript>g</noscript><dialog>h</dialog>'
    expect(linesOf(`<head><title>t</title></head>${hidden}<dialog open>seen</dialog><details><summary>also</summary>this</details>`)).toEqual(['seen', 'also', 'this'])
  })

  it('show streamed content where it belongs, once, and what waits for it no more', () => {
    const html = '<!--$?--><template id="B:0"></template><p>Loading</p><!--/$--><p>end</p><div hidden id="S:0"><p>first</p><template id="P:1"></template></div><div hidden id="S:1">nested</div><div hidden id="S:9">unasked</div>'
    expect(linesOf(html)).toEqual(['first', 'nested', 'end', 'unasked'])
  })

  it('show what a shadow root holds', () => {
    expect(linesOf('<x-board><template shadowrootmode="open"><p>inside</p></template></x-board>')).toEqual(['inside'])
  })

  it('keep the columns of preformatted text apart', () => {
    const page = readPage('<pre>1   GPT-5.5\t60.2\n2   GPT-5.4\t56.8</pre>')
    expect(page.texts.map(({ text, line }) => [line, text])).toEqual([[0, '1'], [0, 'GPT-5.5'], [0, '60.2'], [1, '2'], [1, 'GPT-5.4'], [1, '56.8']])
  })
})

describe('the phrases of a line', () => {
  it('are parted by links and spans, not by emphasis', () => {
    const page = readPage('<p>Say <em>it</em> again <a href="/x">or <b>not</b></a><span>chip</span></p>')
    expect(phrasesOf(page, { from: 0, to: page.texts.length }).map(({ text }) => text)).toEqual(['Say it again', 'or not', 'chip'])
  })
})

describe('markup beyond reason', () => {
  it('is read at ten thousand levels, refused at a million', () => {
    expect(linesOf(`${'<div>'.repeat(10_000)}deep`)).toEqual(['deep'])
    expect(() => readPage('<b>'.repeat(1_000_000))).toThrow(SourceError)
  })
})

describe('resolveLink', () => {
  const page = 'https://inference.report/archive/2026-04-24'
  it.each([
    ['/labs', undefined, 'https://inference.report/labs'],
    ['labs', 'https://other.example/a/', 'https://other.example/a/labs'],
    ['labs', '/b/', 'https://inference.report/b/labs'],
    ['//x.example', undefined, 'https://x.example/'],
    ['javascript:alert(1)', undefined, undefined],
    ['JaVaScRiPt:alert(1)', undefined, undefined],
    ['data:text/html,x', undefined, undefined],
    ['http://[', undefined, undefined],
    ['#', undefined, undefined],
    [undefined, undefined, undefined],
  ])('reads %j below %j', (href, base, expected) => {
    expect(resolveLink(href, page, base)).toBe(expected)
  })
})
