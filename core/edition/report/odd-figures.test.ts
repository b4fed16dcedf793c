import { describe, expect, it } from 'vitest'
import { boards as definitions } from '../../../catalog/boards.ts'
import { readReport } from '../read-report.ts'

type Row = readonly string[]
const header = ['#', 'Model', 'Score', 'tok/s', '$/1M']
const first: Row = ['1', 'GPT-5.5', '60.2', '77', '$11.25']
const others: Row[] = [
  ['2', 'Claude Opus 4.7', '57.3', '58', '$10.00'],
  ['3', 'Gemini 3.1 Pro Preview', '57.2', '132', '$4.50'],
]
const firstRead = { rank: 1, name: 'GPT-5.5', score: 60.2, speedTokensPerSecond: 77, blendUsdPerMillion: 11.25 }
const othersRead = [
  { rank: 2, name: 'Claude Opus 4.7', score: 57.3, speedTokensPerSecond: 58, blendUsdPerMillion: 10 },
  { rank: 3, name: 'Gemini 3.1 Pro Preview', score: 57.2, speedTokensPerSecond: 132, blendUsdPerMillion: 4.5 },
]

const editorial = 'The labs had a quiet day, and the boards moved all the same. '.repeat(6)
type Layout = (rows: readonly Row[]) => string
const all = (texts: Row, tag: string) => texts.map((text) => `<${tag}>${text}</${tag}>`).join('')
const table: Layout = (rows) => `<table>${rows.map((cells) => `<tr>${all(cells, 'td')}</tr>`).join('')}</table>`
const boxes: Layout = (rows) => rows.map((cells) => `<div>${all(cells, 'div')}</div>`).join('')
const grid: Layout = (rows) => `<div>${all(rows.flat(), 'div')}</div>`

const boardsOf = (html: string) => readReport(`<p>April 24, 2026</p><p>${editorial}</p>${html}`, { url: 'https://inference.report/archive/2026-04-24' }, definitions).boards
const read = (rows: readonly Row[], layout = table) => boardsOf(`<h3>Artificial Analysis Intelligence Index</h3>${layout(rows)}`)[0]?.rows
const readFirst = (row: Row) => read([header, row, ...others])

describe('a figure on a board', () => {
  it.each(['60.2*', '60.2 †', '60.2¹', '60.2 [1]'])('is read beside the mark of a footnote: %j', (score) => {
    expect(readFirst(['1', 'GPT-5.5²', score, '77²', '$11.25*'])).toEqual([firstRead, ...othersRead])
  })

  it.each(['60,2', '60–65', '60.2 → 61.0', '60.2/100', '>60', 'NaN', 'pending review', '1e30', '６０'])('that cannot be read is no score, and the speed behind it is none either: %j', (score) => {
    for (const layout of [table, boxes]) expect(read([header, ['1', 'GPT-5.5', score, '77', '$11.25'], ...others], layout)).toEqual(othersRead)
  })

  it('is none where the page broke off within it', () => {
    for (const layout of [table, boxes]) {
      const whole = `<h3>Artificial Analysis Intelligence Index</h3>${layout([header, first, ...others])}`
      const cut = (behind: string) => boardsOf(whole.slice(0, whole.indexOf(behind) + behind.length))[0]?.rows
      expect(cut('57.')).toBeUndefined()
      expect(cut('$4.')).toEqual([firstRead, othersRead[0], { rank: 3, name: 'Gemini 3.1 Pro Preview', score: 57.2, speedTokensPerSecond: 132 }])
    }
  })

  it('is not the one of what describes its board', () => {
    const card = (name: string, score: string) => `<p><a href="/">${name}</a></p><dl><dt>Score</dt><dd>${score}</dd></dl>`
    const html = `<h3>Artificial Analysis Intelligence Index</h3><p>Composite score over coding, mathematics and reasoning</p>${card('GPT-5.5', '60.2')}${card('Claude Opus 4.7', '57.3')}`
    expect(boardsOf(html)[0]?.rows.map(({ name, score }) => [name, score])).toEqual([['GPT-5.5', 60.2], ['Claude Opus 4.7', 57.3]])
  })

  it('that cannot be read does not end its table', () => {
    const [second = [], third = []] = others
    for (const layout of [table, boxes, grid]) {
      expect(read([header, first, second, ['3', 'GPT-5.6', '55–59', '61', '$9.00'], third], layout)).toEqual([firstRead, ...othersRead])
    }
  })

  it('is not taken from a row that has more of them than its table has columns', () => {
    expect(readFirst(['1', 'GPT-5.5', '44', '60.2', '77', '$11.25'])).toEqual(othersRead)
  })

  it('is no index of zero: like a speed of zero, that was not measured', () => {
    for (const layout of [table, boxes, grid]) expect(read([header, ...others, ['4', 'GPT-5.6', '0.0', '0', '$9.00']], layout)).toEqual(othersRead)
  })

  it.each(['0.017', '208800', '1e6'])('is no speed that no model has, as in seconds per token or tokens per hour: %j', (speed) => {
    expect(readFirst(['1', 'GPT-5.5', '60.2', speed, '$11.25'])?.[0]).not.toHaveProperty('speedTokensPerSecond')
  })

  it.each(['$5 · $30', '$5–$30', '$5 / $30', '<span>$5</span> <span>$30</span>', '$5 in'])('is no blend where two prices stand, or one that says it is of a side: %j', (price) => {
    expect(readFirst(['1', 'GPT-5.5', '60.2', '77', price])?.[0]).toEqual({ rank: 1, name: 'GPT-5.5', score: 60.2, speedTokensPerSecond: 77 })
  })
})

