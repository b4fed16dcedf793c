import { describe, expect, it } from 'vitest'
import { boards as definitions } from '../../../catalog/boards.ts'
import { readReport } from '../read-report.ts'

type Row = readonly string[]
const fullHeader = ['#', 'Model', 'Score', 'tok/s', '$/1M']
const fullRows: Row[] = [
  ['1', 'GPT-5.5', '60.2', '0', '$11.25'],
  ['2', 'Claude Opus 4.7', '57.3', '58', '$10.00'],
  ['3', 'Gemini 3.1 Pro Preview', '57.2', '132', '$4.50'],
]
const shortHeader = fullHeader.slice(0, 3)
const shortRows: Row[] = [
  ['1', 'Claude Opus 4.6', '65.3%'],
  ['2', 'gpt-5.2-2025-12-11-medium', '62.8%'],
  ['3', 'GLM-5', '62.8%'],
]
const expected = {
  'intelligence-index': [
    { rank: 1, name: 'GPT-5.5', score: 60.2, blendUsdPerMillion: 11.25 },
    { rank: 2, name: 'Claude Opus 4.7', score: 57.3, speedTokensPerSecond: 58, blendUsdPerMillion: 10 },
    { rank: 3, name: 'Gemini 3.1 Pro Preview', score: 57.2, speedTokensPerSecond: 132, blendUsdPerMillion: 4.5 },
  ],
  'swe-rebench': [
    { rank: 1, name: 'Claude Opus 4.6', score: 65.3 },
    { rank: 2, name: 'gpt-5.2-2025-12-11-medium', score: 62.8 },
    { rank: 3, name: 'GLM-5', score: 62.8 },
  ],
}

type Layout = (header: readonly string[], rows: readonly Row[]) => string
const page = (layout: Layout) => `<p>April 24, 2026</p><h2>Benchmarks</h2><a href="/b">Full tables</a>
  <p>Artificial Analysis</p><h3>Intelligence Index</h3><p>Composite score across coding, math, and reasoning</p>
  ${layout(fullHeader, fullRows)}
  <h3>SWE-rebench</h3><p>Agentic coding on real-world software engineering tasks</p>
  ${layout(shortHeader, shortRows)}
  <h2>Research Papers</h2><p>A Title</p>`

const read = (html: string) => {
  const { boards } = readReport(html, { url: 'https://inference.report/archive/2026-04-24' }, definitions)
  return Object.fromEntries(boards.map(({ id, rows }) => [id, rows]))
}
const tag = (name: string) => (text: string) => `<${name}>${text}</${name}>`
const all = (texts: readonly string[], wrap: (text: string, index: number) => string) => texts.map(wrap).join('')
const table = (header: string, body: string) => `<table><thead>${header}</thead><tbody>${body}</tbody></table>`
/** Rows of any tags: a header row, then each row. */
const rowsOf = (row: string, cell: string): Layout => (header, rows) =>
  [header, ...rows].map((cells) => tag(row)(all(cells, tag(cell)))).join('')
const unless = (is: boolean, text: string) => (is ? '' : text)

