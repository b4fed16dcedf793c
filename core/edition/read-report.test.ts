import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { boards as definitions } from '../../catalog/boards.ts'
import { readFixture } from '../../tests/fixtures/fixture.ts'
import { SourceError } from '../source/source.ts'
import { EditionSchema, type Edition, type SectionId } from './edition.ts'
import { readReport } from './read-report.ts'

const url = 'https://inference.report/archive/2026-04-24'
const nowMs = Date.UTC(2026, 3, 24, 9)
const read = (html: string, address = url) => readReport(html, { url: address }, definitions)
const readFile = async (name: string) => read(await readFixture(`report/${name}`, nowMs))
const storiesOf = (edition: Edition, id: SectionId) => edition.sections.find((section) => section.id === id)?.stories

describe('one edition in many markups', () => {
  it('is read whole from the one that is served', async () => {
    const edition = await readFile('semantic.html')
    expect(v.is(EditionSchema, edition)).toBe(true)
    expect(edition).toMatchObject({ date: '2026-04-24', origin: 'report', url, fullTablesUrl: 'https://inference.report/benchmarks/2026-04-24' })
    expect(edition.editorial?.byline).toBe('Grant Calloway')
    expect(edition.editorial?.paragraphs.map((text) => text.split(' ').slice(0, 3).join(' '))).toEqual([
      "The week's quiet",
      'That question lands',
      'Benchmarks themselves had',
      'Under all of',
    ])
    expect(edition.sections.map(({ id, allUrl, stories }) => [id, allUrl, stories.length])).toEqual([
      ['labs', 'https://inference.report/labs/2026-04-24', 4],
      ['wire', 'https://inference.report/feeds/2026-04-24', 5],
      ['papers', 'https://inference.report/papers/2026-04-24', 4],
    ])
    expect(storiesOf(edition, 'wire')?.[0]).toEqual({
      id: 'https://techcrunch.com/2026/04/23/agents-that-sign/',
      title: 'Regulators ask who is to blame when an agent signs a contract',
      url: 'https://techcrunch.com/2026/04/23/agents-that-sign/',
      source: 'TechCrunch',
    })
    const thinning = storiesOf(edition, 'papers')?.[1]
    expect(thinning).toMatchObject({ title: 'Kernel Thinning with Side Information', paper: { category: 'stat.ML', authors: [] } })
    expect(thinning?.paper?.abstract).toMatch(/^Let μ .* ℝᵈ .* √n .* Õ\(n⁻¹\/²\) .* ℓ₁\/₂ .*Kullback–Leibler .* are needed\.$/)
    expect(edition.boards.map(({ id, rows }) => [id, rows[0], rows.length])).toEqual([
      ['intelligence-index', { rank: 1, name: 'GPT-5.5', score: 60.9, blendUsdPerMillion: 11.25 }, 5],
      ['swe-rebench', { rank: 1, name: 'Claude Opus 4.6', score: 66.1 }, 5],
    ])
  })

  it.each(['div-soup', 'streamed', 'grid', 'cards', 'layout-table', 'glued'])('is the same in %s.html', async (name) => {
    const edition = await readFile(`${name}.html`)
    // One markup carries the hour of each story, which the others cannot show.
    const withoutHours = edition.sections.map(({ stories, ...section }) => ({
      ...section,
      stories: stories.map((story) => ({ ...story, publishedAtMs: undefined })),
    }))
    expect({ ...edition, sections: withoutHours }).toEqual(await readFile('semantic.html'))
  })

  it('has the hour of a story where the page gives one', async () => {
    const hours = storiesOf(await readFile('grid.html'), 'labs')?.map(({ publishedAtMs }) => publishedAtMs)
    expect(new Set(hours)).toEqual(new Set([nowMs - 5 * 3_600_000]))
  })

  it('survives any change of its tags', async () => {
    const html = await readFixture('report/semantic.html', nowMs)
    const plain = read(html)
    for (const [from, to] of [['h[1-4]', 'p'], ['(?:section|article|main|header|footer)', 'div'], ['(?:ul|li)', 'section'], ['small', 'em'], ['p', 'div']]) {
      const other = html.replace(new RegExp(`(</?)${from}(?=[ >])`, 'g'), `$1${to}`)
      expect(read(other), `${from} as ${to}`).toEqual(plain)
    }
    expect(read(html.replaceAll('\n', '')), 'minified').toEqual(plain)
    expect(read(html.replaceAll('>', '>\n  ').replaceAll('</', '\n</')), 'indented').toEqual(plain)
  })
})