describe('a score in percent', () => {
  const readPercent = (scores: Row) => boardsOf(`<h3>SWE-rebench</h3>${table([['#', 'Model', 'Score'], ...scores.map((score, index) => [String(index + 1), `Vega ${index}.5`, score])])}`)

  it('is neither above a hundred nor below zero', () => {
    expect(readPercent(['653%', '62.8%', '-3%', '100%', '0%'])[0]?.rows.map(({ score }) => score)).toEqual([62.8, 100, 0])
  })

  it('is not told by a table of parts of one', () => {
    expect(readPercent(['0.653', '0.628', '0.6'])).toEqual([])
    expect(readPercent(['0.9%', '0.8%'])[0]?.rows.map(({ score }) => score)).toEqual([0.9, 0.8])
  })
})

describe('a column of a board', () => {
  const withOther = (at: number, name: string, value: string) => (row: Row) => row.toSpliced(at, 0, row === header ? name : value)
  const insteadOf = (at: number, name: string, value: string) => (row: Row) => row.with(at, row === header ? name : value)
  const rows = [header, first, ...others]

  it.each(['Price (blended, $/1M)', '$/1M (blend of input and output)', 'Price per 1M tokens', 'Blended price', '$/M tok', 'Cost', 'USD/1M'])('has the prices where it is called %j', (price) => {
    expect(read([['Rank', 'Model name', 'Index v4.1', 'Output speed (tok/s)', price], first, ...others])).toEqual([firstRead, ...othersRead])
  })

  it.each(['€/1M', 'Price (€)', 'Price in', 'Price (output)', '$/1M input', 'Cost to run', 'Cost per task', 'Price per 1K tokens', 'Price per token'])('has other prices where it is called %j', (other) => {
    const unpriced = [firstRead, ...othersRead].map(({ rank, name, score, speedTokensPerSecond }) => ({ rank, name, score, speedTokensPerSecond }))
    expect(read(rows.map(insteadOf(4, other, '7.77')))).toEqual(unpriced)
    expect(read(rows.map(withOther(4, other, '7.77')))).toEqual([firstRead, ...othersRead])
  })

  it.each(['Score change', 'Score Δ', 'Score last week', 'Index (previous)'])('has no scores where it is called %j', (other) => {
    expect(read(rows.map(withOther(2, other, '+1.4')))).toEqual([firstRead, ...othersRead])
  })

  const inOrder = (order: readonly number[]) => (row: Row) => order.map((at) => row[at] ?? '')
  const renamed = (name: string) => (row: Row) => (row === header ? row.with(2, name) : row)
  it.each([[0, 1, 2, 3, 4], [0, 1, 3, 2, 4], [0, 1, 3, 4, 2], [1, 0, 2, 3, 4], [1, 2, 3, 4]])('has the scores though it calls them otherwise, wherever it stands: %j', (...order) => {
    for (const layout of [table, boxes, grid]) expect(read(rows.map(renamed('Quality')).map(inOrder(order)), layout)).toEqual([firstRead, ...othersRead])
  })

  it('has the scores by another name beside words, but not beside a second column of such figures', () => {
    const renamedRows = rows.map(renamed('Quality'))
    const withColumn = (name: string, value: string, at: number) => renamedRows.map((row, index) => row.toSpliced(at, 0, index === 0 ? name : value))
    for (const layout of [table, boxes, grid]) {
      expect(read(withColumn('Org', 'Lab', 2), layout)).toEqual([firstRead, ...othersRead])
      expect(read(withColumn('Params', '70', 2), layout)).toBeUndefined()
      expect(read(withColumn('Params', '70', 5), layout)).toBeUndefined()
      expect(read(withColumn('Params', '70', 2).slice(1), layout)).toBeUndefined()
    }
  })

  it.each(['Params', 'Parameters (B)', 'Size', 'Context', 'Released', 'Votes'])('is no score where it is called %j and no other could be one', (name) => {
    for (const layout of [table, boxes, grid]) expect(read(rows.map(renamed(name)), layout)).toBeUndefined()
  })

  it.each(['Speed (s)', 'Speed (tok/min)', 'Speed, ms'])('has no speeds where it is called %j', (other) => {
    expect(read(rows.map(insteadOf(3, other, '777')))?.[0]).toEqual({ rank: 1, name: 'GPT-5.5', score: 60.2, blendUsdPerMillion: 11.25 })
  })
})