const layouts: Record<string, Layout> = {
  'a table': rowsOf('tr', 'td'),
  'boxes in boxes': rowsOf('div', 'div'),
  'spans in links': rowsOf('a href="/m"', 'span'),
  'custom elements': rowsOf('x-row', 'x-cell'),
  'one flat grid': (header, rows) => `<div>${all([...header, ...rows.flat()], tag('div'))}</div>`,
  'a flat run of glued words': (header, rows) => `<p>${all([...header, ...rows.flat()], tag('i'))}</p>`,
  'everything glued but for the rows': (header, rows) => all([header, ...rows].map((row) => all(row, tag('b'))), (row) => `${row}<br>`),
  'a list that counts for itself': (header, rows) =>
    `${all(header, tag('span'))}<ol>${rows.map(([, ...cells]) => `<li>${all(cells, tag('span'))}</li>`).join('')}</ol>`,
  'a list without a header': (_, rows) => `<ol>${rows.map(([, ...cells]) => `<li>${all(cells, tag('span'))}</li>`).join('')}</ol>`,
  'no header at all': (_, rows) => rows.map((cells) => `<div>${all(cells, tag('span'))}</div>`).join(''),
  'empty cells': (header, rows) =>
    table(`<tr>${all(header, tag('th'))}</tr>`, rows.map((row) => `<tr>${all(row, (text) => `<td>${unless(text === '0', text)}</td>`)}</tr>`).join('')),
  'dashes and the like': (header, rows) =>
    rows.map((row) => row.map((text) => (text === '0' ? '—' : text))).reduce((html, row) => `${html}<tr>${all(row, tag('td'))}</tr>`, `<table><tr>${all(header, tag('th'))}</tr>`),
  'rows in sections, each with its header': (header, rows) =>
    `<table>${rows.map((row) => `<thead><tr>${all(header, tag('th'))}</tr></thead><tbody><tr>${all(row, tag('td'))}</tr></tbody>`).join('')}</table>`,
  'columns nobody told us of': (header, rows) =>
    table(
      `<tr><th></th>${all(header.slice(1, 2), tag('th'))}<th>Δ</th><th>Org</th>${all(header.slice(2), tag('th'))}<th>License</th></tr>`,
      rows.map(([rank, name, ...rest]) => `<tr><td>${rank}</td><td>${name}</td><td>+2</td><td>Lab 9</td>${all(rest, tag('td'))}<td>MIT</td></tr>`).join(''),
    ),
  'the same in a flat grid': (header, rows) =>
    `<div>${all([...header.slice(0, 2), 'Δ', 'Org', ...header.slice(2)], tag('span'))}${rows
      .map(([rank = '', name = '', ...rest]) => all([rank, name, '-2', 'Lab 9', ...rest], tag('span')))
      .join('')}</div>`,
  'split figures': (header, rows) =>
    rowsOf('tr', 'td')(
      header,
      rows.map((row) =>
        row.map((text, index) => {
          if (text.startsWith('$')) return `<span>$</span><b>${text.slice(1)}</b>`
          if (text.endsWith('%')) return `${text.slice(0, -1)}<small>%</small>`
          return index === 3 ? `${text} <abbr>tok/s</abbr>` : text
        }),
      ),
    ),
  'split figures in a flat run': (header, rows) =>
    `<div>${all([...header, ...rows.flat()], (text) => (text.startsWith('$') && text !== '$/1M' ? `<i>$</i><i>${text.slice(1)}</i>` : `<i>${text}</i>`))}</div>`,
  'sort buttons': (header, rows) =>
    table(`<tr>${all(header, (text) => `<th><button>${text}<span>▲</span></button></th>`)}</tr>`, rows.map((row) => `<tr>${all(row, tag('td'))}</tr>`).join('')),
  'labels for narrow screens': (header, rows) =>
    `<div>${all(header, tag('span'))}</div>${rows.map((row) => `<div>${all(row, (text, index) => `<div><span>${header[index]}</span>${text}</div>`)}</div>`).join('')}`,
  'labels and no header': (header, rows) =>
    rows.map((row) => `<article>${all(row, (text, index) => (index < 2 ? `<b>${text}</b>` : `<p>${header[index]}: ${text}</p>`))}</article>`).join(''),
  'values above their labels': (header, rows) =>
    rows.map(([, name, ...rest]) => `<li><h4>${name}</h4>${all(rest, (text, index) => `<div><b>${text}</b><br><small>${header[index + 2]}</small></div>`)}</li>`).join(''),
  'a definition list for each row': (header, rows) =>
    rows.map((row) => `<dl>${all(row, (text, index) => `<dt>${header[index]}</dt><dd>${text}</dd>`)}</dl>`).join(''),
  'one definition list': (header, rows) =>
    `<dl>${rows.map((row) => all(row, (text, index) => `<dt>${header[index]}</dt><dd>${text}</dd>`)).join('')}</dl>`,
  'one definition list by name': (_, rows) => `<dl>${rows.map(([, name, ...rest]) => `<dt>${name}</dt>${all(rest, tag('dd'))}`).join('')}</dl>`,
  'medals and ordinals': (header, rows) =>
    rowsOf('tr', 'td')(header, rows.map(([rank, ...rest]) => [rank === '1' ? '🥇' : rank === '2' ? '<span>🥈</span><span>2</span>' : `${rank}.`, ...rest])),
  'a rank before the name': (header, rows) => rowsOf('tr', 'td')(header.slice(1), rows.map(([rank, name, ...rest]) => [`${rank}. ${name}`, ...rest])),
  'a badge and a maker in the name': (header, rows) =>
    rowsOf('tr', 'td')(header, rows.map(([rank = '', name, ...rest]) => [rank, `<small>Maker</small><a href="/m">${name}</a><span>NEW</span><div>Open weights</div>`, ...rest])),
  'changes beside scores and ranks': (header, rows) =>
    rowsOf('tr', 'td')(header, rows.map(([rank, name = '', score, ...rest]) => [`${rank}<small>▲ 2</small>`, name, `${score}<small>+1.4</small>`, ...rest])),
  'footnotes and confidence': (header, rows) =>
    rowsOf('tr', 'td')(header, rows.map(([rank = '', name, score, ...rest]) => [rank, `${name}<sup>1</sup>`, score?.includes('%') ? score : `${score}<sup>2</sup> ± 0.8`, ...rest])),
  'bars and icons without words': (header, rows) =>
    table(
      `<tr>${all(header, tag('th'))}</tr>`,
      rows.map(([rank, name, ...rest]) => `<tr><td>${rank}</td><td><img src="/l.png" alt="Logo">${name}</td>${all(rest, (text) => `<td><div style="width:40%"></div><span>${text}</span></td>`)}</tr>`).join(''),
    ),
  'words hidden in wrappers': (header, rows) =>
    [header, ...rows].map((row) => `<section><div><div>${all(row, (text) => `<div><div><span><!-- -->${text}<!-- --></span></div></div>`)}</div></div></section>`).join(''),
  'columns side by side within a row': (header, rows) =>
    [header, ...rows].map((row) => `<div><div>${all(row.slice(0, 2), tag('span'))}</div><div>${all(row.slice(2), tag('span'))}</div></div>`).join(''),
  'a caption and a foot': (header, rows) =>
    `<table><caption>Leaderboard of the day, by score</caption>${rowsOf('tr', 'td')(header, rows)}<tfoot><tr><td colspan="5">Measured on April 20, 2026</td></tr></tfoot></table>`,
  'wide and narrow in one page': (header, rows) => `<div>${rowsOf('tr', 'td')(header, rows)}</div><div>${rowsOf('li', 'span')(header, rows)}</div>`,
  'preformatted text': (header, rows) => `<pre>${[header, ...rows].map((row) => row.join('   ')).join('\n')}</pre>`,
  'figures parted by dots': (header, rows) => rows.map(([rank, name, ...rest]) => `<p>${rank}. <b>${name}</b> ${rest.map((text, index) => (index === 1 ? `${text} ${header[3]}` : text)).join(' · ')}</p>`).join(''),
}

