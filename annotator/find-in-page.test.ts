// @vitest-environment happy-dom
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { claimNames } from '../core/mention/claim-names.ts'
import { packModels } from '../core/mention/packed-models.ts'
import { packNames } from '../core/mention/packed-names.ts'
import { findMentions } from '../core/mention/find-mentions.ts'
import type { MentionIndex } from '../core/mention/mention.ts'
import { lexicon } from '../catalog/lexicon.ts'
import { doesStillRead, heldIn, keyOf, marksIn, type Mark } from './find-in-page.ts'
import { sectionsOf } from './page-text.ts'
import { isReadable } from './readable.ts'

const names = ['GPT-5', 'GPT-5.5', 'Claude Opus 4.7', 'Grok 4']
const groups = [
  { id: 'gpt', heads: ['gpt'], kin: ['openai'] },
  { id: 'claude', heads: ['claude'], kin: ['anthropic'] },
  { id: 'grok', heads: ['grok'], kin: ['xai'], isCommonWord: true, asName: '^[A-Z]' },
]
const index: MentionIndex = {
  models: packModels(names.map((name) => [name, { name, figures: '60.2' }, name === 'GPT-5.5' ? [['low', '49.0']] : []])),
  names: packNames(claimNames(names.map((name) => ({ names: [name], creator: 0 })), groups)),
  groups,
  lexicon,
}

function marksOf(html: string): Mark[] {
  document.body.innerHTML = html
  return marksNow()
}

function marksNow(): Mark[] {
  const found: Mark[] = []
  for (const section of sectionsOf({ first: document.body, last: document.body })) {
    for (const [owner, marks] of marksIn(section, index, findMentions)) if (isReadable(owner.parentElement)) found.push(...marks)
  }
  return found
}

/** What is marked in a piece of a page, as the page wrote it. */
function marked(html: string): string[] {
  return marksOf(html).map(({ range }) => written(range))
}

function written({ startContainer, startOffset, endContainer, endOffset }: StaticRange): string {
  const range = document.createRange()
  range.setStart(startContainer, startOffset)
  range.setEnd(endContainer, endOffset)
  return range.toString()
}