const prose = (start: string) => `${start} is where a paragraph begins that goes on for long enough, and then some more, to be told from a caption.`
const board = `<p>Artificial Analysis</p><p>Intelligence Index</p><table><tr><th>#</th><th>Model</th><th>Score</th></tr>
  <tr><td>1</td><td>GPT-5.5</td><td>60.2</td></tr><tr><td>2</td><td>GPT-5.4</td><td>56.8</td></tr></table>`

describe('the day', () => {
  it.each([
    ['<time datetime="2026-04-24">Today</time>'],
    ['<time datetime="2026-04-24T05:00:00Z"></time><p>FRIDAY, APRIL 24, 2026</p>'],
    ['<p>Apr 24, 2026</p>'],
    ['<p>Vol. 2 · Friday, April 24th, 2026</p>'],
    ['<p>24 April 2026</p>'],
    ['<p><span>April</span> <span>24,</span> <span>2026</span></p>'],
    ['<time datetime="yesterday">April 24, 2026</time>'],
  ])('is read from %s', (date) => {
    expect(read(`${date}<p>${prose('This')}</p>`, 'https://inference.report/').date).toBe('2026-04-24')
  })

  it('is the one the address names, where a menu shows others', () => {
    expect(read(`<a href="/archive/2026-04-23">April 23, 2026</a><p>April 24, 2026</p><p>${prose('This')}</p>`).date).toBe('2026-04-24')
  })

  it('is of the year that the address names, where the page still writes the one before', () => {
    const page = `<p>January 1, 2026</p><p>${prose('This')}</p>`
    expect(read(page, 'https://inference.report/archive/2027-01-01').date).toBe('2027-01-01')
    expect(read(page, 'https://inference.report/').date).toBe('2026-01-01')
  })

  it('is the address where the page shows none', () => {
    expect(read(`<p>${prose('This')}</p><h2>AI Labs</h2>`).date).toBe('2026-04-24')
  })

  it('is missed when nothing tells it', () => {
    expect(() => read(`<p>${prose('This')}</p>`, 'https://inference.report/')).toThrow(SourceError)
  })
})

describe('the editorial', () => {
  const editorialOf = (html: string) => read(`<p>April 24, 2026</p>${html}<h2>AI Labs</h2><a href="/l">All labs</a>`).editorial
  const [first, second] = [prose('This'), prose('That')]

  it.each([
    ['breaks', `<div>${first}<br><br>${second}</div>`],
    ['blank lines', `<div>${first}\n\n${second}</div>`],
    ['spans', `<div><span>${first}</span><span>${second}</span></div>`],
    ['emphasis and links', `<p>${first.replace('begins', '<em>begins</em>')}</p><p>${second.replace('paragraph', '<a href="/x">para<b>graph</b></a>')}</p>`],
    ['a drop cap', `<p><span class="cap">T</span>${first.slice(1)}</p><p>${second}</p>`],
    ['wrapped lines', `<p>${first.replace(' long', '<br>long')}</p><p>${second}</p>`],
    ['a pull quote', `<p>${first}</p><blockquote>“${second.slice(0, 90)}”</blockquote><p>${second}</p>`],
    ['offers between', `<p>${first}</p><div>Subscribe to our newsletter and have all of this in your inbox every single morning, for free.</div><p>${second}</p>`],
    ['an aside', `<p>${first}</p><aside><p>${prose('The aside')}</p></aside><p>${second}</p>`],
    ['comments', `<p>${first.replace(/ /g, ' <!-- -->')}</p><p>${second}</p>`],
    ['hidden text', `<p>${first}<span hidden>!</span></p><p style="display: none">${prose('It')}</p><p>${second}</p>`],
  ])('is the same with %s', (_, html) => {
    expect(editorialOf(html)?.paragraphs).toEqual([first, second])
  })

  it.each([
    ['<p>Grant Calloway</p>'],
    ['<p>By Grant Calloway</p>'],
    ['<footer>— <a href="/grant">Grant Calloway</a></footer>'],
    ['<div><span>Written by</span> <span>Grant Calloway</span><span>5 min read</span></div>'],
    ['<p>Grant Calloway · April 24, 2026</p>'],
  ])('is signed by %s, behind or before', (line) => {
    expect(editorialOf(`<article><p>${first}</p>${line}</article>`)?.byline).toBe('Grant Calloway')
    if (!line.includes('2026')) expect(editorialOf(`<article>${line}<p>${first}</p></article>`)?.byline).toBe('Grant Calloway')
  })

  it('may be unsigned', () => {
    expect(editorialOf(`<p>${first}</p><p>Share this</p>`)).toEqual({ paragraphs: [first] })
  })
})

