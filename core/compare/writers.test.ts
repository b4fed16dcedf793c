import { describe, expect, it } from 'vitest'
import type { ComparedFigure, ComparedRow, Comparison } from './comparison.ts'
import { writeCsv } from './write-csv.ts'
import { writeLines } from './write-lines.ts'
import { writeMarkdown } from './write-markdown.ts'

const index = { title: 'Inference Report', version: '4.0', day: '2026-04-24', url: 'https://inference.report/archive/2026-04-24' }
const prices = { title: 'genai-prices', day: '2026-04-23', url: 'https://prices.example/a_(b)' }
const score = (at: number, other: Partial<ComparedFigure> = {}): ComparedFigure => ({
  text: at.toFixed(1),
  value: at,
  source: index,
  scale: { name: 'index 4.0', at },
  ...other,
})
const usd = (at: number): ComparedFigure => ({ text: `$${at}`, value: at, source: prices, scale: { name: 'usd', at } })
const unpriced: ComparedFigure = { text: 'not priced', value: undefined }
const scores = (...figures: ComparedFigure[]): ComparedRow => ({ id: 'score', label: 'AA Index', name: 'AA Index', unit: 'points', better: 'higher', figures })

function comparison(rows: ComparedRow[], ...names: string[]): Comparison {
  const input: ComparedRow = {
    id: 'input',
    label: 'Input', inline: 'input',
    name: 'First-party price, input',
    unit: 'USD per 1M tokens',
    better: 'lower',
    figures: names.map((_, position) => (position === 0 ? usd(5) : unpriced)),
  }
  return {
    models: names.map((name) => ({ id: name, name })),
    groups: [
      { id: 'scores', title: 'Scores', isPriceList: false, rows },
      { id: 'first-party', title: 'First-party price per 1M tokens', isPriceList: true, rows: [input, { ...input, label: 'Output', inline: 'output', name: 'First-party price, output' }] },
    ],
  }
}
const two = comparison([scores(score(60.2, { detail: 'rank 1 of 5' }), score(57))], 'GPT-5.5', 'Opus')

describe('a comparison as Markdown', () => {
  it('has a column for each model and one for the source, and marks the best', () => {
    const source = '[Inference Report, version 4.0, 24 Apr 2026](https://inference.report/archive/2026-04-24)'
    const [head, rule, first, input] = writeMarkdown(two).split('\n')
    expect(head).toBe('|  | GPT-5.5 | Opus | Source |')
    expect(rule).toBe('| :-- | --: | --: | :-- |')
    expect(first).toBe(`| AA Index | **60.2** (rank 1 of 5) | 57.0 | ${source} |`)
    expect(input).toBe('| First-party price, input | $5 | not priced | [genai-prices, 23 Apr 2026](https://prices.example/a_%28b%29) |')
  })

  it('says of each source which model it speaks of, where there are two, and crowns nobody across versions', () => {
    const other = score(70, { source: { ...index, version: '4.1', url: 'javascript:alert(1)' }, scale: { name: 'index 4.1', at: 70 } })
    const [, , line] = writeMarkdown(comparison([scores(score(60.2), other)], 'A', 'B')).split('\n')
    expect(line).toContain('| 60.2 | 70.0 | A: [Inference Report, version 4.0, 24 Apr 2026](https://inference.report/archive/2026-04-24); B: Inference Report, version 4.1, 24 Apr 2026 |')
  })

  it('lets no name become markup, a cell or a line', () => {
    const hostile = 'a | b\n| <img src=x> [x](y) `c` *d* \\| ![e](f)'
    const lines = writeMarkdown(comparison([scores(score(1), score(2))], hostile, 'B')).split('\n')
    expect(lines[0]).toBe(String.raw`|  | a \| b \| \<img src=x\> \[x\](y) \`c\` \*d\* \\\| !\[e\](f) | B | Source |`)
    for (const line of lines.slice(0, 5)) expect(line.replace(/\\./g, '').split('|')).toHaveLength(6)
  })
})

describe('a comparison as CSV', () => {
  it('has a line for each figure, with its source, version and day; a number stays bare', () => {
    const lines = writeCsv(two).split('\r\n')
    expect(lines[0]).toBe('"Model","Figure","Value","Unit","Detail","Source","Version","Day","Link"')
    expect(lines[1]).toBe(`"GPT-5.5","AA Index",60.2,"points","rank 1 of 5","Inference Report","4.0","2026-04-24","${index.url}"`)
    expect(lines[2]).toBe(`"GPT-5.5","First-party price, input",5,"USD per 1M tokens",,"genai-prices",,"2026-04-23","${prices.url}"`)
    expect(lines[5]).toBe('"Opus","First-party price, input","not priced",,,,,,')
    expect(lines.at(-1)).toBe('')
  })

  it.each(['=HYPERLINK("x")', '+1', '-1+1', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r\n=1'])('begins no formula with %j', (name) => {
    expect(writeCsv(comparison([scores(score(1))], name))).toContain(`\r\n"'${name.replaceAll('"', '""')}",`)
  })

  it('leaves a figure below zero the number it is, and takes the dust off a sum', () => {
    const text = writeCsv(comparison([scores(score(-3.5), score(0.1 + 0.2))], 'A', 'B'))
    expect(text).toContain('"A","AA Index",-3.5,')
    expect(text).toContain('"B","AA Index",0.3,')
  })

  it('keeps quotes, commas and line breaks inside their field', () => {
    expect(writeCsv(comparison([scores(score(1))], 'a "b", c\nd'))).toContain('"a ""b"", c\nd","AA Index",1,')
  })
})

describe('a comparison as plain text', () => {
  it('has a line for each figure and one for each price list, each with source and day', () => {
    expect(writeLines(two)).toBe(
      [
        'GPT-5.5: AA Index 60.2 (rank 1 of 5, version 4.0), Inference Report, 24 Apr 2026',
        'GPT-5.5: First-party price per 1M tokens: input $5, output $5, genai-prices, 23 Apr 2026',
        '',
        'Opus: AA Index 57.0 (version 4.0), Inference Report, 24 Apr 2026',
        'Opus: First-party price per 1M tokens: not priced',
        '',
      ].join('\n'),
    )
  })

  it('keeps a name on its line, and says when a source tells no day', () => {
    const text = writeLines(comparison([scores(score(1, { source: { title: 'lists of models' } }))], 'a\nGPT-5.5: AA Index 99'))
    expect(text).toContain('a GPT-5.5: AA Index 99: AA Index 1.0, lists of models, day not stated\n')
  })
})