describe('names in a page', () => {
  beforeAll(() => {
    // happy-dom has none; a static range is nothing but its four values.
    vi.stubGlobal('StaticRange', function (this: object, init: StaticRangeInit) {
      Object.assign(this, init)
    })
    // Nor has it a browser's own style sheet.
    const style = document.createElement('style')
    style.textContent = 'a, b, i, span { display: inline }'
    document.head.append(style)
  })

  it('are found whole where the page cuts them into elements, once each', () => {
    expect(marked('<p><b>GPT</b>-5.5 and <a>Claude <i>Opus</i></a> <span>4</span>.7</p>')).toEqual(['GPT-5.5', 'Claude Opus 4.7'])
  })

  it('are found where the source wraps them, and end where they end', () => {
    expect(marked('<p>It says Claude\n      Opus 4.7, no more.</p>')).toEqual(['Claude\n      Opus 4.7'])
  })

  it('do not reach over the edge of a block, a line break or a footnote', () => {
    expect(marked('<div>Grok</div><div>4 hours ago</div><p>Grok<br>4 items</p><p>GPT-5<sup>2</sup></p>')).toEqual(['GPT-5'])
  })

  it('do not reach over a visible gap', () => {
    const rows = marked('<div><span style="display:inline-block">Grok</span><span>4 hours ago</span></div>')
    expect(rows).toEqual([])
    expect(marked('<div><span style="display:inline-block">GPT-5</span><span>54.8</span></div>')).toEqual(['GPT-5'])
  })

  it('end at a visible gap in which a framework keeps a place with an empty text', () => {
    document.body.innerHTML = '<div><b style="display:inline-block">GPT-5</b><b style="display:inline-block">54.8</b></div>'
    document.querySelector('b')?.after('')
    expect(marksNow().map(({ range }) => written(range))).toEqual(['GPT-5'])
  })

  it('do not reach from one slot of a component into another', () => {
    expect(marked('<x-card><b slot="name">GPT-5</b><b slot="score">54.8</b></x-card>')).toEqual(['GPT-5'])
    expect(marked('<x-card><b slot="name">GPT-5</b><b slot="footnote">.5</b></x-card>')).toEqual(['GPT-5'])
  })

  it('do not reach into text that nobody sees', () => {
    expect(marked('<p>GPT-5<span hidden style="display:none">.5</span></p>')).toEqual(['GPT-5'])
    expect(marked('<p>GPT-5<span class="sr-only">.5</span></p>')).toEqual(['GPT-5'])
    expect(marked('<p><span style="display:none">Claude </span>Opus <b>4.7</b></p>')).not.toContain('Claude Opus 4.7')
  })

  it('reach over text that nobody sees, as a reader does', () => {
    const seen = (html: string) => marksOf(html).map(({ written }) => written)
    expect(seen('<p>GPT-5<span style="display:none"> of </span>.5</p>')).toEqual(['GPT-5.5'])
    expect(seen('<p>GPT-5 <span class="sr-only">by OpenAI</span> <i style="display:none">one</i><b>Pro</b></p>')).toEqual([])
    expect(seen('<p>Claude <span style="display:none">Opus 4.7 and </span>Opus 4.7</p>')).toEqual(['Claude Opus 4.7'])
    expect(seen('<p><a>GPT-5</a> <span class="sr-only">opens in a new window</span>.5 s faster</p>')).toEqual(['GPT-5'])
  })

  it('do not reach over what the reader is writing', () => {
    expect(marked('<p>Claude <span contenteditable>4.6</span> Opus 4.7</p>')).not.toContain('Claude Opus 4.7')
  })

  it('do not reach from one block of a line into the next, with a space between them or not', () => {
    expect(marked('<p><span style="display:block">GPT-5</span>.5</p>')).toEqual(['GPT-5'])
    expect(marked('<p>Claude <span style="display:block">Opus</span> 4.7</p>')).not.toContain('Claude Opus 4.7')
    expect(marked('<p><span style="display:inline-block">Claude</span> Opus 4.7</p>')).toEqual(['Claude Opus 4.7'])
  })

  it('tells of text that would make it another name if it were seen', () => {
    document.body.innerHTML = '<p>GPT-5<span style="display:none">.5</span> and <b>GPT</b>-5.5</p>'
    const unseen: string[][] = []
    for (const section of sectionsOf({ first: document.body, last: document.body })) {
      marksIn(section, index, findMentions, (texts) => unseen.push(texts.map(({ data }) => data)))
    }
    expect(unseen).toEqual([['GPT-5', '.5']])
  })

  it('are left alone where the reader writes and where there is no prose', () => {
    expect(marked('<div contenteditable>GPT-5</div><textarea>GPT-5</textarea><svg><text>GPT-5</text></svg><div class="cm-editor"><p>GPT-5</p></div>')).toEqual([])
    const unseen = ['visually-hidden', 'cdk-visually-hidden', 'sr-only', 'screen-reader-text']
    expect(marked(`<p>GPT-5 ${unseen.map((name) => `<span class="${name}">by GPT-5</span>`).join(' ')}</p>`)).toEqual(['GPT-5'])
    expect(marked('<pre><code>GPT-5</code></pre>')).toEqual(['GPT-5'])
  })

  it('are believed by what stands in the paragraphs around', () => {
    expect(marked('<p>Grok 4 is out.</p>')).toEqual(['Grok 4'])
    expect(marked('<ul><li>grok 4</li></ul>')).toEqual([])
    expect(marked('<h1>Language models of xAI</h1><ul><li>grok 4</li></ul>')).toEqual(['grok 4'])
  })

  it('are found in a long page once each, wherever it is cut for reading', () => {
    const paragraph = `<p>${'so many words '.repeat(40)}GPT-5.5 and ${'so many more '.repeat(40)}</p>`
    expect(marked(paragraph.repeat(60))).toHaveLength(60)
  })

  it.each(['Claude Opus 4.7', 'Claude\u00a0Opus\u00a04.7', 'Claude\n   Opus 4.7', '<b>Claude</b> Opus 4.7'])('are known to stand there still, or to be written over: %s', (html) => {
    const [mark] = marksOf(`<p>It is ${html}.</p>`)
    expect(mark && doesStillRead(mark)).toBe(true)
    const text = mark?.range.endContainer as Text
    text.data = text.data.replace('4.7', '4.6')
    expect(mark && doesStillRead(mark)).toBe(false)
  })

  it('have the figures of the effort that they say, and are one with the bare name where it has none of its own', () => {
    const marks = marksOf('<p>GPT-5.5 beats GPT-5.5 (Low), which GPT-5.5-low is, too; GPT-5.5 (high) is in no table.</p>')
    expect(marks.map((mark) => Object.values(heldIn(index, mark)).join(': '))).toEqual(['GPT-5.5: 60.2', 'GPT-5.5 (low): 49.0', 'GPT-5.5 (low): 49.0', 'GPT-5.5: 60.2'])
    expect(new Set(marks.map(keyOf)).size).toBe(2)
  })

  it('are left alone in a text so long that marking it would freeze the page', () => {
    expect(marked(`<p>GPT-5 ${'x'.repeat(70_000)}</p>`)).toEqual([])
  })
})
