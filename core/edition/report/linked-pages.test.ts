import { describe, expect, it, vi } from 'vitest'
import { boards as definitions } from '../../../catalog/boards.ts'
import { readFixture } from '../../../tests/fixtures/fixture.ts'
import { SourceError } from '../../source/source.ts'
import { readLinkedBoards, readLinkedStories } from './linked-pages.ts'

const nowMs = Date.parse('2026-04-24T12:00:00Z')
const at = (part: string) => ({ url: `https://inference.report/${part}/2026-04-24`, fetchedAtMs: nowMs })
const fixture = (name: string) => readFixture(`report/inference-report-${name}.html`, nowMs)
const prose = (start: string) => `${start} is where a paragraph begins that goes on for long enough, and then some more, to be told from a caption, with <a href="https://a.example/a-long-link-inside">a link inside of it</a>.`

describe('the page behind "All feeds"', () => {
  it('gives its stories, none of its editorial, and nobody who signed it as a source', async () => {
    const stories = readLinkedStories(await fixture('feeds'), at('feeds'), 'wire')
    expect(stories).toHaveLength(8)
    expect(stories[0]).toEqual({
      id: 'https://techcrunch.com/2026/04/23/agents-that-sign/',
      title: 'Regulators ask who is to blame when an agent signs a contract',
      url: 'https://techcrunch.com/2026/04/23/agents-that-sign/',
      source: 'TechCrunch',
    })
    expect(stories.map(({ source }) => source)).toEqual([
      'TechCrunch', 'The Verge', 'Ars Technica', 'The Guardian', 'Wired', 'MIT Technology Review', 'VentureBeat', 'The Register',
    ])
  })

  const own = [
    { title: 'A first headline of the wire, at length', url: 'https://a.example/1', source: 'A Daily' },
    { title: 'And a second one that is as long as that', url: 'https://b.example/2', source: 'The B Times' },
    { title: 'The third story of this very long day', url: 'https://c.example/3', source: 'C Weekly' },
  ]
  type Item = (story: (typeof own)[number]) => string
  const layouts: [string, Item][] = [
    ['a list', ({ title, url, source }) => `<li><a href="${url}">${title}</a> <span>${source}</span></li>`],
    ['sources first', ({ title, url, source }) => `<div>${source}</div><div><a href="${url}">${title}</a></div>`],
    ['cards', ({ title, url, source }) => `<a href="${url}"><div>${source} · 3h</div><h3>${title}</h3></a>`],
    ['table rows', ({ title, url, source }) => `<table><tr><td><a href="${url}">${title}</a></td><td>${source}</td></tr></table>`],
  ]
  const fronts = [
    ['heading, date, editorial', `<h1>From the Wire</h1><p>April 24, 2026</p><p>${prose('This')}</p><p>${prose('That')}</p><p>Grant Calloway</p>`],
    ['date, heading, editorial', `<p>April 24, 2026</p><h2>From the Wire</h2><p>${prose('This')}</p><p>By Grant Calloway</p>`],
    ['an editorial without a heading', `<p>${prose('This')}</p><p>${prose('That')}</p>`],
    ['no editorial', '<h1>From the Wire</h1>'],
  ] as const
  it.each(layouts.flatMap(([layout, item]) => fronts.map(([front, html]) => [layout, front, item, html] as const)))('is read from %s behind %s', (_layout, _front, item, html) => {
    expect(readLinkedStories(`<main>${html}${own.map(item).join('\n')}</main><p>© The Inference Report</p>`, at('feeds'), 'wire')).toMatchObject(own)
  })

  it('takes no outlet’s heading for the source of the story above it', () => {
    const [a, b, c] = own.map(({ title, url }) => `<ul><li><a href="${url}">${title}</a></li></ul>`)
    const html = `<h1>From the Wire</h1><h2>A Daily</h2>${a}<h2>The B Times</h2>${b}<h2>C Weekly</h2>${c}<p>More tomorrow.</p>`
    const sources = readLinkedStories(html, at('feeds'), 'wire').map(({ source }) => source)
    expect(sources.slice(0, 2)).toEqual(['a.example', 'b.example'])
  })

  it('dates a story alike wherever its reader is', () => {
    vi.stubEnv('TZ', 'America/New_York')
    const html = own.map(({ title, url }) => `<li><a href="${url}">${title}</a> <time datetime="2026-04-24T10:00:00">2h</time></li>`).join('')
    expect(readLinkedStories(html, at('feeds'), 'wire')[0]?.publishedAtMs).toBe(Date.parse('2026-04-24T10:00:00Z'))
    vi.unstubAllEnvs()
  })

  it('ends where another part of the report begins', () => {
    const html = `<h2>From the Wire</h2>${own.map(layouts[0]?.[1] ?? String).join('')}<h2>AI Labs</h2><li><a href="https://l.example/">What a lab has to say today</a></li>`
    expect(readLinkedStories(html, at('feeds'), 'wire')).toHaveLength(3)
  })
})

describe('the page behind "All labs"', () => {
  it('gives source and summary of each story', async () => {
    const stories = readLinkedStories(await fixture('labs'), at('labs'), 'labs')
    expect(stories.map(({ source }) => source)).toEqual(['OpenAI', 'Anthropic', 'Google', 'Moonshot AI', 'Mistral', 'Z.ai'])
    expect(stories[4]?.summary).toMatch(/^A model for night shifts .* same length\.$/)
  })
})