describe('sections', () => {
  const labs = (html: string) => storiesOf(read(`<p>April 24, 2026</p><p>${prose('This')}</p><h2>AI Labs</h2><a href="/l">All labs</a>${html}<h2>From the Wire</h2><a href="/f">All feeds</a>`), 'labs')
  const own = [
    { id: 'https://a.example/1', title: 'A first headline of ours', url: 'https://a.example/1', source: 'OpenAI' },
    { id: 'https://b.example/2', title: 'And a second one', url: 'https://b.example/2', source: 'Google' },
  ]

  it.each([
    ['links alone', (title: string, href: string, source: string) => `<a href="${href}">${title}</a><span>${source}</span>`],
    ['sources first', (title: string, href: string, source: string) => `<div>${source}</div><div><a href="${href}">${title}</a></div>`],
    ['cards', (title: string, href: string, source: string) => `<a href="${href}"><div>${source}</div><h3>${title}</h3><time>2h ago</time></a>`],
    ['cards of spans', (title: string, href: string, source: string) => `<a href="${href}"><span>${source} · 3h</span><span>${title}</span></a>`],
    ['"Read more"', (title: string, href: string, source: string) => `<article><h4>${title}</h4><p>via ${source}</p><a href="${href}">Read more →</a></article>`],
    ['linked sources', (title: string, href: string, source: string) => `<li><a href="${href}">${title}</a> <a href="https://${source}.example/">${source}</a></li>`],
    ['two links to each', (title: string, href: string, source: string) => `<li><a href="${href}"><img src="x"></a><a href="${href}"><b>${title}</b></a> (${source}) <a href="${href}">Read the story</a></li>`],
    ['table rows', (title: string, href: string, source: string) => `<table><tr><td>1.</td><td><a href="${href}">${title}</a></td><td>${source}</td></tr></table>`],
  ])('are read from %s', (_, item) => {
    expect(labs(own.map(({ title, url, source }) => item(title, url, source)).join('\n'))).toEqual(own)
  })

  it.each(['Grok 5', 'Llama 4', 'Channel 4 tries Gemma 3'])('are called “%s” though a date looks like that', (title) => {
    expect(labs(`<li><h3><a href="https://x.example/5">${title}</a></h3><p>xAI · Apr 24</p></li>`)).toMatchObject([{ title, source: 'xAI' }])
  })

  it('have the summary, and the host for a source', () => {
    const summary = 'What the new model does, and for whom, told at some length.'
    expect(labs(`<li><a href="https://www.lab.example/x">A headline</a><p>${summary}</p></li>`)).toEqual([
      { id: 'https://www.lab.example/x', title: 'A headline', url: 'https://www.lab.example/x', source: 'lab.example', summary },
    ])
  })

  it('keep only addresses that are safe to open', () => {
    const links = ['javascript:alert(1)', 'data:text/html,x', '/archive/a-long-story-of-ours', '//c.example/3']
    expect(labs(links.map((href, index) => `<li><a href="${href}">A headline that is number ${index}</a></li>`).join(''))?.map(({ id, url: address }) => [id, address])).toEqual([
      ['A headline that is number 0', undefined],
      ['A headline that is number 1', undefined],
      ['https://inference.report/archive/a-long-story-of-ours', 'https://inference.report/archive/a-long-story-of-ours'],
      ['https://c.example/3', 'https://c.example/3'],
    ])
  })

  it('may be empty, and are not what a menu calls so', () => {
    const menu = '<div><a href="#l">AI Labs</a></div><div><a href="#p">Research Papers</a></div><div><a href="#b">Benchmarks</a></div>'
    const { sections, boards } = read(
      `${menu}<p>April 24, 2026</p><p>${prose('This')}</p><div>AI Labs<a href="/l">All labs</a></div><div>From the Wire<a href="/f">All feeds</a></div><div>Benchmarks<a href="/b">Full tables</a></div>${board}`,
    )
    expect(sections).toEqual([
      { id: 'labs', allUrl: 'https://inference.report/l', stories: [] },
      { id: 'wire', allUrl: 'https://inference.report/f', stories: [] },
    ])
    expect(boards).toHaveLength(1)
  })
})

