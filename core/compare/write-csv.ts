import type { ComparedFigure, ComparedRow, Comparison } from './comparison.ts'

const HEADINGS = ['Model', 'Figure', 'Value', 'Unit', 'Detail', 'Source', 'Version', 'Day', 'Link']
/** What a spreadsheet takes for the beginning of a formula, also behind blanks and in full width. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u

/** A comparison as CSV (RFC 4180), a line for each figure, so that each carries its source, version and day wherever it is sorted to. */
export function writeCsv({ models, groups }: Comparison): string {
  const rows = groups.flatMap((group) => group.rows)
  const lines = models.flatMap(({ name }, position) =>
    rows.flatMap((row) => {
      const figure = row.figures[position]
      return figure ? [[name, ...cellsOf(row, figure)]] : []
    }),
  )
  return [HEADINGS, ...lines].map((line) => `${line.map(field).join(',')}\r\n`).join('')
}

function cellsOf({ name, basis, unit }: ComparedRow, { text, value, detail, source }: ComparedFigure): (number | string | undefined)[] {
  const { title, version, day, url } = source ?? {}
  return [
    name,
    value ?? text,
    typeof value === 'number' ? unit : undefined,
    [basis, detail].filter(Boolean).join(' · '),
    title,
    version === null ? 'not stated' : version,
    source && (day ?? 'not stated'),
    url,
  ]
}

/** A number stays one, also below zero; a text can neither end its field nor begin a formula. */
function field(content: number | string | undefined): string {
  if (content === undefined || content === '') return ''
  if (typeof content === 'number') return String(Number(content.toPrecision(12)))
  return `"${(FORMULA.test(content) ? `'${content}` : content).replaceAll('"', '""')}"`
}