describe('the page behind "All papers"', () => {
  it('gives title, category and abstract, LaTeX as people read it', async () => {
    const papers = readLinkedStories(await fixture('papers'), at('papers'), 'papers')
    expect(papers.map(({ paper }) => paper?.category)).toEqual(['cs.CL', 'stat.ML', 'cs.LG', 'stat.ML', 'cs.SE', 'stat.ML'])
    expect(papers[0]?.title).toBe('Calibrated Abstention for Tool-Using Language Models')
    expect(papers[5]?.paper?.abstract).toMatch(/^Rankings with ties .* Ω\(n log\(n\/k\)\) .* recover less\.$/)
  })
})

describe('a page without stories', () => {
  it.each([
    ['nothing', ''],
    ['that is not there', '<h1>404</h1><p>Nothing is here.</p><a href="/">Go back to the front page of the report</a>'],
    ['that waits for scripts', '<div id="root"></div><script>var a = "x"</script>'],
    ['of an editorial alone', `<h1>From the Wire</h1><p>April 24, 2026</p><p>${prose('This')}</p>`],
  ])('is refused: %s', (_what, html) => {
    for (const part of ['labs', 'wire', 'papers'] as const) expect(() => readLinkedStories(html, at('feeds'), part)).toThrow(SourceError)
  })
})

describe('the page behind "Full tables"', () => {
  const tables = (html: string, page = at('benchmarks')) => readLinkedBoards(html, page, definitions)
  const row = (...cells: string[]) => `<div>${cells.map((cell) => `<span>${cell}</span>`).join('')}</div>`
  const index = `<h2>Artificial Analysis</h2><h3>Intelligence Index v4.1</h3>${row('#', 'Model', 'Score', 'tok/s', '$/1M')}${row('1', 'GPT-5.5', '60.2', '0', '$11.25')}${row('2', 'Kimi K2.6', '53.9', '123', '$1.71')}`

  it('gives every row of every board we know, whatever each is made of', async () => {
    const [aa, rebench] = tables(await fixture('tables'))
    expect(aa).toMatchObject({ id: 'intelligence-index', asOf: '2026-04-24', url: at('benchmarks').url })
    expect(aa?.rows).toHaveLength(8)
    expect(aa?.rows.slice(4)).toEqual([
      { rank: 5, name: 'Kimi K2.6', score: 54.2, speedTokensPerSecond: 119, blendUsdPerMillion: 1.71 },
      { rank: 6, name: 'GLM-5.1', score: 51.4, blendUsdPerMillion: 1.55 },
      { rank: 7, name: 'DeepSeek V3.2', score: 49.9, speedTokensPerSecond: 47, blendUsdPerMillion: 0.32 },
      { rank: 8, name: 'GPT-5.4 mini', score: 48.8, speedTokensPerSecond: 171 },
    ])
    expect(rebench?.rows.map(({ rank, name, score }) => [rank, name, score]).slice(2, 6)).toEqual([
      [3, 'GLM-5', 62.8],
      [3, 'gpt-5.4-2026-03-05-medium', 62.8],
      [5, 'GLM-5.1', 62.7],
      [6, 'Kimi K2.6', 58.5],
    ])
  })

  it('keeps figures apart that stand glued: nothing measured is no speed of zero', () => {
    const [board] = tables(`<p>April 24, 2026</p>${index}`)
    expect(board).toMatchObject({ version: '4.1' })
    expect(board?.rows).toEqual([
      { rank: 1, name: 'GPT-5.5', score: 60.2, blendUsdPerMillion: 11.25 },
      { rank: 2, name: 'Kimi K2.6', score: 53.9, speedTokensPerSecond: 123, blendUsdPerMillion: 1.71 },
    ])
  })

  it('is of the day it shows, else of the day in its address, else of the day it was fetched', () => {
    const plain = { url: 'https://inference.report/tables', fetchedAtMs: nowMs }
    expect(tables(`<p>Updated April 22, 2026</p>${index}`, plain)[0]?.asOf).toBe('2026-04-22')
    expect(tables(index, { ...plain, url: 'https://inference.report/tables/2026-04-23' })[0]?.asOf).toBe('2026-04-23')
    expect(tables(index, plain)[0]?.asOf).toBe('2026-04-24')
  })

  it('is not of the day that a row says of its model', () => {
    const released = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
    const rows = [released('Model', 'Released', 'Score'), released('GPT-5.5', 'Apr 16, 2026', '60.2'), released('Kimi K2.6', 'Apr 20, 2026', '53.9')]
    const dated = `<h2>Artificial Analysis</h2><h3>Intelligence Index</h3><table>${rows.join('')}</table>`
    const daysOf = (html: string, url: string) => tables(html, { url, fetchedAtMs: nowMs }).map(({ asOf }) => asOf)
    expect(daysOf(dated, 'https://inference.report/tables')).toEqual(['2026-04-24'])
    expect(daysOf(dated, 'https://inference.report/tables/2026-04-23')).toEqual(['2026-04-23'])
    expect(daysOf(dated.replace('Index</h3>', 'Index</h3><p>April 22, 2026</p>'), 'https://inference.report/tables')).toEqual(['2026-04-22'])
  })

  it('is refused without a table we know', () => {
    expect(() => tables('<p>April 24, 2026</p><h1>Benchmarks</h1><p>Tables are being made.</p>')).toThrow(SourceError)
  })
})