describe('papers', () => {
  const abstract = (start: string) => `${prose(start)} It has a second sentence with $\\ell_{1/2}$ in it, as abstracts do, and a third.`
  const papers = (html: string) => storiesOf(read(`<p>April 24, 2026</p><p>${prose('This')}</p><h2>Research Papers — Focused<a href="/p">All papers</a></h2>${html}`), 'papers')
  const own = [
    { title: 'On Bandits: A Study', category: 'stat.ML', abstract: abstract('Here') },
    { title: 'Attention and Memory', category: 'cs.LG', abstract: abstract('There') },
  ]
  type Paper = (typeof own)[number]

  it.each([
    ['a chip behind the title', (p: Paper) => `<h3>${p.title}<span>${p.category}</span></h3><p>${p.abstract}</p>`],
    ['a chip before the title', (p: Paper) => `<div><span>${p.category}</span><b>${p.title}</b></div><div>${p.abstract}</div>`],
    ['a line for the category', (p: Paper) => `<div>${p.category}</div><div>${p.title}</div><div>${p.abstract}</div>`],
    ['the category below', (p: Paper) => `<div><div>${p.title}</div><div>${p.abstract}</div><div>${p.category}</div></div>`],
    ['one text', (p: Paper) => `<p>${p.title} ${p.category}</p><p>${p.abstract}</p>`],
    ['brackets', (p: Paper) => `<dt>[${p.category}] ${p.title}</dt><dd>Abstract: ${p.abstract}</dd>`],
    ['details', (p: Paper) => `<details><summary>${p.title} (${p.category})</summary><p>${p.abstract}</p></details>`],
    ['everything on one line', (p: Paper) => `<li><b>${p.title}</b> <i>${p.category}</i> <span>${p.abstract}</span></li>`],
    ['emphasis in the abstract', (p: Paper) => `<h5>${p.title}</h5><p>${p.category}</p><p>${p.abstract.replace('second', '<a href="/s"><em>sec</em>ond</a>')}</p>`],
  ])('are read with %s', (_, item) => {
    expect(papers(own.map(item).join('\n'))).toEqual(
      own.map(({ title, category, abstract: text }) => ({ id: title, title, paper: { authors: [], category, abstract: text.replace('$\\ell_{1/2}$', 'ℓ₁/₂') } })),
    )
  })

  it('are told once, however often the page lists them', () => {
    const html = own.map(({ title, category, abstract: text }) => `<h3>${title}</h3><p>${category}</p><p>${text}</p>`).join('')
    expect(papers(html + html)?.map(({ title }) => title)).toEqual(own.map(({ title }) => title))
  })

  it('have authors and an address where the page gives them', () => {
    const html = `<h3><a href="https://arxiv.org/abs/2604.1">A Title</a></h3><p>Ada Lovelace, Charles Babbage and Mary F. Somerville</p><p>math.OC</p><p>${abstract('Here')}</p>
      <h3>Another</h3><p>${abstract('There')}</p><a href="https://arxiv.org/abs/2604.2">Read on arXiv</a>`
    expect(papers(html)).toMatchObject([
      { id: 'https://arxiv.org/abs/2604.1', paper: { authors: ['Ada Lovelace', 'Charles Babbage', 'Mary F. Somerville'], category: 'math.OC' } },
      { title: 'Another', url: 'https://arxiv.org/abs/2604.2' },
    ])
  })
})