describe('boards in any markup', () => {
  for (const [name, layout] of Object.entries(layouts)) {
    it(`are read from ${name}`, () => {
      expect(read(page(layout))).toEqual(expected)
    })
  }
})

describe('numbers on a board', () => {
  const oneRow = (row: Row) => read(page((header, rows) => rowsOf('tr', 'td')(header, header.length > 3 ? [row, ...rows.slice(1)] : rows)))['intelligence-index']?.[0]

  it.each(['0', '$0', '$0.00', '—', '–', '-', 'n/a', 'N/A', '', '&nbsp;', '−1', '-$1', 'not measured'])('take %j for unknown', (text) => {
    expect(oneRow(['1', 'GPT-5.5', '60.2', text.replace('$', ''), text])).toEqual({ rank: 1, name: 'GPT-5.5', score: 60.2 })
  })

  it('may have thousands, nothing before the point, and odd signs', () => {
    expect(oneRow(['1', 'GPT-5.5', '1,504.5', '1,132&nbsp;tok/s', '$.075'])).toEqual({
      rank: 1,
      name: 'GPT-5.5',
      score: 1504.5,
      speedTokensPerSecond: 1132,
      blendUsdPerMillion: 0.075,
    })
    expect(oneRow(['1', 'GPT-5.5', '−3.5', '58 t/s', '$10 / 1M'])).toMatchObject({ score: -3.5, speedTokensPerSecond: 58, blendUsdPerMillion: 10 })
  })

  it('are never split out of glued text', () => {
    const html = page((header, rows) => rowsOf('p', 'q')([], header.length > 3 ? rows.map((row) => [row.join('')]) : rows))
    expect(read(html)).toEqual({ 'swe-rebench': expected['swe-rebench'] })
  })

  it('leave a row out that has no score, and do not move its speed up', () => {
    const rows = read(page((header, shown) => rowsOf('tr', 'td')(header, [['1', 'GPT-5.6', '', '61', '$9.00'], ...shown].slice(0, header.length > 3 ? 4 : 9).map((row) => row.slice(0, header.length)))))
    expect(rows['intelligence-index']?.map(({ name }) => name)).toEqual(['GPT-5.5', 'Claude Opus 4.7', 'Gemini 3.1 Pro Preview'])
  })

  it('keep ties of rank and more than five rows', () => {
    const ranks = ['1', '2', '2', '4', '5', '6', '7', '8']
    const html = page((header, rows) => rowsOf('tr', 'td')(header, header.length > 3 ? ranks.map((rank) => [rank, `Model ${rank}-${rank}x`, '50', '1', '$1']) : rows))
    expect(read(html.replace('Model 2-2x', 'Other 2'))['intelligence-index']?.map(({ rank }) => rank)).toEqual([1, 2, 2, 4, 5, 6, 7, 8])
  })
})

