import { describe, expect, it } from 'vitest'
import { boards as definitions } from '../../../catalog/boards.ts'
import type { BoardRow } from '../../board/board.ts'
import { readReport } from '../read-report.ts'

type Rows = readonly (readonly string[])[]
const index: Rows = [
  ['#', 'Model', 'Score', 'tok/s', '$/1M'],
  ['1', 'Vega 5.5', '60.2', '0', '$11.25'],
  ['2', 'Lyra Opus 4.7', '57.0', '128', '$10.00'],
  ['3', 'Norma 3.1 Pro', '56.9', '58', '$4.50'],
  ['4', 'Vega-5.4', '55', '80', '$0.63'],
  ['5', 'Mira K2.6', '53.9', '123', '$1.71'],
]
const solved: Rows = [['#', 'Model', 'Score'], ['1', 'Lyra Opus 4.6', '65.3%'], ['2', 'vega-5.2-2025-12-11-medium', '64.4%'], ['3', 'Mira-5', '62.8%'], ['4', 'Mira-5.1', '62.7%']]

const layoutBy = (row: string, cell: string) => (rows: Rows) =>
  rows.map((cells) => `<${row}>${cells.map((text) => `<${cell}>${text}</${cell}>`).join('')}</${row}>`).join('')
const layouts = { table: layoutBy('tr', 'td'), boxes: layoutBy('div', 'span') }

const read = (html: string) => {
  const page = `<p>April 24, 2026</p><p>${'The labs had a quiet day, and the boards moved all the same. '.repeat(6)}</p>${html}`
  return readReport(page, { url: 'https://inference.report/archive/2026-04-24' }, definitions).boards
}
const scoresOf = (rows: Rows) => read(`<h3>SWE-rebench</h3><table>${layouts.table(rows)}</table>`)[0]?.rows.map(({ score }) => score)
const indexOf = (rows: Rows) => read(`<h3>Artificial Analysis Intelligence Index</h3><table>${layouts.table(rows)}</table>`)[0]?.rows

describe('a page that lost the border between two cells', () => {
  const borders = /(?:<[^>]*>)+/g
  it.each(Object.entries(layouts))('shows no figure that it did not have, and most of those it had: %s', (_name, layout) => {
    const html = `<h3>Artificial Analysis Intelligence Index</h3><section>${layout(index)}</section><h3>SWE-rebench</h3><section>${layout(solved)}</section>`
    const whole = new Set(read(html).flatMap(({ rows }) => rows.map(figuresOf)))
    expect(whole.size).toBe(9)
    for (const border of html.matchAll(borders)) {
      const left = read(html.slice(0, border.index) + html.slice(border.index + border[0].length)).flatMap(({ rows }) => rows.map(figuresOf))
      const where = `without ${html.slice(border.index - 20, border.index + 40)}`
      expect(left.filter((row) => !whole.has(row)), where).toEqual([])
      if (border.index > html.indexOf('60.2') && border.index < html.indexOf('$1.71')) expect(left.length, where).toBeGreaterThanOrEqual(7)
    }
  })
})

function figuresOf({ name, rank, score, speedTokensPerSecond, blendUsdPerMillion }: BoardRow): string {
  return [name, rank, score, speedTokensPerSecond, blendUsdPerMillion].join()
}

describe('a figure with more decimals than others of its column', () => {
  const withPrice = (price: string) => indexOf(index.with(3, ['3', 'Norma 3.1 Pro', '56.9', '58', price]))?.[2]?.blendUsdPerMillion
  it('is its own below one, and where most have as many', () => {
    expect(['$0.075', '$4.5', '$4.504'].map(withPrice)).toEqual([0.075, 4.5, undefined])
    expect(scoresOf([['#', 'Model', 'Score'], ['1', 'Vega 5.5', '65.375%'], ['2', 'Lyra 4.7', '64.5%'], ['3', 'Mira-5', '62.125%']])).toEqual([65.375, 64.5, 62.125])
  })
})

describe('a row without a percent sign on a board of percentages', () => {
  it('is of another board', () => {
    expect(scoresOf([...solved, ['5', 'Vega 5.5', '60.2']])).toEqual([65.3, 64.4, 62.8, 62.7])
  })
})
