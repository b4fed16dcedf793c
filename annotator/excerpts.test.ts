// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { readExcerpts } from './excerpts.ts'
import type { Mark } from './find-in-page.ts'

const ids: Record<string, string> = { 'GPT-5.5': 'openai/gpt-5.5', 'Kimi K2.6': 'moonshotai/kimi-k2.6', 'GPT-6.9': '' }

beforeAll(() => {
  // happy-dom has neither; in these pages what is hidden says so on itself.
  vi.stubGlobal('StaticRange', function (this: object, init: StaticRangeInit) {
    Object.assign(this, init)
  })
  Element.prototype.checkVisibility = function () {
    return this.closest('[hidden]') === null
  }
})
beforeEach(() => {
  document.body.innerHTML = ''
})

/** The mark of every name in the body, where it stands in one text. */
function marksIn(html: string): Mark[] {
  document.body.innerHTML = html
  const marks: Mark[] = []
  const walker = document.createTreeWalker(document.body, 4)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { 0: written, index } of (node.nodeValue ?? '').matchAll(/GPT-5\.5|Kimi K2\.6|GPT-6\.9/g)) {
      const range = new StaticRange({ startContainer: node, startOffset: index, endContainer: node, endOffset: index + written.length })
      marks.push({ range, written, matched: 'full', ...(ids[written] && { modelId: ids[written] }) })
    }
  }
  return marks
}

async function excerptsOf(html: string) {
  const excerpts = await readExcerpts(marksIn(html), new AbortController().signal)
  if (!excerpts) throw new Error('The session ended')
  return excerpts
}

/** Each line with its names in brackets. */
async function linesOf(html: string): Promise<string[]> {
  const { lines } = await excerptsOf(html)
  return lines.map(({ text, names }) => [...names].reverse().reduce((all, { start, end }) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`, text))
}

describe('what stands around the names of a page', () => {
  it('is the paragraph, once, with all its names, over the edges of inline elements', async () => {
    expect(await linesOf('<p>Of two, <b>GPT-5.5</b> scores <i>60</i>.2 and <a>Kimi K2.6</a> less.</p><p>Nothing here.</p>')).toEqual([
      'Of two, [GPT-5.5] scores 60.2 and [Kimi K2.6] less.',
    ])
  })

  it('ends with the block and at a line break', async () => {
    expect(await linesOf('<div>Before<p>GPT-5.5 is out.<br>60.2 of it.</p>Behind</div>')).toEqual(['[GPT-5.5] is out.'])
  })

  it('leaves out what is hidden', async () => {
    const [line] = await linesOf('<p>GPT-5.5 has <span hidden>99.9</span>60.2 points.</p>')
    expect(line).toContain('60.2 points')
    expect(line).not.toContain('99.9')
  })

  it('is what is near, of a long text, and says where it was cut', async () => {
    const far = 'and so on '.repeat(200)
    const lines = await linesOf(`<p>GPT-5.5 begins. ${far} Then comes Kimi K2.6, and GPT-5.5 again. ${far}</p>`)
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^\[GPT-5\.5\] begins\..*…$/)
    expect(lines[1]).toMatch(/^….*Then comes \[Kimi K2\.6\], and \[GPT-5\.5\] again\..*…$/)
    expect(lines.every((line) => line.length < 900)).toBe(true)
  })

  it('names a version that no catalogue has, without a model', async () => {
    const { lines } = await excerptsOf('<p>GPT-6.9 scores 99.</p>')
    expect(lines[0]?.names).toEqual([{ key: '#0', start: 0, end: 7 }])
  })

  it('is, in a table, the row of the model with the headings of its columns', async () => {
    const { rows } = await excerptsOf(
      '<table><caption>Scores</caption><thead><tr><th></th><th colspan="2">Artificial Analysis</th></tr><tr><th>Model</th><th>Index</th><th>$</th></tr></thead>' +
        '<tbody><tr><td>GPT-5.5</td><td>60.2</td><td> 11.25 </td></tr><tr><td>Someone</td><td>1</td><td>2</td></tr></tbody></table>',
    )
    expect(rows).toEqual([
      {
        caption: 'Scores',
        label: 'GPT-5.5',
        names: [{ key: '#0', modelId: 'openai/gpt-5.5', written: 'GPT-5.5' }],
        cells: [
          { header: 'Artificial Analysis Index', text: '60.2' },
          { header: 'Artificial Analysis $', text: '11.25' },
        ],
      },
    ])
  })

  it('is the column of a model that heads it', async () => {
    const { rows } = await excerptsOf('<table><tr><th>Benchmark</th><th>GPT-5.5</th><th>Kimi K2.6</th></tr><tr><td>SWE-rebench</td><td>64.4</td><td>58.4</td></tr></table>')
    expect(rows.map(({ label, cells }) => [label, cells])).toEqual([
      ['GPT-5.5', [{ header: 'SWE-rebench', text: '64.4' }]],
      ['Kimi K2.6', [{ header: 'SWE-rebench', text: '58.4' }]],
    ])
  })

  it('tells of every model in a row, and nothing of a table whose cells span rows', async () => {
    const shared = await excerptsOf('<table><tr><th>Models</th><th>Index</th></tr><tr><td>GPT-5.5 and Kimi K2.6</td><td>60</td></tr></table>')
    expect(shared.rows.map(({ names }) => names.map(({ written }) => written))).toEqual([['GPT-5.5', 'Kimi K2.6']])
    const spanning = await excerptsOf('<table><tr><th>Model</th><th>Index</th></tr><tr><td rowspan="2">GPT-5.5</td><td>60</td></tr><tr><td>61</td></tr></table>')
    expect(spanning.rows).toEqual([])
  })

  it('stops with the session, and says when a page names more than is looked at', async () => {
    const ended = new AbortController()
    ended.abort()
    expect(await readExcerpts(marksIn('<p>GPT-5.5</p>'), ended.signal)).toBeUndefined()
    expect((await excerptsOf('<p>GPT-5.5</p>'.repeat(3))).isWhole).toBe(true)
    const many = await excerptsOf('<p>GPT-5.5</p>'.repeat(450))
    expect([many.isWhole, many.lines.length]).toEqual([false, 400])
  })
})