describe('a table that is sorted by another column', () => {
  const [first = [], second = [], third = []] = fullRows
  const sorted = (rows: readonly Row[], header: readonly string[] = fullHeader) =>
    ['tr', 'div'].map((tag) => read(page((_header, shown) => rowsOf(tag, 'td')(...(shown === fullRows ? [header, rows] as const : [shortHeader, shown] as const))))['intelligence-index'])

  it.each([[[third, second, first]], [[second, first, third]], [[second, third, first]]])('has the ranks that it shows, the first above: %j', (rows) => {
    for (const board of sorted(rows)) expect(board).toEqual(expected['intelligence-index'])
  })

  it('is ranked by its scores where it shows no ranks', () => {
    const unranked = [third, first, second].map((row) => row.slice(1))
    for (const board of sorted(unranked, fullHeader.slice(1))) expect(board).toEqual(expected['intelligence-index'])
  })
})

describe('boards among other things', () => {
  const own = page(rowsOf('tr', 'td'))
  const stranger = `<h3>LiveArena</h3><p>Which answer people like better</p><table>${rowsOf('tr', 'td')(shortHeader, [['1', 'Nova', '1504'], ['2', 'Vega', '1499']])}</table>`

  it('are not mixed up with boards we do not know', () => {
    expect(read(own.replace('<h3>SWE', `${stranger}<h3>SWE`))).toEqual(expected)
    expect(read(own.replace('<p>Artificial', `${stranger}<p>Artificial`))).toEqual(expected)
  })

  it('do not take a stranger for themselves where their own table is missing', () => {
    const html = own.replace(/<h3>SWE.*(?=<h2>Research)/s, stranger)
    expect(read(html)).toEqual({ 'intelligence-index': expected['intelligence-index'] })
    const unreadable = own.replace(/<tr>.*(?=<h3>SWE)/s, `<img src="/table.png">${stranger}`)
    expect(read(unreadable)).toEqual({ 'swe-rebench': expected['swe-rebench'] })
  })

  it('leave out a row whose name no model has', () => {
    const long = ['4', 'x'.repeat(201), '50.1', '60', '$9.00']
    expect(read(page((header, rows) => rowsOf('tr', 'td')(header, [...rows, long.slice(0, header.length)])))).toEqual(expected)
  })

  it('are found below a row of headings', () => {
    const html = `<p>April 24, 2026</p><table><tr><th>Artificial Analysis<br>Intelligence Index</th><th>SWE-rebench</th></tr>
      <tr><td><table>${rowsOf('tr', 'td')(fullHeader, fullRows)}</table></td><td><table>${rowsOf('tr', 'td')(shortHeader, shortRows)}</table></td></tr></table>`
    expect(read(html)).toEqual(expected)
    expect(read(html.replace('SWE-rebench', '<h3>SWE-rebench</h3>'))).toEqual(expected)
  })

  it('say their version and what they measure', () => {
    const html = own.replace('Intelligence Index</h3>', 'Intelligence Index <small>v4.1</small></h3>')
    const { boards } = readReport(html, { url: 'https://inference.report/archive/2026-04-24' }, definitions)
    expect(boards.map(({ version, description }) => [version, description])).toEqual([
      ['4.1', 'Composite score across coding, math, and reasoning'],
      [undefined, 'Agentic coding on real-world software engineering tasks'],
    ])
  })

  const versionIn = (description: string, heading = 'Intelligence Index') => {
    const html = own.replace('Composite score across coding, math, and reasoning', description).replace('Intelligence Index</h3>', `${heading}</h3>`)
    return readReport(html, { url: 'https://inference.report/archive/2026-04-24' }, definitions).boards[0]?.version
  }

  it.each([
    'DeepSeek V3.2 climbs in a composite score that GPT-5.5 leads',
    'Composite of ten evaluations, LiveCodeBench v6 and Terminal-Bench v2.0 among them',
    'Once version 4.0, now version 4.1',
  ])('take no other version for their own: %j', (description) => {
    expect(versionIn(description)).toBeUndefined()
    for (const heading of ['Intelligence Index v4.1', 'Intelligence Index leaderboard (version 4.1)']) expect(versionIn(description, heading)).toBe('4.1')
  })

  it.each([
    'Artificial Analysis Intelligence Index v4.1 incorporates LiveCodeBench v6',
    'v4.1, with DeepSeek V3.2 for the first time',
    'Composite of ten evaluations, version 4.1 of the index',
    'Composite score across coding and math (v4.1)',
    'Index v4.1, measured with vLLM v0.11',
  ])('say their version in what describes them: %j', (description) => {
    expect(versionIn(description)).toBe('4.1')
  })
})
